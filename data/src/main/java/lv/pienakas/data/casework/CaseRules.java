package lv.pienakas.data.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import lv.pienakas.rules.calendar.WorkingCalendar;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.routing.Routing;

/**
 * What a case goes by.
 *
 * @param releaseHash of the release that the routing is of
 * @param zone whose days are meant by days of receipt
 * @param ids of cases, documents and work items, each number once
 */
public record CaseRules(
        Catalogue catalogue,
        Routing routing,
        String releaseHash,
        WorkingCalendar calendar,
        ZoneId zone,
        LongSupplier ids) {

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
