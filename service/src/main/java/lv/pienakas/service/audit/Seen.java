package lv.pienakas.service.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.rules.person.Carer;
import lv.pienakas.rules.person.PersonFacts;

/** What a record says was seen, as {@code kind/key}; of a person always the internal key. */
public final class Seen {

    private Seen() {}

    public static String aCase(long id) {
        return "case/" + id;
    }

    public static String notice(long id) {
        return "notice/" + id;
    }

    /** By the key of the register, not the code. */
    public static String person(int key) {
        return "person/" + key;
    }

    /** A finding and the people whom it is about. */
    public static List<String> finding(FoundRow row) {
        return finding(row.service(), row.claimantId(), row.childId());
    }

    /**
     * Likewise.
     *
     * @param claimant internal key
     * @param child internal key; 0: none
     */
    public static List<String> finding(String service, int claimant, int child) {
        String finding = "finding/" + service + "/" + claimant + "/" + child;
        return child == 0 ? List.of(finding, person(claimant)) : List.of(finding, person(claimant), person(child));
    }

    /** A finding, and the people whose facts explain it. */
    public static List<String> explained(FoundRow row, PersonFacts facts) {
        return explained(finding(row), facts);
    }

    /** Likewise, of what a finding or a notice of it is. */
    public static List<String> explained(List<String> finding, PersonFacts facts) {
        return Stream.concat(finding.stream(), people(facts).stream())
                .distinct()
                .toList();
    }

    /** A person and, of a child, who cares for it. */
    public static List<String> people(PersonFacts facts) {
        return Stream.concat(Stream.of(facts.id()), facts.carers().stream().map(Carer::id))
                .map(Seen::person)
                .distinct()
                .toList();
    }

    /** All findings of a day. */
    public static String findings(LocalDate asOf) {
        return "findings/" + asOf;
    }

    /** The audit records, and the object that they were searched for; empty: for none. */
    public static List<String> audit(String object) {
        return object.isEmpty() ? List.of("audit") : List.of("audit", object);
    }

    public static String inspector(String id) {
        return "inspector/" + id;
    }
}
