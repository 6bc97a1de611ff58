package lv.pienakas.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the house, and a proof for each that it can fail. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("lv.pienakas");

    /** Classes of this test that break the rules on purpose. */
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("lv.pienakas.architecture.rules", "lv.pienakas.architecture.data");

    private static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("lv.pienakas..")
            .layer("rules")
            .definedBy("..rules..")
            .layer("planner")
            .definedBy("..planner..")
            .layer("data")
            .definedBy("..data..")
            .layer("service")
            .definedBy("..service..")
            .withOptionalLayers(true)
            .whereLayer("service")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("planner")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("data", "service");

    private static final ArchRule PURE_RULES = noClasses()
            .that()
            .resideInAnyPackage("..rules..", "..planner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..");

    private static final ArchRule SQL_IN_DATA = noClasses()
            .that()
            .resideOutsideOfPackage("..data..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.postgresql..");

    private static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .that()
            .resideInAnyPackage("..rules..", "..planner..", "..data..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    private static final ArchRule NO_EMPTY_NAMES = noClasses()
            .that()
            .resideInAPackage("lv.pienakas..")
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)");

    private static final ArchRule NO_CYCLES =
            slices().matching("lv.pienakas.(**)").should().beFreeOfCycles();

    static Stream<ArchRule> rules() {
        return Stream.of(ARROWS, PURE_RULES, SQL_IN_DATA, TIME_IS_AN_ARGUMENT, NO_EMPTY_NAMES, NO_CYCLES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void house_keeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_is_broken_by_the_classes_made_to_break_it(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class);
    }

    @Test
    void each_module_is_seen() {
        Stream.of("rules", "planner", "data", "service")
                .forEach(module -> classes()
                        .that()
                        .resideInAPackage("lv.pienakas." + module + "..")
                        .should()
                        .bePublic()
                        .orShould()
                        .notBePublic()
                        .check(HOUSE));
    }
}
