package lv.pienakas.planner.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import lv.pienakas.planner.architecture.broken.problem.KnowsThePlan;
import org.junit.jupiter.api.Test;

/** Plain ArchUnit in plain tests; each rule is also shown a class that breaks it. */
class ArchitectureTest {

    /** Who may know a package. */
    private static final Map<String, List<String>> KNOWN_BY = Map.of(
            "problem", List.of("plan", "score", "fluid", "search", "explain", "file", "synthetic", "pick"),
            "plan", List.of("score", "fluid", "search", "explain"),
            "score", List.of("search", "explain"),
            "fluid", List.of("search", "explain"),
            "search", List.of("file"),
            "pick", List.of(),
            "explain", List.of(),
            "file", List.of(),
            "synthetic", List.of());

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("lv.pienakas.planner");
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("lv.pienakas.planner.architecture.broken");

    private static final ArchRule NEITHER_SPRING_NOR_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..");

    @Test
    void the_planner_knows_neither_spring_nor_the_database() {
        NEITHER_SPRING_NOR_DATABASE.check(MODULE);
        assertThatThrownBy(() -> NEITHER_SPRING_NOR_DATABASE.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(KnowsThePlan.class.getSimpleName());
    }

    @Test
    void the_packages_follow_the_arrows() {
        arrows("lv.pienakas.planner.").check(MODULE);
        assertThatThrownBy(() -> arrows("lv.pienakas.planner.architecture.broken.")
                        .withOptionalLayers(true)
                        .check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(KnowsThePlan.class.getSimpleName());
    }

    @Test
    void the_pick_needs_no_solver() {
        ArchRule alone = noClasses()
                .that()
                .resideInAPackage("..pick..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.optaplanner..");
        alone.check(MODULE);
    }

    @Test
    void every_package_has_its_arrows() {
        assertThat(MODULE.stream()
                        .map(one -> one.getPackageName().replaceFirst("lv\\.pienakas\\.planner\\.?", ""))
                        .filter(name -> !name.isEmpty())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(KNOWN_BY.keySet());
    }

    private static LayeredArchitecture arrows(String parent) {
        LayeredArchitecture arrows = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : KNOWN_BY.keySet()) {
            arrows = arrows.layer(name).definedBy(parent + name + "..");
        }
        for (Map.Entry<String, List<String>> each : KNOWN_BY.entrySet()) {
            arrows = each.getValue().isEmpty()
                    ? arrows.whereLayer(each.getKey()).mayNotBeAccessedByAnyLayer()
                    : arrows.whereLayer(each.getKey())
                            .mayOnlyBeAccessedByLayers(each.getValue().toArray(String[]::new));
        }
        return arrows;
    }
}
