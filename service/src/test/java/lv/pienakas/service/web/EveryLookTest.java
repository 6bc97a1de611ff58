package lv.pienakas.service.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.Look;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.planning.EnteringAbsences;
import lv.pienakas.service.scan.CurrentScan;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and call of the running program, and whether it shows personal data: of claimants, or absences of staff. What
 * does leaves a record; what is new fails here until somebody has decided.
 */
@PageTest
class EveryLookTest {

    /** What shows personal data: how to look at it, and what the record calls that. */
    private static final String PORTAL = "/api/v1/portal/persons/" + SmallDelivery.PENSIONER;

    private static final Map<String, Example> LOOKS = new TreeMap<>(Map.ofEntries(
            entry("GET /cases/{id}", new Example(world -> "/cases/" + world.file.id(), Action.OPEN_CASE)),
            entry("GET /work/mine", new Example(world -> "/work/mine", Action.LIST_WORK)),
            entry("GET /work/manual", new Example(world -> "/work/manual", Action.LIST_WORK)),
            entry("GET /work/units/{unit}", new Example(world -> "/work/units/SICKNESS_RIGA", Action.LIST_WORK)),
            entry(
                    "GET /planning/items/{id}",
                    new Example(world -> "/planning/items/" + world.item(), Action.OPEN_WORK)),
            entry(
                    "GET /planning/units/{unit}",
                    new Example(world -> "/planning/units/SICKNESS_RIGA", Action.READ_ABSENCES)),
            entry("GET /planning/absences", new Example(world -> "/planning/absences", Action.READ_ABSENCES)),
            entry(
                    "GET /planning/absences/{id}",
                    new Example(world -> "/planning/absences/" + world.absence, Action.READ_ABSENCES)),
            entry("GET /findings/{service}", new Example(world -> "/findings/OLD_AGE_PENSION", Action.LIST_FINDINGS)),
            entry(
                    "GET /findings/{service}/{claimant}/{child}",
                    new Example(
                            world -> "/findings/" + world.found.service() + "/" + world.found.claimantId() + "/"
                                    + world.found.childId(),
                            Action.EXPLAIN_FINDING)),
            entry(
                    "GET /findings/checks/{id}",
                    new Example(world -> "/findings/checks/" + world.file.id(), Action.EXPLAIN_FINDING)),
            entry(
                    "GET /notices/{service}/{id}",
                    new Example(world -> "/notices/OLD_AGE_PENSION/" + World.NOTICE, Action.OPEN_NOTICE)),
            entry(
                    "GET /api/v1/portal/persons/{code}/notices",
                    new Example(world -> PORTAL + "/notices", Action.READ_NOTICES)),
            entry(
                    "GET /api/v1/portal/persons/{code}/applications",
                    new Example(world -> PORTAL + "/applications", Action.READ_APPLICATIONS)),
            entry(
                    "GET /api/v1/portal/persons/{code}/opt-out",
                    new Example(world -> PORTAL + "/opt-out", Action.READ_OPT_OUT)),
            entry(
                    "GET /api/v1/portal/persons/{code}/notices/{token}/explanation",
                    new Example(
                            world -> "/api/v1/portal/persons/" + world.found.claimantCode() + "/notices/" + World.TOKEN
                                    + "/explanation",
                            Action.READ_NOTICES)),
            entry("GET /audit", new Example(world -> "/audit", Action.READ_AUDIT)),
            entry("GET /api/v1/cases/{id}", new Example(world -> "/api/v1/cases/" + world.file.id(), Action.OPEN_CASE)),
            entry("GET /api/v1/work-items", new Example(world -> "/api/v1/work-items", Action.LIST_WORK)),
            entry(
                    "GET /api/v1/inspectors/{id}/work-items",
                    new Example(world -> "/api/v1/inspectors/I1/work-items", Action.LIST_WORK)),
            entry(
                    "GET /api/v1/persons/{code}/findings",
                    new Example(
                            world -> "/api/v1/persons/" + SmallDelivery.PENSIONER + "/findings", Action.LIST_FINDINGS)),
            entry(
                    "GET /api/v1/findings/{id}/explanation",
                    new Example(
                            world -> "/api/v1/findings/" + world.findingId() + "/explanation",
                            Action.EXPLAIN_FINDING))));

    /** Forms that are sent to look at something; {@link #sent_forms_that_show_somebody_are_looks()} sends them. */
    private static final Set<String> SENT = Set.of("POST /explain", "POST /audit", "POST /audit/chain");

    /**
     * What shows nobody: figures, rules, forms, and numbers of cases and items without a word about them. An address with
     * something in it is not tried out here.
     */
    private static final Set<String> NOBODY = Set.of(
            "GET /",
            "GET /explain",
            "GET /documents/new",
            "GET /work",
            "GET /routing [!kind]",
            "GET /routing [kind]",
            "GET /outbox",
            "GET /planning",
            "GET /planning/absences/new",
            "GET /planning/proposals",
            "GET /planning/proposals/{id}",
            "GET /planning/proposals/{id}/compare",
            "GET /notices",
            "GET /notices/{service}",
            "GET /notices/number/{id}",
            "GET /quality",
            "GET /quality/services/{service}",
            "GET /login-failed",
            "GET /logged-out",
            "GET /work/failing",
            "GET /api/v1/rebalancings/{id}",
            "GET /scans",
            "GET /scans/now",
            "GET /api/v1/scans",
            "GET /api/v1/scans/schedule",
            "GET /api/v1/scans/{id}");

