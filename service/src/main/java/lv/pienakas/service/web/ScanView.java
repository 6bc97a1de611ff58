package lv.pienakas.service.web;

import java.time.Clock;
import java.time.Instant;
import lv.pienakas.data.detection.Scan;

/**
 * A finished scan.
 *
 * @param asOf day for which entitlements were judged
 * @param persons evaluated
 * @param finished when
 * @param release beginning of the hash of the rule release
 */
record ScanView(String asOf, String persons, String finished, String release) {

    private static final int ENOUGH_OF_A_HASH = 12;

    static ScanView of(Scan scan, Clock clock, Wording wording) {
        Instant finished = scan.finishedAt();
        return new ScanView(
                wording.date(scan.asOf()),
                wording.count(scan.persons()),
                finished == null ? "" : wording.moment(finished.atZone(clock.getZone())),
                shortened(scan.releaseHash()));
    }

    /** Enough of the hash of a release to tell it from others. */
    static String shortened(String hash) {
        return hash.substring(0, Math.min(ENOUGH_OF_A_HASH, hash.length()));
    }
}
