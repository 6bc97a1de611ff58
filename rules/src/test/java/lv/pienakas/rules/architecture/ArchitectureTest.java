package lv.pienakas.rules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import lv.pienakas.rules.architecture.broken.person.KnowsTheDatabase;
import org.junit.jupiter.api.Test;

/** Plain ArchUnit in plain tests; each rule is also shown a class that breaks it. */
class ArchitectureTest {

    private static final List<String> ARROWS = List.of(
            "source", "catalogue", "calendar", "parameter", "person", "routing", "release", "finding", "scenario");
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("lv.pienakas.rules");
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackagesOf(KnowsTheDatabase.class, ArchitectureTest.class);

    private static final ArchRule NEITHER_SPRING_NOR_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..");

    @Test
    void theRulesKnowNeitherSpringNorTheDatabase() {
        NEITHER_SPRING_NOR_DATABASE.check(MODULE);
        assertThatThrownBy(() -> NEITHER_SPRING_NOR_DATABASE.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsTheDatabase")
                .hasMessageContaining("java.sql.SQLException");
    }

    @Test
    void thePackagesFollowTheArrows() {
        arrows("lv.pienakas.rules.").check(MODULE);
        assertThatThrownBy(() -> arrows("lv.pienakas.rules.architecture.broken.")
                        .withOptionalLayers(true)
                        .check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsTheRelease.release()")
                .hasMessageNotContaining("KnowsTheSource.source()>");
    }

    @Test
    void thePackagesFormNoCycle() {
        ArchRule noCycles =
                slices().matching("lv.pienakas.rules.(*)..").should().beFreeOfCycles();
        noCycles.check(MODULE);
        ArchRule broken = slices().matching("lv.pienakas.rules.architecture.broken.(*)..")
                .should()
                .beFreeOfCycles();
        assertThatThrownBy(() -> broken.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void everyPackageIsOneOfTheArrows() {
        assertThat(MODULE.stream()
                        .map(one -> one.getPackageName()
                                .replace("lv.pienakas.rules.", "")
                                .replaceAll("\\..*", ""))
                        .distinct())
                .contains(ARROWS.toArray(String[]::new))
                .filteredOn(name -> !ARROWS.contains(name))
                .containsOnly("entitlements");
    }

    private static LayeredArchitecture arrows(String parent) {
        LayeredArchitecture arrows = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : ARROWS) {
            arrows = arrows.layer(name).definedBy(parent + name + "..");
        }
        for (int i = 0; i < ARROWS.size(); i++) {
            String[] later = ARROWS.subList(i + 1, ARROWS.size()).toArray(String[]::new);
            arrows = later.length == 0
                    ? arrows.whereLayer(ARROWS.get(i)).mayNotBeAccessedByAnyLayer()
                    : arrows.whereLayer(ARROWS.get(i)).mayOnlyBeAccessedByLayers(later);
        }
        return arrows;
    }
}