    /** What changes something: the history of the case, or the row itself, says who did it. */
    private static final Set<String> CHANGES = Set.of(
            "POST /documents/new",
            "POST /work/items/{id}/begin",
            "POST /work/items/{id}/hand-back",
            "POST /work/items/{id}/hand-over",
            "POST /outbox/again",
            "POST /outbox/all-again",
            "POST /outbox/give-up",
            "POST /outbox/leave-out",
            "POST /outbox/try-now",
            "POST /planning/absences/new",
            "POST /planning/absences/{id}",
            "POST /findings/checks/{id}",
            "POST /quality/services/{service}/closing",
            "POST /quality/services/{service}/opening",
            "PUT /api/v1/portal/persons/{code}/opt-out",
            "POST /planning/proposals",
            "POST /planning/proposals/{id}",
            "POST /api/v1/documents",
            "POST /api/v1/bulk-tasks",
            "POST /api/v1/feeds/{source}",
            "POST /api/v1/work-items/{id}/completion",
            "PUT /api/v1/work-items/{id}/assignee",
            "POST /api/v1/inspectors/{id}/absences",
            "DELETE /api/v1/inspectors/{id}/absences/{absenceId}",
            "POST /api/v1/rebalancings",
            "POST /api/v1/rebalancings/{id}/acceptance",
            "POST /scans/start",
            "POST /scans/runs/{id}/pause",
            "POST /scans/runs/{id}/resume",
            "POST /scans/runs/{id}/cancel",
            "POST /scans/schedule/pause",
            "POST /scans/schedule/resume",
            "POST /api/v1/scans/{id}/pause",
            "POST /api/v1/scans/{id}/resume",
            "POST /api/v1/scans/{id}/cancel",
            "POST /api/v1/scans/schedule/pause",
            "POST /api/v1/scans/schedule/resume",
            "POST /api/v1/scans");

    private static final String TOKEN = Tokens.staff("T1", Role.INSPECTOR, Role.MANAGER);
    private static final String MACHINE = Tokens.machine("T1", "portal");

    private final Site site;
    private final Records records;
    private final ApplicationContext context;
    private static final World WORLD = new World();

    EveryLookTest(@LocalServerPort int port, @Autowired AuditLog log, @Autowired ApplicationContext context) {
        this.site = new Site(port);
        this.records = new Records(log);
        this.context = context;
    }

    @BeforeEach
    void prepare() {
        if (WORLD.file == null) {
            WORLD.fill(context);
        }
    }

    @Test
    void everything_that_can_be_asked_for_is_decided_upon() {
        Set<String> decided = new TreeSet<>(LOOKS.keySet());
        Stream.of(SENT, NOBODY, CHANGES).forEach(decided::addAll);

        assertThat(mappings())
                .as("does it show personal data? to be decided in this test")
                .containsExactlyInAnyOrderElementsOf(decided);
    }

