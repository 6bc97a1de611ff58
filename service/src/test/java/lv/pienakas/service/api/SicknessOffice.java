package lv.pienakas.service.api;

import java.util.List;
import java.util.Set;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;

/** Staff who can do everything of sickness. */
final class SicknessOffice {

    static final String SERVICE = "SICKNESS_BENEFIT";

    private SicknessOffice() {}

    static void open(Staff staff) {
        if (staff.find("I1").isPresent()) {
            return;
        }
        Set<String> both = Set.of(SERVICE + "/CHECK", SERVICE + "/REVIEW");
        staff.add(List.of(
                Inspector.of("E1", "ENTRY_RIGA", Set.of(SERVICE + "/ENTRY"), 420),
                Inspector.of("I1", "SICKNESS_RIGA", both, 420),
                Inspector.of("I2", "SICKNESS_RIGA", both, 420),
                Inspector.of("R1", "REVIEW_TALSI", Set.of(SERVICE + "/REVIEW"), 420),
                Inspector.of("P1", "PAYMENT_RIGA", Set.of(SERVICE + "/PAYMENT"), 420),
                new Inspector("M1", "SICKNESS_RIGA", Role.MANAGER, List.of(0, 0, 0, 0, 0), Set.of())));
    }
}
