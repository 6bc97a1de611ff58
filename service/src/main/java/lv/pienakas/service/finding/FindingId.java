package lv.pienakas.service.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.detection.FoundRow;

/**
 * Names a finding without naming anybody: {@code 7-OLD_AGE_PENSION-1203-0}.
 *
 * @param scan that found it
 * @param service code
 * @param claimant internal key
 * @param child internal key; 0: the claimant's own
 */
public record FindingId(int scan, String service, int claimant, int child) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-([A-Z_]{1,60})-(\\d{1,9})-(\\d{1,9})");

    public static FindingId of(int scan, FoundRow row) {
        return new FindingId(scan, row.service(), row.claimantId(), row.childId());
    }

    /** Empty for what does not look like one. */
    public static Optional<FindingId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new FindingId(
                        Integer.parseInt(form.group(1)),
                        form.group(2),
                        Integer.parseInt(form.group(3)),
                        Integer.parseInt(form.group(4))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return scan + "-" + service + "-" + claimant + "-" + child;
    }
}
