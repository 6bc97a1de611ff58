package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.Look;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.scan.CurrentScan;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff see the cases and findings of their own service sets, on pages and in calls, wherever anybody lives. */
@PageTest
class VisibilityTest {

    /** Works on old-age pensions, in a unit of Kuldīga. */
    private static final String PENSIONS = "VIS-PENSIONS";
    /** Works on sickness benefits, in a unit of the capital. */
    private static final String SICKNESS = "VIS-SICKNESS";

    private final Site site;
    private final Records records;
    private final Registering registering;
    private final CurrentScan scans;
    private final StoredFindings findings;
    private final Staff staff;

    VisibilityTest(
            @LocalServerPort int port,
            @Autowired AuditLog log,
            @Autowired Registering registering,
            @Autowired CurrentScan scans,
            @Autowired StoredFindings findings,
            @Autowired Staff staff) {
        this.site = new Site(port);
        this.records = new Records(log);
        this.registering = registering;
        this.scans = scans;
        this.findings = findings;
        this.staff = staff;
    }

    @BeforeEach
    void employ() {
        if (staff.find(PENSIONS).isEmpty()) {
            staff.add(List.of(
                    Inspector.of(PENSIONS, "SURVIVORS_KULDIGA", Set.of("OLD_AGE_PENSION/REVIEW"), 0),
                    Inspector.of(SICKNESS, "SICKNESS_RIGA", Set.of("SICKNESS_BENEFIT/REVIEW"), 0)));
        }
    }

    @Test
    void case_is_opened_by_those_of_its_service_set_and_by_managers() {
        CaseFile pension = register("OLD_AGE_PENSION");
        String page = "/cases/" + pension.id();

        assertThat(inspector(PENSIONS).get(page).status()).isEqualTo(200);
        assertThat(call(PENSIONS, "/api/v1" + page).status()).isEqualTo(200);
        assertThat(site.as("VIS-M", Role.MANAGER).get(page).status()).isEqualTo(200);
        assertThat(machine("/api/v1" + page, "cases.read").status()).isEqualTo(200);
    }

