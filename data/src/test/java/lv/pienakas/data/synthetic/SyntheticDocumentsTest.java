package lv.pienakas.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.Routing;
import lv.pienakas.rules.routing.RoutingFacts;
import org.junit.jupiter.api.Test;

/** Tolerances leave three deviations of a random draw of 5,000. */
class SyntheticDocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> PERSONS =
            IntStream.range(0, 20_000).mapToObj(i -> "P" + i).toList();
    private static final List<SyntheticDocument> DOCUMENTS = SyntheticDocuments.day(DAY, 5_000, 42, PERSONS);
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Routing ROUTING = RuleRelease.builtIn().routing();
    private static final PlainRoute PLAIN = PlainRoute.on(DAY, ROUTING.table());

    @Test
    void the_same_seed_gives_the_same_documents_and_another_seed_or_day_others() {
        assertThat(SyntheticDocuments.day(DAY, 5_000, 42, PERSONS)).isEqualTo(DOCUMENTS);
        assertThat(SyntheticDocuments.day(DAY, 5_000, 43, PERSONS)).isNotEqualTo(DOCUMENTS);
        assertThat(kinds(SyntheticDocuments.day(DAY.plusDays(1), 5_000, 42, PERSONS)))
                .isNotEqualTo(kinds(DOCUMENTS));
    }

    @Test
    void there_are_as_many_as_asked_for() {
        assertThat(DOCUMENTS).hasSize(5_000);
        assertThat(SyntheticDocuments.day(DAY, 0, 42, PERSONS)).isEmpty();
        assertThat(SyntheticDocuments.day(DAY, 1, 42, PERSONS)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticDocuments.day(DAY, -1, 42, PERSONS));
    }

    @Test
    void documents_of_nobody_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticDocuments.day(DAY, 10, 42, List.of()));
    }

    @Test
    void every_code_is_one_of_the_catalogue_and_nothing_is_internal() {
        Set<String> kinds = codes(CATALOGUE.incomingKinds());
        Set<String> circumstances = codes(CATALOGUE.circumstances());
        Set<String> persons = Set.copyOf(PERSONS);

        assertThat(DOCUMENTS).allSatisfy(document -> {
            assertThat(document.documentKind()).isIn(kinds);
            assertThat(CATALOGUE.service(document.service())).isPresent();
            assertThat(CATALOGUE.channel(document.channel())).isPresent();
            assertThat(document.channel()).isNotEqualTo("INTERNAL");
            assertThat(circumstances).containsAll(document.circumstances());
            assertThat(document.personCode()).isIn(persons);
        });
    }

    @Test
    void every_service_of_the_catalogue_has_a_mix_and_every_kind_of_what_comes_in_does() {
        Set<String> kinds = codes(CATALOGUE.incomingKinds());

        assertThat(WorkAssumptions.SERVICES.stream().map(ServiceMix::service))
                .containsExactlyInAnyOrderElementsOf(codes(CATALOGUE.services()));
        assertThat(new HashSet<>(kinds(DOCUMENTS))).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void every_document_finds_a_line_at_every_stage_and_the_estimate_agrees_with_the_compiled_rules() {
        Map<RoutingFacts, Route> routes = new HashMap<>();
        for (SyntheticDocument document : DOCUMENTS) {
            for (Named stage : CATALOGUE.stages()) {
                RoutingFacts facts = facts(document, stage.code());
                routes.computeIfAbsent(facts, any -> ROUTING.route(facts, DAY));
            }
        }

        assertThat(routes).hasSizeGreaterThan(1_000).allSatisfy((facts, route) -> {
            assertThat(route.line()).as(facts.toString()).isPositive();
            assertThat(PLAIN.line(facts))
                    .hasValueSatisfying(line -> assertThat(line.number()).isEqualTo(route.line()));
        });
    }

    @Test
    void a_joining_document_follows_the_opening_one_of_the_same_person_service_and_circumstances() {
        for (int i = 0; i < DOCUMENTS.size(); i++) {
            SyntheticDocument document = DOCUMENTS.get(i);
            assertThat(document.joins()).isBetween(-1, i - 1);
            if (!document.opensCase()) {
                SyntheticDocument first = DOCUMENTS.get(document.joins());
                assertThat(first.joins()).isEqualTo(-1);
                assertThat(first.documentKind()).isEqualTo("APPLICATION");
                assertThat(document.personCode()).isEqualTo(first.personCode());
                assertThat(document.service()).isEqualTo(first.service());
                assertThat(document.circumstances()).isEqualTo(first.circumstances());
            }
        }
    }

    @Test
    void a_case_has_three_documents_and_never_more_than_seven() {
        Map<Integer, Long> joining = DOCUMENTS.stream()
                .filter(document -> !document.opensCase())
                .collect(Collectors.groupingBy(SyntheticDocument::joins, Collectors.counting()));

        assertThat(5_000 / (double) count(SyntheticDocument::opensCase)).isCloseTo(3, within(0.15));
        assertThat(joining.values()).allMatch(count -> count <= 6);
    }

    @Test
    void documents_come_in_order_in_office_hours_and_only_the_portal_is_open_longer() {
        ZoneId riga = ZoneId.of("Europe/Riga");
        assertThat(DOCUMENTS).isSortedAccordingTo(Comparator.comparing(SyntheticDocument::received));
        assertThat(DOCUMENTS)
                .allSatisfy(
                        document -> assertThat(document.received().atZone(riga).toLocalDate())
                                .isEqualTo(DAY));
        assertThat(DOCUMENTS)
                .filteredOn(document -> !document.channel().equals("PORTAL"))
                .allSatisfy(
                        document -> assertThat(document.received().atZone(riga).toLocalTime())
                                .isBetween(LocalTime.of(8, 0), LocalTime.of(17, 30)));
        assertThat(DOCUMENTS.get(0).received()).isBefore(Instant.parse("2026-03-02T05:00:00Z"));
        assertThat(DOCUMENTS.get(4_999).received()).isAfter(Instant.parse("2026-03-02T20:00:00Z"));
    }

    @Test
    void sickness_leads_and_half_of_its_applications_are_electronic() {
        Predicate<SyntheticDocument> sickness = document -> document.service().equals("SICKNESS_BENEFIT");
        Predicate<SyntheticDocument> applications =
                sickness.and(document -> document.documentKind().equals("APPLICATION"));

        assertThat(share(sickness, document -> true)).isCloseTo(0.37, within(0.04));
        assertThat(share(
                        document -> CATALOGUE
                                .channel(document.channel())
                                .orElseThrow()
                                .electronic(),
                        applications))
                .isCloseTo(0.52, within(0.06));
    }

    @Test
    void channels_and_services_have_their_shares() {
        WorkAssumptions.CHANNELS
                .codes()
                .forEach(code -> assertThat(share(document -> document.channel().equals(code), document -> true))
                        .as(code)
                        .isCloseTo(
                                Map.of(
                                                "PORTAL", 0.42,
                                                "E_ADDRESS", 0.10,
                                                "COUNTER", 0.28,
                                                "POST", 0.12,
                                                "VPVKAC", 0.08)
                                        .get(code),
                                within(0.022)));
        WorkAssumptions.SERVICES.forEach(mix -> assertThat(
                        share(document -> document.service().equals(mix.service()), SyntheticDocument::opensCase))
                .as(mix.service())
                .isCloseTo(mix.thousands() / 810, within(0.036)));
    }

    @Test
    void one_in_nine_old_age_pensions_and_hardly_any_sickness_crosses_a_border() {
        List<SyntheticDocument> many = SyntheticDocuments.day(DAY, 40_000, 1, PERSONS);

        assertThat(crossBorder(many, "OLD_AGE_PENSION")).isCloseTo(0.12, within(0.035));
        assertThat(crossBorder(many, "FAMILY_STATE_BENEFIT")).isCloseTo(0.06, within(0.03));
        assertThat(crossBorder(many, "SICKNESS_BENEFIT")).isCloseTo(0.02, within(0.01));
        assertThat(many)
                .filteredOn(document -> document.service().equals("GUARDIAN_CHILD_BENEFIT"))
                .allSatisfy(document -> assertThat(document.circumstances()).contains("GUARDIAN"));
    }

    @Test
    void a_small_share_goes_to_the_manual_queue() {
        assertThat(share(
                        document -> PLAIN.line(facts(document, Stage.CHECK))
                                .orElseThrow()
                                .action()
                                .equals(Route.Action.MANUAL),
                        document -> true))
                .isBetween(0.05, 0.13);
    }

    private static double crossBorder(List<SyntheticDocument> documents, String service) {
        List<SyntheticDocument> cases = documents.stream()
                .filter(SyntheticDocument::opensCase)
                .filter(document -> document.service().equals(service))
                .toList();
        return cases.stream()
                        .filter(document -> document.circumstances().contains("CROSS_BORDER"))
                        .count()
                / (double) cases.size();
    }

    private static double share(Predicate<SyntheticDocument> of, Predicate<SyntheticDocument> among) {
        return count(of.and(among)) / (double) count(among);
    }

    private static long count(Predicate<SyntheticDocument> of) {
        return DOCUMENTS.stream().filter(of).count();
    }

    private static RoutingFacts facts(SyntheticDocument document, String stage) {
        return new RoutingFacts(
                document.documentKind(), document.service(), document.channel(), document.circumstances(), stage);
    }

    private static List<String> kinds(List<SyntheticDocument> documents) {
        return documents.stream().map(SyntheticDocument::documentKind).toList();
    }

    private static Set<String> codes(List<? extends Named> entries) {
        return entries.stream().map(Named::code).collect(Collectors.toSet());
    }
}
