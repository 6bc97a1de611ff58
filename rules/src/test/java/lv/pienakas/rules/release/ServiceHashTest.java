package lv.pienakas.rules.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changed file changes the hash of which services. */
class ServiceHashTest {

    private static final RuleSources SOURCES = Releases.SOURCES;
    private static final Set<String> ALL =
            Releases.BUILT_IN.services().stream().map(Service::code).collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents.csv",
                "transitions.csv",
                "routing-scenarios.csv",
                "old-age-pension.scenarios.yaml",
                "old-age-pension.notice.lv.md",
                "old-age-pension.notice.en.md"
            })
    void whatDecidesAboutNobodyChangesNone(String file) {
        assertThat(changedBy(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "transport-allowance.drl, TRANSPORT_ALLOWANCE",
        "transport-allowance.parameters.yaml, TRANSPORT_ALLOWANCE",
        "old-age-pension.drl, OLD_AGE_PENSION"
    })
    void aServicesOwnConditionsAndParametersChangeItAlone(String file, String service) {
        assertThat(changedBy(file)).containsExactly(service);
    }

    /** The disability pension ends at the age of the old-age pension. */
    @Test
    void parametersThatAnotherServiceNamesChangeThatToo() {
        assertThat(changedBy("old-age-pension.parameters.yaml"))
                .containsExactly("DISABILITY_PENSION", "OLD_AGE_PENSION");
    }

    @Test
    void commonParametersChangeAll() {
        assertThat(changedBy("common.parameters.yaml")).isEqualTo(ALL).hasSize(7);
    }

    @Test
    void noTwoServicesHaveTheSame() {
        assertThat(ALL.stream().map(Releases.BUILT_IN::hash).collect(Collectors.toSet()))
                .hasSameSizeAs(ALL)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void aServiceWithoutFilesHasNone() {
        assertThatThrownBy(() -> Releases.BUILT_IN.hash("STATEMENT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no service STATEMENT in this release");
    }

    private static Set<String> changedBy(String file) {
        RuleSources changed = SOURCES.with(file, SOURCES.text(file) + "\n");
        return ALL.stream()
                .filter(service -> !ServiceHash.of(SOURCES, service).equals(ServiceHash.of(changed, service)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
