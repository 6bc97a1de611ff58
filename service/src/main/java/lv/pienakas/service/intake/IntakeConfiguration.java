package lv.pienakas.service.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Ids;
import lv.pienakas.rules.calendar.WorkingCalendar;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.RuleRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cases go by. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeConfiguration.class);

    /** Deadlines reach less far. */
    private static final int MONTHS_AHEAD = 6;

    /** {@code pienakas.calendar.directory}: further years, or others than the built-in ones; empty: none. */
    @Bean
    WorkingCalendar workingCalendar(@Value("${pienakas.calendar.directory}") String directory, Clock clock)
            throws IOException {
        WorkingCalendar calendar =
                directory.isBlank() ? WorkingCalendar.builtIn() : WorkingCalendar.of(Path.of(directory));
        LocalDate today = LocalDate.now(clock);
        for (int year : calendar.unreviewedYears(today, today.plusMonths(MONTHS_AHEAD))) {
            LOG.warn(
                    "No reviewed working days for {}: deadlines are computed from the fixed rules, without moved days."
                            + " Put {}.csv into pienakas.calendar.directory.",
                    year,
                    year);
        }
        return calendar;
    }

    @Bean
    CaseRules caseRules(RuleRelease release, WorkingCalendar calendar, Ids ids, Clock clock) {
        return new CaseRules(Catalogue.builtIn(), release.routing(), release.hash(), calendar, clock.getZone(), ids);
    }
}
