package lv.pienakas.service.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.jspecify.annotations.Nullable;

/** Makes cases for the pages to show; two people can do everything of sickness but enter papers. */
class SicknessCases {

    static final String PERSON = "010180-12345";

    private static final Instant RECEIVED = Instant.parse("2026-03-02T08:15:00Z");

    private final Registering registering;
    private final Working working;
    private final Staff staff;

    SicknessCases(Registering registering, Working working, Staff staff) {
        this.registering = registering;
        this.working = working;
        this.staff = staff;
    }

    CaseFile register(String service, String kind, String channel, @Nullable Long caseId) {
        if (staff.find("I1").isEmpty()) {
            Set<String> skills =
                    Set.of("SICKNESS_BENEFIT/CHECK", "SICKNESS_BENEFIT/REVIEW", "SICKNESS_BENEFIT/PAYMENT");
            staff.add(List.of(
                    Inspector.of("I1", "SICKNESS_RIGA", skills, 420),
                    Inspector.of("I2", "SICKNESS_RIGA", skills, 420),
                    Inspector.of("R1", "REVIEW_TALSI", skills, 420),
                    Inspector.of("P1", "PAYMENT_RIGA", skills, 420)));
        }
        return registering.register(document(service, kind, channel, caseId), "SAIS");
    }

    /** Statements are dealt out by a manager. */
    void registerStatements(int count) {
        registering.register(
                IntStream.range(0, count)
                        .mapToObj(i -> document("STATEMENT", "APPLICATION", "PORTAL", null))
                        .toList(),
                "SAIS");
    }

    /** An electronic application that ran through check, a rejected review and everything again, and was paid. */
    CaseFile paid() {
        CaseFile file = register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        for (String outcome : List.of("GRANT", "REJECTED", "GRANT", "APPROVED", "PAID")) {
            file = complete(file, outcome);
        }
        return file;
    }

    CaseFile complete(CaseFile file, String outcome) {
        WorkItem item = openItem(file);
        return working.complete(item.workItemId(), outcome, 12, String.valueOf(item.inspector()), "SAIS");
    }

    CaseFile start(CaseFile file) {
        return working.start(openItem(file).workItemId(), "SAIS");
    }

    CaseFile handBack(CaseFile file) {
        WorkItem item = openItem(file);
        return working.handBack(item.workItemId(), "not mine", String.valueOf(item.inspector()));
    }

    static WorkItem openItem(CaseFile file) {
        return file.items().stream().filter(WorkItem::isOpen).findFirst().orElseThrow();
    }

    static IncomingDocument document(String service, String kind, String channel, @Nullable Long caseId) {
        return new IncomingDocument(kind, service, channel, Set.of("MINOR"), PERSON, caseId, RECEIVED);
    }
}