    @Test
    void case_of_another_set_is_refused_with_the_reason_which_is_on_record() {
        CaseFile pension = register("OLD_AGE_PENSION");
        String reason = SICKNESS + " works on [SICKNESS], not on OLD_AGE";
        long before = records.last();

        Site.Answer page = inspector(SICKNESS).get("/cases/" + pension.id() + "?lang=en");
        Site.Answer answer = call(SICKNESS, "/api/v1/cases/" + pension.id());

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("do not belong to your service sets or your role", "on record", "Why: " + reason)
                .doesNotContain("Old-age pension");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html()).contains("urn:pienakas:problem:forbidden", reason);
        assertThat(records.after(before)).hasSize(2).allSatisfy(look -> {
            assertThat(look.outcome()).isEqualTo(Look.Outcome.REFUSED);
            assertThat(look.who()).isEqualTo(SICKNESS);
            assertThat(look.objects()).contains("case/" + pension.id());
            assertThat(look.ground()).isEqualTo(reason);
        });
    }

    @Test
    void work_lists_hold_only_what_belongs_to_the_service_sets_of_whoever_reads_them() {
        CaseFile pension = register("SERVICE_PENSION");
        CaseFile statement = register("STATEMENT");

        assertThat(pages(inspector(PENSIONS), "/work/manual"))
                .contains("/cases/" + pension.id())
                .doesNotContain("/cases/" + statement.id());
        assertThat(pages(site, "/work/manual")).contains("/cases/" + pension.id(), "/cases/" + statement.id());
        assertThat(inspector(PENSIONS).get("/work/manual?lang=en").text())
                .contains("Only work of your service sets is listed");
        assertThat(call(PENSIONS, "/api/v1/work-items?unit=MANUAL&limit=200").html())
                .contains("\"SERVICE_PENSION\"")
                .doesNotContain("\"STATEMENT\"");
        assertThat(machine("/api/v1/work-items?unit=MANUAL&limit=200", "work-items.read")
                        .html())
                .contains("\"SERVICE_PENSION\"", "\"STATEMENT\"");
    }

    @Test
    void findings_are_seen_like_cases() {
        int scan = scans.find().orElseThrow().id();
        int person = findings.page(scan, "OLD_AGE_PENSION", "", "", 1).get(0).claimantId();
        String explanation = "/findings/OLD_AGE_PENSION/" + person + "/0";
        String call = "/api/v1/findings/" + scan + "-OLD_AGE_PENSION-" + person + "-0/explanation";
        String ofPerson = "/api/v1/persons/" + SmallDelivery.PENSIONER + "/findings";

        for (String path : List.of("/findings/OLD_AGE_PENSION", explanation)) {
            assertThat(inspector(PENSIONS).get(path).status()).as(path).isEqualTo(200);
            assertThat(inspector(SICKNESS).get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(call(PENSIONS, call).status()).isEqualTo(200);
        assertThat(call(SICKNESS, call).status()).isEqualTo(403);
        assertThat(call(PENSIONS, ofPerson).html()).contains("OLD_AGE_PENSION");
        assertThat(call(SICKNESS, ofPerson).html()).doesNotContain("OLD_AGE_PENSION");
    }

    @Test
    void who_may_not_see_a_service_is_not_told_whether_there_is_a_finding_and_every_try_is_on_record() {
        int scan = scans.find().orElseThrow().id();
        String page = "/findings/OLD_AGE_PENSION/999999/0";
        String call = "/api/v1/findings/" + scan + "-OLD_AGE_PENSION-999999-0/explanation";
        long before = records.last();

        assertThat(inspector(SICKNESS).get(page).status()).isEqualTo(403);
        assertThat(call(SICKNESS, call).status()).isEqualTo(403);
        assertThat(inspector(PENSIONS).get(page).status()).isEqualTo(404);
        assertThat(call(PENSIONS, call).status()).isEqualTo(404);
        assertThat(call(PENSIONS, "/api/v1/findings/" + scan + "-NO_SERVICE-1-0/explanation")
                        .status())
                .isEqualTo(404);

        assertThat(records.after(before))
                .extracting(look ->
                        look.who() + " " + look.outcome() + " " + look.objects().get(0))
                .containsExactly(
                        SICKNESS + " REFUSED finding/OLD_AGE_PENSION/999999/0",
                        SICKNESS + " REFUSED finding/OLD_AGE_PENSION/999999/0",
                        PENSIONS + " SHOWN finding/OLD_AGE_PENSION/999999/0",
                        PENSIONS + " SHOWN finding/OLD_AGE_PENSION/999999/0");
    }

    @Test
    void person_is_explained_for_the_services_of_the_own_sets_only() {
        Site.Answer own = inspector(PENSIONS).explain(SmallDelivery.PENSIONER, "", "2026-03-02", "en");
        assertThat(own.all("<article")).hasSize(1);
        assertThat(own.text()).contains("Old-age pension ✓ Entitled");

        assertThat(inspector(PENSIONS)
                        .explain(SmallDelivery.PENSIONER, "TRANSPORT_ALLOWANCE", "2026-03-02", "en")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_has_the_role_of_an_inspector_but_no_skill_sees_nothing() {
        CaseFile pension = register("OLD_AGE_PENSION");

        assertThat(inspector("VIS-NEW").get("/cases/" + pension.id()).status()).isEqualTo(403);
        assertThat(inspector("VIS-NEW").get("/work/manual").status()).isEqualTo(403);
        assertThat(inspector("VIS-NEW")
                        .explain(SmallDelivery.PENSIONER, "", "2026-03-02", "en")
                        .status())
                .isEqualTo(403);
    }

    /** Claimants of the sample live in Rīga; the inspector of Kuldīga sees them, the one of Rīga does not. */
    @Test
    void residence_plays_no_part() {
        CaseFile pension = register("OLD_AGE_PENSION");

        assertThat(inspector(PENSIONS).get("/cases/" + pension.id()).status()).isEqualTo(200);
        assertThat(inspector(SICKNESS).get("/cases/" + pension.id()).status()).isEqualTo(403);
    }

    private CaseFile register(String service) {
        return registering.register(
                new IncomingDocument(
                        "APPLICATION",
                        service,
                        "PORTAL",
                        Set.of(),
                        SmallDelivery.PENSIONER,
                        null,
                        Instant.parse("2026-03-02T08:15:00Z")),
                "SAIS");
    }

    /** Addresses of cases on all pages of a list. */
    private static List<String> pages(Site site, String path) {
        Site.Answer page = site.get(path);
        List<String> found = new ArrayList<>(page.addresses("/cases/"));
        while (!page.addresses(path + "?after=").isEmpty()) {
            page = site.get(page.addresses(path + "?after=").get(0));
            found.addAll(page.addresses("/cases/"));
        }
        return found;
    }

    private Site inspector(String name) {
        return site.as(name, Role.INSPECTOR);
    }

    private Site.Answer call(String inspector, String path) {
        return answer(path, Tokens.staff(inspector, Role.INSPECTOR));
    }

    private Site.Answer machine(String path, String scope) {
        return answer(path, Tokens.machine("SAIS", scope));
    }

    private Site.Answer answer(String path, String token) {
        return site.asNobody().get(path, "Authorization", "Bearer " + token, "Accept", "application/json");
    }
}
