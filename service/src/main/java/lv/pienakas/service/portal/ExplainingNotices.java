package lv.pienakas.service.portal;

import java.util.Optional;
import java.util.UUID;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.Right;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.finding.Explanation;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.stereotype.Service;

/** Why somebody got a notice: the conditions on the day on which the right was found, by what is known now. */
@Service
class ExplainingNotices {

    private final Notices notices;
    private final People people;
    private final RuleRelease release;

    ExplainingNotices(Notices notices, People people, RuleRelease release) {
        this.notices = notices;
        this.people = people;
        this.release = release;
    }

    /**
     * A notice with its reasons.
     *
     * @param subject whose circumstances decide: the child, where there is one
     */
    record Explained(Notice notice, PersonFacts subject, Explanation explanation) {}

    /**
     * Empty: the person has no such notice, it has not left, its service has no rules any more, or the register lost the
     * person.
     *
     * @param code of the person to whom the notice went, also a former one
     */
    Optional<Explained> explain(UUID token, String code) {
        Optional<Integer> person = people.keyOf(code);
        return notices.withToken(token)
                .filter(notice -> person.isPresent() && notice.right().claimantId() == person.get())
                .filter(Notice::hasLeft)
                .flatMap(this::explain);
    }

    private Optional<Explained> explain(Notice notice) {
        Right right = notice.right();
        boolean known = release.services().stream().anyMatch(one -> one.code().equals(right.service()));
        return known
                ? people.withId(right.childId() == 0 ? right.claimantId() : right.childId())
                        .map(facts -> new Explained(
                                notice,
                                facts,
                                new Evaluation(release, right.foundAsOf()).explain(right.service(), facts)))
                : Optional.empty();
    }
}
