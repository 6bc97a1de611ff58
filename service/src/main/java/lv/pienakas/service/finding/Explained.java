package lv.pienakas.service.finding;

import java.util.List;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.rules.finding.Explanation;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.service.audit.Seen;

/**
 * Why something was found.
 *
 * @param subject whose circumstances decide
 * @param explanation by today's rules and facts, for the day of the scan
 * @param outdated facts or rules are no longer those of the scan, so that the explanation may differ from the finding
 */
public record Explained(Scan scan, FoundRow row, PersonFacts subject, Explanation explanation, boolean outdated) {

    /** Whom it shows, for the record. */
    public List<String> seen() {
        return Seen.explained(row, subject);
    }
}
