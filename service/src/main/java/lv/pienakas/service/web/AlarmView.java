package lv.pienakas.service.web;

import java.util.List;
import java.util.Map;
import lv.pienakas.service.scan.ScanAlarm;

/**
 * Something that an operator has to see to.
 *
 * @param what in the reader's language
 * @param reason in English, as in the log
 */
record AlarmView(String what, String reason) {

    static List<AlarmView> of(Map<ScanAlarm, String> alarms, Wording wording) {
        return alarms.entrySet().stream()
                .map(alarm -> new AlarmView(wording.text("scans.alarm." + alarm.getKey()), alarm.getValue()))
                .toList();
    }
}
