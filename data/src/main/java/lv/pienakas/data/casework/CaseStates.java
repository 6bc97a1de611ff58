package lv.pienakas.data.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The rows of the cases themselves. */
interface CaseStates extends Repository<CaseState, Long> {

    Optional<CaseState> findById(Long id);

    List<CaseState> findByPersonCodeInAndDocumentKindOrderByCaseIdDesc(Collection<String> codes, String documentKind);
}
