package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.rules.release.RuleRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final RuleRelease RELEASE = RuleRelease.builtIn();

    private final Wording latvian = new Wording(new WebConfiguration().messageSource(), RELEASE, Languages.LATVIAN);
    private final Wording english = new Wording(new WebConfiguration().messageSource(), RELEASE, Languages.ENGLISH);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, 0 mēnešu",
        "1, 1 mēnesis",
        "2, 2 mēneši",
        "10, 10 mēnešu",
        "11, 11 mēnešu",
        "19, 19 mēnešu",
        "21, 21 mēnesis",
        "22, 22 mēneši",
        "101, 101 mēnesis",
        "111, 111 mēnešu"
    })
    void latvian_plurals_are_right(int count, String expected) {
        assertThat(latvian.counted("months", count)).isEqualTo(expected);
    }

    @Test
    void dates_are_written_as_each_language_writes_them() {
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(latvian.date(day)).isEqualTo("2026. gada 2. marts");
        assertThat(latvian.day(day)).isEqualTo("02.03.2026.");
        assertThat(latvian.dayOfYear(MonthDay.of(4, 1))).isEqualTo("1. aprīlis");
        assertThat(english.date(day)).isEqualTo("2 March 2026");
        assertThat(english.day(day)).isEqualTo("2 Mar 2026");
    }

    @Test
    void a_share_is_never_said_to_be_larger_than_it_is() {
        assertThat(latvian.percent(0.95)).isEqualTo("95,0\u00a0%");
        assertThat(english.percent(0.29)).isEqualTo("29.0%");
        assertThat(english.percent(0.94999)).isEqualTo("94.9%");
        assertThat(english.percent(1)).isEqualTo("100.0%");
        assertThat(english.percent(0)).isEqualTo("0.0%");
    }

    @Test
    void a_difference_of_shares_has_a_sign_unless_it_is_nothing() {
        assertThat(latvian.points(0.0523)).isEqualTo("+5,2");
        assertThat(english.points(-0.0381)).isEqualTo("−3.8");
        assertThat(english.points(-0.0004)).isEqualTo("0.0");
    }

    @Test
    void numbers_are_written_as_each_language_writes_them() {
        assertThat(latvian.euros(new BigDecimal("12345.50"))).isEqualTo("12\u00a0345,50\u00a0EUR");
        assertThat(english.euros(new BigDecimal("12345.50"))).isEqualTo("EUR\u00a012,345.50");
        assertThat(latvian.number(new BigDecimal("1.6"))).isEqualTo("1,6");
        assertThat(latvian.count(1_823_000)).isEqualTo("1\u00a0823\u00a0000");
    }

    @Test
    void durations_leave_out_what_is_nothing() {
        assertThat(english.duration(Period.of(64, 9, 0))).isEqualTo("64 years 9 months");
        assertThat(english.duration(Period.ofYears(1))).isEqualTo("1 year");
        assertThat(latvian.duration(Period.ZERO)).isEqualTo("0 mēnešu");
    }

    @Test
    void benefit_that_is_no_service_of_the_release_has_its_name_or_its_code() {
        assertThat(latvian.service("OLD_AGE_PENSION")).isEqualTo("Vecuma pensija");
        assertThat(english.service("STATE_SOCIAL_SECURITY_BENEFIT")).isEqualTo("State social security benefit");
        assertThat(english.service("FUNERAL_BENEFIT")).isEqualTo("FUNERAL_BENEFIT");
    }

    /** English has no plural form "zero" and shares the signs; everything else is said in both languages. */
    @Test
    void both_languages_say_everything() throws IOException {
        Set<String> onlyLatvian = keys("/messages.properties").stream()
                .filter(key -> !key.endsWith(".zero") && !key.startsWith("sign."))
                .collect(Collectors.toSet());

        assertThat(keys("/messages_en.properties")).containsExactlyInAnyOrderElementsOf(onlyLatvian);
    }

    private static Set<String> keys(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordingTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages.stringPropertyNames();
    }
}
