package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.Proposals;
import lv.pienakas.data.planning.ProposedDeadline;
import lv.pienakas.data.planning.ProposedLoad;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class ProposalPagesTest {

    private static final String ALL = "/planning/proposals";
    private static final LocalDate DUE = LocalDate.of(2026, 3, 4);

    private final Site site;
    private final SicknessCases cases;
    private final Proposals proposals;

    ProposalPagesTest(
            @LocalServerPort int port,
            @Autowired Registering registering,
            @Autowired Working working,
            @Autowired Staff staff,
            @Autowired Proposals proposals) {
        this.site = new Site(port);
        this.cases = new SicknessCases(registering, working, staff);
        this.proposals = proposals;
    }

    @Test
    void proposal_is_asked_for_with_all_wishes_and_says_them_in_words() {
        CaseFile file = cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        String item = String.valueOf(SicknessCases.openItem(file).workItemId());
        Site.Answer answer =
                site.post(ALL, List.of("unit", "SICKNESS_RIGA", "most", "7", "pinned", item, "excluded", "I2"));

        assertThat(answer.status()).isEqualTo(303);
        String address = address(answer);
        assertThat(address).matches("/planning/proposals/\\d+");
        assertThat(site.get(address).text())
                .contains("Lūdza T1, ")
                .contains(
                        "Nodaļas Rīgas slimības un bezdarbnieku pabalstu nodaļa Vēlmes paliek darbs " + item
                                + " inspektors I2 paliek neskarts ne vairāk kā 7 pārvietojumu, neskaitot nenovēršamos un darbus, kas nav nevienam")
                .contains("Noslodze pirms un pēc");
        assertThat(site.get(address + "?lang=en").text())
                .contains(
                        "Wishes item " + item
                                + " stays inspector I2 is left alone at most 7 moves besides unavoidable ones and items that nobody has");
        assertThat(site.get(ALL).addresses()).contains(address);
        assertThat(site.get(ALL + "?lang=en").text()).contains("T1", "to be decided");
    }

    @Test
    void what_if_can_be_looked_at_but_not_accepted() {
        cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        Site.Answer answer = site.post(
                ALL,
                List.of(
                        "unit",
                        "SICKNESS_RIGA",
                        "absent1",
                        "I1",
                        "from1",
                        "2026-11-02",
                        "to1",
                        "30.11.2026.",
                        "like2",
                        "I2",
                        "count1",
                        "30",
                        "kind1",
                        "APPLICATION",
                        "service1",
                        "SICKNESS_BENEFIT",
                        "channel1",
                        "PORTAL"));
        String address = address(answer);
        Site.Answer page = site.get(address + "?lang=en");

        assertThat(page.text())
                .contains("what if")
                .contains("imagined absence: inspector I1, from 2 Nov 2026 to 30 Nov 2026"
                        + " imagined further inspector like I2"
                        + " imagined documents: 30 (Application, Sickness benefit, Portal e-service)")
                .contains("so it can’t be accepted. Enter what is real and ask for a new one.")
                .contains(
                        "Of the imagined work, 30 items belong to a unit that is not looked at: Second review of benefits, Talsi.")
                .containsPattern("of these imagined: \\d+ items, \\d+ min\\.")
                .contains("imagined inspector 1, like I2");
        assertThat(page.html())
                .doesNotContain("value=\"accept", "type=\"checkbox\"")
                .contains("value=\"discard\"");
        assertThat(site.get(address).text()).contains("tāpēc to nevar pieņemt");
        Site.Answer forced = site.post(address, List.of("decision", "accept-all"));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.text()).contains("tāpēc to nevar pieņemt");
        assertThat(site.post(address, List.of("decision", "discard")).status()).isEqualTo(303);
        assertThat(site.get(address).text()).contains("Priekšlikumu atmeta T1");
    }

    @Test
    void ticked_moves_are_applied_others_refused_and_touched_ones_left_out() {
        // what waits is worth giving to somebody whatever else is left out
        CaseFile applied = cases.handBack(cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null));
        CaseFile refused = cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        CaseFile begun = cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
        String address = store(proposal(List.of(move(applied), move(refused), move(begun))));
        assertThat(site.get(address + "?lang=en").text())
                .containsPattern(item(applied) + " " + applied.id()
                        + " Sickness and unemployment, Rīga Entitlement check and calculation \\d+ 4 Mar 2026 nobody"
                        + " I[12] less late 35 late minutes");
        assertThat(site.get(address).text()).containsPattern("I[12] I[12] mazāks kavējums 35 kavētas minūtes");
        assertThat(site.get(address).all("type=\"checkbox\"[^>]*checked")).hasSize(3);
        cases.start(begun);

        Site.Answer answer =
                site.post(address, List.of("item", item(applied), "item", item(begun), "decision", "accept"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(address(answer)).isEqualTo(address);
        assertThat(site.get(address + "?lang=en").text())
                .contains("The proposal was accepted by T1")
                .contains("Moves 3 of these unavoidable, or of items that nobody has: 0 Applied 1 Refused 1 Left out 1")
                .contains("Left out it was begun meanwhile");
        assertThat(site.get(address).text())
                .contains("Izlaists darbs tikmēr ir iesākts")
                .contains("35 kavētas minūtes Izpildīts")
                .contains("35 kavētas minūtes Noraidīts");
        assertThat(site.get("/cases/" + applied.id() + "?lang=en").text()).contains("less late (spares 35 late min.)");
        Site.Answer again = site.post(address, List.of("item", item(applied), "decision", "accept"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Šo priekšlikumu jau pieņēma T1.");
        assertThat(again.html()).doesNotContain("value=\"accept\"");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"accept, '', #moves", "accept, x, #moves", "accept, 99999999999999999999, #moves", "nothing, 1, #decide"
    })
    void decision_that_cannot_be_is_answered_on_the_page(String decision, String item, String field) {
        String address = store(proposal(List.of(move(7, "I1", "I2", "EVENER_LOAD", null))));
        Site.Answer answer = site.post(address, List.of("decision", decision, "item", item));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.addresses("#")).contains(field);
        assertThat(answer.html()).doesNotContain("<script");
        assertThat(answer.all("type=\"checkbox\"[^>]*checked")).isEmpty();
    }

    @Test
    void item_that_the_proposal_does_not_move_is_refused() {
        String address = store(proposal(List.of(move(7, "I1", "I2", "EVENER_LOAD", null))));
        Site.Answer answer = site.post(address, List.of("decision", "accept", "item", "8"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("does not move work item 8");
    }

    @Test
    void large_proposal_is_gone_through_part_by_part_and_ticks_are_kept() {
        List<ProposedMove> moves = IntStream.range(0, 1_200)
                .mapToObj(i -> move(900_000_000L + i, "I1", "I2", "EVENER_LOAD", null))
                .toList();
        String address = store(proposal(moves));
        Site.Answer first = site.get(address + "?lang=en");
        assertThat(first.text())
                .contains(
                        "Rows 1–500 of 1,200",
                        "Ticked among those that are not shown: 700 of 700.",
                        "Accept all 1,200");
        assertThat(first.all("type=\"checkbox\"")).hasSize(500);
        assertThat(first.html()).contains("value=\"part-2\"").doesNotContain("value=\"part-0\"");

        // of the first part only two stay ticked, then on to the third one
        Site.Answer turned = site.post(
                address,
                List.of("item", "900000000", "item", "900000499", "part", "1", "version", "0", "decision", "part-3"));
        assertThat(turned.status()).isEqualTo(303);
        assertThat(address(turned)).isEqualTo(address + "?part=3#moves");
        Site.Answer third = site.get(address + "?part=3&lang=en");
        assertThat(third.text())
                .contains("Rows 1,001–1,200 of 1,200", "Ticked among those that are not shown: 502 of 1,000.");
        assertThat(third.all("type=\"checkbox\"[^>]*checked")).hasSize(200);
        assertThat(third.all("value=\"900001199\"")).hasSize(1);

        // somebody who still sees the ticks of before must not decide by them
        Site.Answer outdated = site.post(
                address, List.of("item", "900000007", "part", "1", "version", "0", "decision", "accept", "lang", "en"));
        assertThat(outdated.status()).isEqualTo(422);
        assertThat(outdated.text()).contains("Somebody else has changed the ticks");
        assertThat(outdated.all("type=\"checkbox\"[^>]*checked"))
                .as("as they are now")
                .hasSize(2);

        Site.Answer accepted =
                site.post(address, List.of("item", "900001000", "part", "3", "version", "1", "decision", "accept"));
        assertThat(accepted.status()).isEqualTo(303);
        // they are no real items, so none is applied: two of the first part, all of the second, one of the third
        assertThat(site.get(address + "?lang=en").text())
                .contains("Applied 0 Refused 697 Left out 503")
                .contains("Rows 1–500 of 1,200");
        assertThat(site.get(address + "?part=3").addresses("?part=")).contains("?part=2");
    }

    @Test
    void large_proposal_can_be_accepted_wholly_whatever_is_ticked() {
        List<ProposedMove> moves = IntStream.range(0, 501)
                .mapToObj(i -> move(910_000_000L + i, "I1", "I2", "EVENER_LOAD", null))
                .toList();
        String address = store(proposal(moves));

        assertThat(site.post(address, List.of("decision", "accept-all")).status())
                .isEqualTo(303);
        assertThat(site.get(address + "?lang=en").text()).contains("Applied 0 Refused 0 Left out 501");
    }

    @Test
    void everything_a_move_can_be_is_said_in_words() {
        List<ProposedMove> moves = new ArrayList<>();
        for (String why : List.of(
                "NEW",
                "ABSENT",
                "NO_SKILL",
                "BARRED",
                "SKILL_ENDS",
                "HANDED_BACK",
                "LEFT",
                "MAKES_WAY",
                "LESS_LATE",
                "KNOWS_THE_CASE",
                "EVENER_LOAD")) {
            moves.add(move(moves.size() + 1, why.equals("NEW") ? null : "I1", "I2", why, null));
        }
        moves.add(move(99, "I1", null, "ABSENT", null));
        moves.add(
                new ProposedMove(100, 200, "SICKNESS_RIGA", "CHECK", 20, DUE, "I1", "I2", "ABSENT", 60, 0, true, null));
        String address = store(proposal(moves));

        assertThat(site.get(address).text())
                .contains("neviena I2 vēl nebija nevienam turpina gaidīt: 20 min., termiņš 04.03.2026.")
                .contains("paliek inspektoram I1, kurš ir prombūtnē; 60 kavētu minūšu")
                .contains("I1 I2 vienmērīgāka slodze")
                .contains("I1 nevienam: paliek nodaļas rindā")
                .contains("Papildus paspētie termiņi 1 Zaudētie termiņi 1")
                .doesNotContain("??")
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        assertThat(site.get(address + "?lang=en").text())
                .contains("Late minutes now 500, then 120")
                .contains("nobody I2 nobody had it yet keeps waiting: 20 min., due 4 Mar 2026")
                .contains("stays with I1, who is absent; 60 late minutes")
                .contains("stays with I1, who may not do it", "stays with I1, who lacks the skill")
                .doesNotContain("can’t be refused")
                .contains("Sickness and unemployment, Rīga 4,200 2,100 50% has room ⚠ 35 4,000 95% nearly full 0")
                .doesNotContain("??")
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
    }

    @Test
    void two_proposals_are_compared_item_by_item() {
        String one = store(proposal(List.of(
                move(1, "I1", "I2", "EVENER_LOAD", null),
                move(2, "I1", "I2", "EVENER_LOAD", null),
                move(3, "I1", "I2", "EVENER_LOAD", null))));
        String other = store(proposal(List.of(
                move(1, "I1", "I2", "EVENER_LOAD", null),
                move(2, "I1", "R1", "EVENER_LOAD", null),
                move(4, "I2", null, "ABSENT", null))));
        String address = one + "/compare?with=" + number(other);

        assertThat(site.get(address + "&lang=en").text())
                .contains("Proposals " + number(one) + " and " + number(other))
                .contains("Items that either proposal moves: 4. Of these end with different inspectors: 3.")
                .containsPattern(
                        "2 102 .* I1 I2 R1 different .* I1 I2 I1 stays different .* I2 I2 stays nobody: stays in"
                                + " the unit’s queue different .* I1 I2 I2 same")
                .contains("I1 50% has room 35 95% nearly full 0 95% nearly full 0")
                .doesNotContain("rest on different states");
        assertThat(site.get(address).text()).contains("I1 I2 I1 paliek atšķiras", "I1 I2 I2 vienādi");
        assertThat(site.get(address).addresses("?with=")).containsExactly("?with=" + number(other) + "&amp;lang=en");
        assertThat(site.get(one).html()).contains("action=\"" + one + "/compare\"");
    }

    @Test
    void proposals_that_rest_on_different_work_say_so_and_guess_nothing() {
        String one = store(
                proposal(List.of(move(1, "I1", "I2", "EVENER_LOAD", null), move(2, "I1", "I2", "EVENER_LOAD", null))));
        String other = store(proposal(List.of(move(2, "R1", "I2", "EVENER_LOAD", null)), "something else"));

        assertThat(site.get(one + "/compare?lang=en&with=" + number(other)).text())
                .contains("These proposals rest on different states of the work, or on different units.")
                .contains("who has it in the other is not known: 1 items")
                .containsPattern("1 101 .* I1 I2 stays can’t be said .* I1 / R1 I2 I2 same")
                .contains("Before proposal " + number(one), "Before proposal " + number(other));
    }

    @Test
    void long_comparison_is_shown_part_by_part() {
        List<ProposedMove> moves = IntStream.range(0, 700)
                .mapToObj(i -> move(920_000_000L + i, "I1", "I2", "EVENER_LOAD", null))
                .toList();
        String address = store(proposal(moves)) + "/compare?with=" + number(store(proposal(List.of())));

        assertThat(site.get(address + "&lang=en").text())
                .contains("Rows 1–500 of 700")
                .contains("920000499");
        assertThat(site.get(address + "&part=2&lang=en").text())
                .contains("Rows 501–700 of 700")
                .contains("920000699")
                .doesNotContain("920000499");
    }

    @Test
    void wrong_wishes_are_answered_on_the_page_and_kept() {
        List<String> fields = new ArrayList<>(List.of(
                "unit",
                "SICKNESS_RIGA",
                "unit",
                "NOTHING",
                "most",
                "99999999999",
                "pinned",
                "x\"><script>",
                "excluded",
                "I1, nobody",
                "absent2",
                "I7",
                "from2",
                "2026-02-30",
                "to2",
                "",
                "like3",
                "x",
                "count2",
                "-1",
                "kind2",
                "BULK_TASK",
                "service2",
                "X",
                "channel2",
                "INTERNAL"));
        Site.Answer answer = site.post(ALL, fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.addresses("#"))
                .containsSubsequence(
                        "#units",
                        "#most",
                        "#pinned",
                        "#excluded",
                        "#absent2",
                        "#from2",
                        "#to2",
                        "#like3",
                        "#count2",
                        "#kind2",
                        "#service2",
                        "#channel2");
        assertThat(answer.text()).contains("Priekšlikums netika sagatavots:", "Kļūda: priekšlikumi");
        assertThat(answer.html())
                .contains("value=\"x&quot;&gt;&lt;script&gt;\"", "value=\"I1, nobody\"", "<details open=\"open\">")
                .containsPattern("value=\"SICKNESS_RIGA\" checked")
                .doesNotContain("<script");
        fields.addAll(List.of("lang", "en"));
        assertThat(site.post(ALL, fields).text()).contains("No proposal was made:", "Give the number of documents");
    }

    @Test
    void wish_that_cannot_be_granted_is_shown_with_its_reason() {
        Site.Answer answer = site.post(ALL, List.of("pinned", "999999999"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("work item 999999999 can&#39;t be pinned");
        assertThat(answer.html()).contains("value=\"999999999\"", "<p lang=\"en\">");
    }

    @Test
    void form_of_another_site_is_refused() {
        assertThat(site.postWithoutToken(ALL, List.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/999999999, 404",
        "/x, 400",
        "/99999999999999999999, 400",
        "/1/compare, 400",
        "/1/compare?with=x, 400",
        "/999999999/compare?with=999999998, 404"
    })
    void proposal_that_is_not_there_is_answered_as_such(String address, int status) {
        assertThat(site.get(ALL + address).status()).isEqualTo(status);
    }

    private String store(Proposal proposal) {
        return ALL + "/" + Objects.requireNonNull(proposals.save(proposal).proposalId());
    }

    private static Proposal proposal(List<ProposedMove> moves) {
        return proposal(moves, "the same");
    }

    private static Proposal proposal(List<ProposedMove> moves, String base) {
        return new Proposal(
                null,
                null,
                Proposal.State.OPEN,
                false,
                "Anna Ozola",
                Instant.parse("2026-03-02T08:15:00Z"),
                null,
                null,
                List.of("SICKNESS_RIGA"),
                List.of(),
                0,
                base,
                500,
                120,
                3,
                0,
                moves,
                List.of(new ProposedLoad("I1", "SICKNESS_RIGA", 4_200, 2_100, 4_000, 35, 0, 0, 0)),
                List.of(new ProposedDeadline(7, true), new ProposedDeadline(8, false)));
    }

    private static ProposedMove move(CaseFile file) {
        String holder = SicknessCases.openItem(file).inspector();
        return new ProposedMove(
                SicknessCases.openItem(file).workItemId(),
                file.id(),
                "SICKNESS_RIGA",
                "CHECK",
                20,
                DUE,
                holder,
                "I1".equals(holder) ? "I2" : "I1",
                "LESS_LATE",
                35,
                0,
                true,
                null);
    }

    private static ProposedMove move(
            long item, @Nullable String from, @Nullable String to, String why, @Nullable String outcome) {
        return new ProposedMove(
                item, item + 100, "SICKNESS_RIGA", "CHECK", 20, DUE, from, to, why, 0, 1_234, true, outcome);
    }

    private static String item(CaseFile file) {
        return String.valueOf(file.items().stream()
                .filter(item -> item.stage().equals("CHECK"))
                .findFirst()
                .orElseThrow()
                .workItemId());
    }

    private static String number(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String address(Site.Answer answer) {
        return answer.header("Location").replaceFirst("^http://[^/]*", "");
    }
}
