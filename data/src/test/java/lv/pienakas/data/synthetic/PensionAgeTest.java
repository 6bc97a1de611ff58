package lv.pienakas.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PensionAgeTest {

    @ParameterizedTest
    @CsvSource({
        "1951-12-31, 2013-12-31, 120",
        "1960-03-31, 2024-12-31, 180",
        "1960-04-01, 2025-04-01, 240",
        "1960-12-31, 2025-12-31, 240",
        "1964-02-29, 2029-02-28, 240"
    })
    void the_age_in_force_depends_on_the_calendar_year(LocalDate birth, LocalDate reached, int months) {
        assertThat(PensionAge.qualifyingDay(birth)).isEqualTo(reached);
        assertThat(PensionAge.requiredRecord(reached)).isEqualTo(months);
    }
}
