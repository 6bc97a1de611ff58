package lv.pienakas.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.rules.release.Releases;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    /** Typed from the agency's list. */
    private static final Set<String> CLIENT_CENTRES = Set.of(
            "Aizkraukle",
            "Alūksne",
            "Balvi",
            "Bauska",
            "Cēsis",
            "Daugavpils",
            "Dobele",
            "Gulbene",
            "Jelgava",
            "Jēkabpils",
            "Jūrmala",
            "Krāslava",
            "Kuldīga",
            "Liepāja",
            "Limbaži",
            "Ludza",
            "Līvāni",
            "Madona",
            "Ogre",
            "Pierīga",
            "Preiļi",
            "Rēzekne",
            "Rīga-Latgale",
            "Rīga-Valsts vienotais",
            "Rīga-Vidzeme",
            "Rīga-Zemgale",
            "Saldus",
            "Talsi",
            "Tukums",
            "Valka",
            "Valmiera",
            "Ventspils");

    /** The eighteen that the source names; the other five are our assumption and tagged so. */
    private static final Set<String> SURELY_AUTOMATIC = Set.of(
            "SICKNESS_BENEFIT",
            "UNEMPLOYMENT_BENEFIT",
            "DISABILITY_PENSION",
            "PARENTAL_BENEFIT",
            "MATERNITY_BENEFIT",
            "PATERNITY_BENEFIT",
            "CHILDBIRTH_BENEFIT",
            "CHILD_CARE_BENEFIT",
            "FAMILY_STATE_BENEFIT",
            "INSURANCE_COMPENSATION",
            "SURVIVORS_PENSION",
            "ADOPTION_COMPENSATION",
            "GUARDIAN_DUTY_COMPENSATION",
            "ADOPTION_BENEFIT",
            "UNRECEIVED_BENEFIT",
            "GUARDIAN_CHILD_BENEFIT",
            "SPECIAL_STATE_PENSION",
            "OLD_AGE_PENSION");

    @Test
    void exactlyTwentyThreeServicesAreDistributedAutomatically() {
        List<AgencyService> automatic =
                CATALOGUE.services().stream().filter(AgencyService::automatic).toList();
        assertThat(automatic).hasSize(23).extracting(AgencyService::code).containsAll(SURELY_AUTOMATIC);
        assertThat(automatic.stream()
                        .filter(service -> service.tag().equals("V"))
                        .map(AgencyService::code)
                        .collect(Collectors.toSet()))
                .isEqualTo(SURELY_AUTOMATIC);
    }

    @Test
    void everyUnitSitsInAClientCentre() {
        assertThat(CLIENT_CENTRES).hasSize(32);
        assertThat(CATALOGUE.units()).isNotEmpty().extracting(Unit::centre).isSubsetOf(CLIENT_CENTRES);
    }

    @Test
    void everyServiceSetHasServices() {
        assertThat(CATALOGUE.services().stream().map(AgencyService::serviceSet).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.serviceSets().stream().map(Entry::code).toList());
    }

    @Test
    void everyNameIsThereInBothLanguages() {
        assertThat(Stream.of(
                                CATALOGUE.serviceSets(),
                                CATALOGUE.services(),
                                CATALOGUE.documentKinds(),
                                CATALOGUE.channels(),
                                CATALOGUE.circumstances(),
                                CATALOGUE.stages(),
                                CATALOGUE.outcomes(),
                                CATALOGUE.units())
                        .flatMap(List::stream)
                        .map(Named.class::cast))
                .hasSizeGreaterThan(80)
                .allSatisfy(named -> {
                    assertThat(named.code()).matches("[A-Z][A-Z0-9_]*");
                    assertThat(named.latvian()).isNotBlank().isNotEqualTo(named.english());
                    assertThat(named.english()).isNotBlank();
                });
    }

    @Test
    void whatTheCitizenReadsIsCalledAsTheCatalogueCallsIt() {
        assertThat(Releases.BUILT_IN.services()).hasSize(7).allSatisfy(service -> {
            AgencyService official = CATALOGUE.service(service.code()).orElseThrow();
            assertThat(service.latvian()).isEqualTo(official.latvian());
            assertThat(service.english()).isEqualTo(official.english());
        });
    }

    @Test
    void entriesAreFoundByTheirCode() {
        assertThat(CATALOGUE.service("SICKNESS_BENEFIT").map(AgencyService::serviceSet))
                .contains("SICKNESS");
        assertThat(CATALOGUE.service("NONE")).isEmpty();
        assertThat(CATALOGUE.channel("PORTAL").map(Channel::electronic)).contains(true);
        assertThat(CATALOGUE.channel("COUNTER").map(Channel::electronic)).contains(false);
        assertThat(CATALOGUE.channel(Channel.INTERNAL)).isPresent();
        assertThat(CATALOGUE.unit("REVIEW_TALSI").map(Unit::centre)).contains("Talsi");
        assertThat(CATALOGUE.outcomes(Stage.REVIEW)).extracting(Outcome::code).containsExactly("APPROVED", "REJECTED");
    }

    @Test
    void aKindWithOutcomesOfItsOwnComesToNoOthersAndOthersDoNotComeToThem() {
        assertThat(CATALOGUE.outcomes(Stage.CHECK, "FINDING_CHECK"))
                .extracting(Outcome::code)
                .containsExactly("RIGHT", "WRONG");
        assertThat(CATALOGUE.outcomes(Stage.CHECK, "FACT_CHECK"))
                .extracting(Outcome::code)
                .containsExactly("FACT_FOUND", "FACT_NOT_FOUND");
        for (String kind : List.of("APPLICATION", "BULK_TASK", Catalogue.ANY)) {
            assertThat(CATALOGUE.outcomes(Stage.CHECK, kind))
                    .extracting(Outcome::code)
                    .containsExactly("GRANT", "REFUSE", "CLOSE");
        }
        assertThat(CATALOGUE.outcomes(Stage.REVIEW, "FINDING_CHECK"))
                .isEqualTo(CATALOGUE.outcomes(Stage.REVIEW, "APPLICATION"))
                .isNotEmpty();
        assertThat(CATALOGUE.outcomes(Stage.CHECK)).hasSize(7);
    }

    @Test
    void whatTheAgencyMakesItselfDoesNotComeIn() {
        assertThat(CATALOGUE.documentKinds().stream().filter(DocumentKind::internal))
                .extracting(DocumentKind::code)
                .containsExactly("BULK_TASK", "FINDING_CHECK", "FACT_CHECK");
        assertThat(CATALOGUE.incomingKinds()).hasSize(15).noneMatch(DocumentKind::internal);
    }

    @Test
    void aSkillIsAServiceAtAStage() {
        assertThat(Catalogue.skill("SICKNESS_BENEFIT", Stage.CHECK)).isEqualTo("SICKNESS_BENEFIT/CHECK");
        assertThat(CATALOGUE.hasSkill("SICKNESS_BENEFIT/CHECK")).isTrue();
        for (String none : List.of(
                "", "/", "SICKNESS_BENEFIT", "SICKNESS_BENEFIT/", "/CHECK", "SICKNESS_BENEFIT/CHEKC", "X/CHECK")) {
            assertThat(CATALOGUE.hasSkill(none)).as(none).isFalse();
        }
    }

    @Test
    void skillsAreThoseThatTheFileLists() {
        assertThat(CATALOGUE.skills())
                .hasSize(26 * 4)
                .extracting(Skill::code)
                .doesNotHaveDuplicates()
                .contains("SICKNESS_BENEFIT/CHECK");
        assertThat(CATALOGUE.skills()).allSatisfy(skill -> {
            assertThat(skill.code()).isEqualTo(skill.service() + "/" + skill.stage());
            assertThat(skill.latvian()).isNotBlank().isNotEqualTo(skill.english());
            assertThat(skill.english()).isNotBlank();
        });
        String fewer = Catalogue.builtInTexts()
                .text("skills.csv")
                .lines()
                .filter(line -> !line.startsWith("SICKNESS_BENEFIT/CHECK;"))
                .collect(Collectors.joining("\n", "", "\n"));
        Catalogue without = Catalogue.read(Catalogue.builtInTexts().with("skills.csv", fewer));
        assertThat(without.hasSkill("SICKNESS_BENEFIT/CHECK")).isFalse();
        assertThat(without.hasSkill("SICKNESS_BENEFIT/REVIEW")).isTrue();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "units.csv",
                        "REVIEW_TALSI;",
                        "review-talsi;",
                        "code: 'review-talsi' is no code like SICKNESS_BENEFIT"),
                mistake("units.csv", "REVIEW_TALSI;", ";", "code: '' is no code like SICKNESS_BENEFIT"),
                mistake("units.csv", "REVIEW_TALSI;", "REVIEW_JEKABPILS;", "code: REVIEW_JEKABPILS is there already"),
                mistake("units.csv", ";Talsi;", ";;", "centre: is empty"),
                mistake("units.csv", ";Talsi;", ";Talsi;X", "tag: 'X?' is none of [V, D, M, ?]"),
                mistake("services.csv", ";SICKNESS;yes;V", ";SICK;yes;V", "service_set: 'SICK' is none of ["),
                mistake(
                        "services.csv",
                        ";SICKNESS;yes;V",
                        ";SICKNESS;perhaps;V",
                        "automatic: 'perhaps' is neither yes"),
                mistake("services.csv", ";SICKNESS;yes;V", ";SICKNESS;yes;X", "tag: 'X' is none of [V, D, M, ?]"),
                mistake("channels.csv", ";Post;no", ";Post;", "electronic: '' is neither yes nor no"),
                mistake("document-kinds.csv", ";Complaint", ";", "name_en: is empty"),
                mistake("document-kinds.csv", ";Bulk task;yes", ";Bulk task;", "internal: '' is neither yes nor no"),
                mistake(
                        "outcomes.csv",
                        "FINDING_CHECK;WRONG",
                        "FINDING;WRONG",
                        "document_kind: 'FINDING' is none of ["),
                mistake("circumstances.csv", ";Minor", ";", "name_en: is empty"),
                mistake("service-sets.csv", ";Slimība un bezdarbs;", ";;", "name_lv: is empty"),
                mistake("outcomes.csv", "REVIEW;", "REWIEV;", "stage: 'REWIEV' is none of ["),
                mistake("stages.csv", ";Second review", ";", "name_en: is empty"),
                mistake(
                        "skills.csv",
                        "STATEMENT/CHECK;",
                        "STATEMENT;",
                        "code: 'STATEMENT' is no code like SICKNESS_BENEFIT/CHECK"),
                mistake(
                        "skills.csv",
                        "STATEMENT/CHECK;",
                        "STATEMENT/REVIEW;",
                        "code: 'STATEMENT/REVIEW' is not STATEMENT/CHECK"),
                mistake(
                        "skills.csv",
                        "STATEMENT/CHECK;STATEMENT",
                        "STATEMENT/CHECK;STATMENT",
                        "service: 'STATMENT' is"),
                mistake("skills.csv", ";STATEMENT;REVIEW", ";STATEMENT;REWIEV", "stage: 'REWIEV' is none of ["),
                mistake(
                        "skills.csv",
                        "Statement: entitlement check and calculation;D",
                        "Statement: entitlement check and calculation;X",
                        "tag: 'X' is none of [V, D, M, ?]"));
    }

    private static Arguments mistake(String file, String part, String wrong, String sentence) {
        return Arguments.of(file, part, wrong, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithFileAndLine(String file, String part, String wrong, String sentence) {
        String text = Catalogue.builtInTexts().text(file).replace("Challenge of a decision or complaint", "Complaint");
        assertThat(text).contains(part);
        int line = (int) text.substring(0, text.indexOf(part) + part.length() - 1)
                .lines()
                .count();
        assertThat(problems(Catalogue.builtInTexts().with(file, text.replaceFirst(part, wrong))))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.sentence()).startsWith(sentence);
                });
    }

    @Test
    void theStagesAreTheFourThatTheProgramKnowsInTheirOrder() {
        String three = "code;name_lv;name_en\nCHECK;a;a\nREVIEW;a;a\nPAYMENT;a;a\n";
        assertThat(problems(Catalogue.builtInTexts().with("stages.csv", three)))
                .contains(new Problem(
                        "stages.csv", 0, "must hold exactly [ENTRY, CHECK, REVIEW, PAYMENT], in this order"));
        assertThat(CATALOGUE.stages()).extracting(Entry::code).containsExactly("ENTRY", "CHECK", "REVIEW", "PAYMENT");
    }

    @Test
    void everyMissingFileIsNamed() {
        List<String> files = Catalogue.builtInTexts().endingIn(".csv");
        assertThat(files).hasSize(9);
        for (String missing : files) {
            Map<String, String> texts = new HashMap<>();
            files.forEach(file -> texts.put(file, Catalogue.builtInTexts().text(file)));
            texts.remove(missing);
            assertThat(problems(RuleSources.of(texts)))
                    .filteredOn(problem -> problem.file().equals(missing))
                    .first()
                    .hasToString(missing
                            + ": is missing; the catalogue is [service-sets.csv, services.csv, document-kinds.csv,"
                            + " channels.csv, circumstances.csv, stages.csv, outcomes.csv, units.csv, skills.csv]");
        }
    }

    @Test
    void aFileWithAColumnTooFewIsRefused() {
        assertThatThrownBy(() ->
                        Catalogue.read(Catalogue.builtInTexts().with("units.csv", "code;name_lv;name_en\nA;b;c\n")))
                .isInstanceOf(BrokenRulesException.class)
                .hasMessageContaining("units.csv:1: lacks the column centre");
    }

    private static List<Problem> problems(RuleSources texts) {
        try {
            Catalogue.read(texts);
            return List.of();
        } catch (BrokenRulesException e) {
            return e.problems();
        }
    }
}
