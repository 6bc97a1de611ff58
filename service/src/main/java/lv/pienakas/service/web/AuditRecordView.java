package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.data.audit.AuditRecord;
import lv.pienakas.data.audit.Look;

/**
 * An audit record.
 *
 * @param refused whether nothing was shown
 * @param ground role or scope; of a refusal the reason, in English
 * @param purpose empty: none was stated
 * @param origin empty: the machine's own terminal
 */
record AuditRecordView(
        String number,
        String at,
        String who,
        String action,
        List<String> objects,
        boolean refused,
        String ground,
        String purpose,
        String origin) {

    static AuditRecordView of(AuditRecord record, Names names) {
        Look look = record.look();
        Wording wording = names.wording();
        return new AuditRecordView(
                String.valueOf(record.number()),
                names.moment(look.at()),
                look.who(),
                wording.textIfAny("audit.action." + look.action()).orElse(look.action()),
                look.objects(),
                look.outcome() == Look.Outcome.REFUSED,
                look.ground(),
                wording.textIfAny("purpose." + look.purpose()).orElse(look.purpose()),
                look.origin());
    }
}