    static Set<String> looks() {
        return LOOKS.keySet();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void look_leaves_a_record(String mapping) {
        Example example = Objects.requireNonNull(LOOKS.get(mapping));
        long before = records.last();

        Site.Answer answer = get(example.path.apply(WORLD));
        assertThat(answer.status()).as("%s %s", mapping, answer.text()).isEqualTo(200);

        List<Look> looks = records.after(before);
        assertThat(looks).as(mapping).hasSize(1);
        assertThat(looks.get(0).who()).isEqualTo("T1");
        assertThat(looks.get(0).action()).isEqualTo(example.action.name());
        assertThat(looks.get(0).outcome()).isEqualTo(Look.Outcome.SHOWN);
        assertThat(looks.get(0).ground()).isNotEmpty();
        assertThat(looks.get(0).origin()).isNotEmpty();
        assertThat(looks.get(0).objects()).isNotEmpty().noneMatch(object -> object.matches(".*\\d{6}-?\\d{5}.*"));
    }

    @Test
    void sent_forms_that_show_somebody_are_looks() {
        long before = records.last();
        site.explain(SmallDelivery.PENSIONER, "OLD_AGE_PENSION", "2026-03-02", "lv");
        site.explain("010180-99999", "", "2026-03-02", "lv");
        site.post("/audit", List.of("object", SmallDelivery.PENSIONER));
        site.post("/audit/chain", List.of());

        assertThat(records.after(before))
                .extracting(Look::action)
                .containsExactly("EXPLAIN_PERSON", "EXPLAIN_PERSON", "READ_AUDIT", "VERIFY_AUDIT");
    }

    @Test
    void what_shows_nobody_leaves_no_record_and_has_no_personal_code_in_it() {
        for (String mapping : new TreeSet<>(NOBODY)) {
            String path = mapping.replaceAll("GET ([^ ]*).*", "$1");
            if (!path.contains("{") && !path.equals("/work/failing")) {
                long before = records.last();
                String text = site.get(path).html().replace("Piemēram, 010180-12345", "");
                assertThat(records.after(before)).as(mapping).isEmpty();
                assertThat(text).as(mapping).doesNotContainPattern("\\b\\d{6}-\\d{5}\\b");
            }
        }
    }

    private Site.Answer get(String path) {
        String token = path.startsWith(PORTAL.substring(0, PORTAL.indexOf("/persons"))) ? MACHINE : TOKEN;
        return site.get(path, "Authorization", "Bearer " + token, "Accept", "application/json");
    }

    /** Of the program itself, each method and address. */
    private Set<String> mappings() {
        Set<String> found = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (isOurs(handler)) {
                        found.addAll(names(info));
                    }
                }));
        return found;
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("lv.pienakas.");
    }

    private static List<String> names(RequestMappingInfo info) {
        List<String> names = new ArrayList<>();
        String parameters = info.getParamsCondition().isEmpty() ? "" : " " + info.getParamsCondition();
        info.getMethodsCondition()
                .getMethods()
                .forEach(
                        method -> info.getPatternValues().forEach(path -> names.add(method + " " + path + parameters)));
        assertThat(names).as("an address without a method: %s", info).isNotEmpty();
        return names;
    }

    /** How to look. */
    record Example(Function<World, String> path, Action action) {}

    /** Something of everything that can be looked at. */
    @SuppressWarnings("NullAway.Init") // filled before anything is looked at
    static final class World {

        static final long NOTICE = 990_000;
        static final String TOKEN = "0f8fad5b-d9cb-469f-a165-70867728950e";

        private CaseFile file;
        private FoundRow found;
        private int scan;
        private long absence;

        void fill(ApplicationContext context) {
            Registering registering = context.getBean(Registering.class);
            SicknessCases cases =
                    new SicknessCases(registering, context.getBean(Working.class), context.getBean(Staff.class));
            cases.register("SICKNESS_BENEFIT", "APPLICATION", "PORTAL", null);
            cases.registerStatements(1);
            file = registering.register(
                    new IncomingDocument(
                            "APPLICATION",
                            "SICKNESS_BENEFIT",
                            "PORTAL",
                            Set.of(),
                            SmallDelivery.MOTHER,
                            null,
                            Instant.parse("2026-03-02T08:15:00Z")),
                    "SAIS");
            giveToWhoeverLooks(cases.register("STATEMENT", "APPLICATION", "PORTAL", null), context);
            scan = context.getBean(CurrentScan.class).find().orElseThrow().id();
            found = context.getBean(StoredFindings.class)
                    .page(scan, "OLD_AGE_PENSION", "", "", 1)
                    .get(0);
            JdbcTemplate administrator =
                    new JdbcTemplate(context.getBean(EmbeddedDatabase.class).administrator());
            administrator.update("""
                    insert into notice.notice (notice_id, token, claimant_id, claimant_code, service, child_id, child_code,
                      found_as_of, release_hash, state, events, decided_at, sent_at)
                    values (?, ?::uuid, ?, ?, 'OLD_AGE_PENSION', 0, '', '2026-03-02', '', 'SENT', 0, now(), now())
                    """, NOTICE, TOKEN, found.claimantId(), found.claimantCode());
            administrator.update("""
                    insert into notice.sending (notice_id, number, kind, channel, language, recipient, title, content,
                      prepared_at, begun_at, sent_at)
                    values (?, 1, 'NOTICE', 'LETTER', 'lv', ?, 'Title', 'Text', now(), now(), now())
                    """, NOTICE, found.claimantCode());
            administrator.update("""
                    insert into quality.finding_check (case_id, kind, service, rules_hash, claimant_id, claimant_code,
                      child_id, child_code, missing, scan_id, as_of, opened_at)
                    values (?, 'FINDING_CHECK', 'OLD_AGE_PENSION', '', ?, ?, 0, '', '{}', ?, '2026-03-02', now())
                    """, file.id(), found.claimantId(), found.claimantCode(), scan);
            LocalDate nextYear = LocalDate.now(context.getBean(Clock.class)).plusYears(1);
            absence = context.getBean(EnteringAbsences.class)
                    .enter("P1", Absence.Kind.LEAVE, nextYear, nextYear, "M1")
                    .absence()
                    .id();
        }

        /** By hand, as they lack the skill, so that nothing else comes to them in other tests. */
        private static void giveToWhoeverLooks(CaseFile given, ApplicationContext context) {
            Staff staff = context.getBean(Staff.class);
            if (staff.find("T1").isEmpty()) {
                staff.add(List.of(Inspector.of("T1", "INTERNATIONAL_RIGA", Set.of(), 420)));
            }
            context.getBean(Working.class)
                    .handOver(SicknessCases.openItem(given).workItemId(), "T1", "to have something", "M1");
        }

        private long item() {
            return SicknessCases.openItem(file).workItemId();
        }

        private String findingId() {
            return scan + "-" + found.service() + "-" + found.claimantId() + "-" + found.childId();
        }
    }
}
