package lv.pienakas.service.web;

import java.time.Instant;
import java.util.List;
import lv.pienakas.data.audit.AuditFilter;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.AuditRecord;
import lv.pienakas.data.audit.Look;

/** The audit records as tests read them. */
record Records(AuditLog log) {

    private static final AuditFilter ALL =
            new AuditFilter("", "", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    private static final int ENOUGH = 1_000;

    /** Number of the last one; 0: there is none. */
    long last() {
        return log.page(ALL, Long.MAX_VALUE, 1).stream()
                .mapToLong(AuditRecord::number)
                .sum();
    }

    /** Looks after that number, the oldest first. */
    List<Look> after(long number) {
        return log.page(ALL, Long.MAX_VALUE, ENOUGH).stream()
                .filter(record -> record.number() > number)
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .map(AuditRecord::look)
                .toList();
    }
}
