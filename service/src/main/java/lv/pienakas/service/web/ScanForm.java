package lv.pienakas.service.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.service.scan.ScanOrders;

/**
 * A scan to be started.
 *
 * @param asOf as it was typed
 * @param problem whether that is no day of which there can be a scan
 * @param day which it is; any if there is a problem
 */
record ScanForm(String asOf, ScanMode mode, boolean problem, LocalDate day) {

    private static final int LONGEST = 20;

    static ScanForm empty(LocalDate today) {
        return new ScanForm(today.toString(), ScanMode.INCREMENTAL, false, today);
    }

    static ScanForm of(String asOf, ScanMode mode) {
        String typed = asOf.strip();
        try {
            LocalDate day = LocalDate.parse(typed);
            return new ScanForm(typed, mode, !ScanOrders.takes(day), day);
        } catch (DateTimeException e) {
            return new ScanForm(
                    typed.substring(0, Math.min(LONGEST, typed.length())), mode, true, ScanOrders.FIRST_DAY);
        }
    }
}
