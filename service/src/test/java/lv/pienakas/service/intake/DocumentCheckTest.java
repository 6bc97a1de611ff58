package lv.pienakas.service.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.rules.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a document that doesn't speak the catalogue's language. */
class DocumentCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

    private final DocumentCheck check = new DocumentCheck(Catalogue.builtIn());

    @ParameterizedTest
    @CsvSource({
        "BULK_TASK, SICKNESS_BENEFIT, POST, MINOR, documentKind 'BULK_TASK'",
        "FINDING_CHECK, SICKNESS_BENEFIT, POST, MINOR, documentKind 'FINDING_CHECK'",
        "application, SICKNESS_BENEFIT, POST, MINOR, documentKind 'application'",
        "APPLICATION, SICKNESS, POST, MINOR, service 'SICKNESS'",
        "APPLICATION, SICKNESS_BENEFIT, INTERNAL, MINOR, channel 'INTERNAL'",
        "APPLICATION, SICKNESS_BENEFIT, POST, RICH, circumstances 'RICH'"
    })
    void a_code_of_no_catalogue_is_named_with_those_there_are(
            String kind, String service, String channel, String circumstance, String message) {
        assertThatThrownBy(() ->
                        check.check(document(kind, service, channel, circumstance, "010180-12345", "2026-03-02"), NOW))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageStartingWith(message + " is none of [")
                .hasMessageNotContaining("010180-12345");
    }

    @Test
    void what_the_agency_makes_itself_is_of_an_internal_kind() {
        assertThatThrownBy(() -> check.checkInternal("APPLICATION", "SICKNESS_BENEFIT"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("documentKind 'APPLICATION' is none of [BULK_TASK, FINDING_CHECK, FACT_CHECK]");
        assertThatCode(() -> check.checkInternal("FACT_CHECK", "SICKNESS_BENEFIT"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010180 12345", "010180-1234", "", "010180-12345 ", "０１０１８０-12345"})
    void a_person_code_of_another_form_is_not_repeated(String code) {
        assertThatThrownBy(() -> check.check(
                        document("APPLICATION", "SICKNESS_BENEFIT", "POST", "MINOR", code, "2026-03-02"), NOW))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("personCode is not 11 digits with a hyphen after the sixth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "1991-12-31", "2026-03-04", "9999-12-31"})
    void a_day_that_no_calendar_knows_or_that_is_yet_to_come_is_refused(String day) {
        assertThatThrownBy(() -> check.check(
                        document("APPLICATION", "SICKNESS_BENEFIT", "POST", "MINOR", "010180-12345", day), NOW))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("received " + day + "T08:00:00Z is not between 1992-01-01T00:00:00Z and now, " + NOW);
    }

    @Test
    void any_other_is_taken() {
        assertThatCode(() -> check.check(
                        document("APPLICATION", "SICKNESS_BENEFIT", "POST", "MINOR", "325555-12345", "1995-01-01"),
                        NOW))
                .doesNotThrowAnyException();
    }

    private static IncomingDocument document(
            String kind, String service, String channel, String circumstance, String person, String day) {
        return new IncomingDocument(
                kind, service, channel, Set.of(circumstance), person, null, Instant.parse(day + "T08:00:00Z"));
    }
}
