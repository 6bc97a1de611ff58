package lv.pienakas.service.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Ids;
import lv.pienakas.rules.calendar.WorkingCalendar;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cases go by. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** {@code pienakas.calendar.directory}: further years, or others than the built-in ones; empty: none. */
    @Bean
    WorkingCalendar workingCalendar(@Value("${pienakas.calendar.directory}") String directory) throws IOException {
        return directory.isBlank() ? WorkingCalendar.builtIn() : WorkingCalendar.of(Path.of(directory));
    }

    @Bean
    CaseRules caseRules(RuleRelease release, WorkingCalendar calendar, Ids ids, Clock clock) {
        return new CaseRules(Catalogue.builtIn(), release.routing(), release.hash(), calendar, clock.getZone(), ids);
    }
}
