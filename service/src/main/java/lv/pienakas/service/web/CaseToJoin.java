package lv.pienakas.service.web;

import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.register.People;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.NoLookException;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whether a document may be put to a case. That is a question about somebody's case, so it is on record, and the answer is
 * the same whether there is none of that number, it is another person's, or the caller may not see it.
 */
@Component
class CaseToJoin {

    private final Cases cases;
    private final People people;
    private final Looking looking;

    CaseToJoin(Cases cases, People people, Looking looking) {
        this.cases = cases;
        this.people = people;
        this.looking = looking;
    }

    /** Whether it is there, seen by the caller, and of the person. */
    boolean isThere(long id, String personCode, Caller caller) {
        Optional<CaseFile> file = cases.find(id);
        try {
            file.ifPresentOrElse(
                    found -> looking.atCase(caller, found),
                    () -> looking.atList(caller, Action.OPEN_CASE, List.of(Seen.aCase(id))));
        } catch (NoLookException e) {
            if (e.getStatusCode() != HttpStatus.FORBIDDEN) {
                throw e;
            }
            return false;
        }
        return file.filter(found -> people.same(found.state().personCode(), personCode))
                .isPresent();
    }
}
