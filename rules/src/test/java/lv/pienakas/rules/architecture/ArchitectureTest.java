package lv.pienakas.rules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import lv.pienakas.rules.architecture.broken.person.KnowsTheDatabase;
import lv.pienakas.rules.parameter.Day;
import lv.pienakas.rules.parameter.Law;
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

    /** What depends on the as-of date is asked of {@link Day}, which keeps when the answer will be another one. */
    private static final ArchRule ONLY_THE_DAY_KNOWS_THE_DATE = noClasses()
            .that(not(equivalentTo(Day.class)).and(not(equivalentTo(Law.class))))
            .should()
            .accessTargetWhere(describe("a law or a clock is asked past Day", ArchitectureTest::asksForTheDate));

    @Test
    void theRulesKnowNeitherSpringNorTheDatabase() {
        NEITHER_SPRING_NOR_DATABASE.check(MODULE);
        assertThatThrownBy(() -> NEITHER_SPRING_NOR_DATABASE.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsTheDatabase")
                .hasMessageContaining("java.sql.SQLException");
    }

    @Test
    void onlyTheDayKnowsTheDate() {
        ONLY_THE_DAY_KNOWS_THE_DATE.check(MODULE);
        assertThatThrownBy(() -> ONLY_THE_DAY_KNOWS_THE_DATE.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("AsksTheLawItself")
                .hasMessageContaining("Law.ages(")
                .hasMessageContaining("LocalDate.now(");
    }

    /** The law's methods without a person are conversions; its constructor is given the date. */
    private static boolean asksForTheDate(JavaAccess<?> access) {
        boolean asksLaw = access.getTargetOwner().isEquivalentTo(Law.class)
                && access.getTarget()
                        .resolveMember()
                        .filter(member -> member instanceof JavaMethod
                                && !member.getModifiers().contains(JavaModifier.STATIC))
                        .isPresent();
        boolean asksClock = access.getTargetOwner().getPackageName().equals("java.time")
                && access.getTarget().getName().equals("now");
        return asksLaw || asksClock;
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
