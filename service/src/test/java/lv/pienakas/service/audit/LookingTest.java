package lv.pienakas.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.audit.AuditFilter;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.AuditRecord;
import lv.pienakas.data.audit.Look;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.security.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is shown, what is refused, and what of both is on record. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "pienakas.database.directory=")
class LookingTest {

    private static final Caller SICKNESS = new Caller("LOOKS1", Set.of(Role.INSPECTOR), Set.of());
    private static final Caller MANAGER = new Caller("M1", Set.of(Role.MANAGER), Set.of());
    private static final Caller SAIS = new Caller("SAIS", Set.of(), Set.of("cases.read"));

    @Autowired
    private Looking looking;

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private EmbeddedDatabase database;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void prepare(@Autowired Staff staff) {
        if (staff.find(SICKNESS.name()).isEmpty()) {
            staff.add(List.of(Inspector.of(SICKNESS.name(), "PAYMENT_RIGA", Set.of("SICKNESS_BENEFIT/PAYMENT"), 420)));
        }
        request.setRemoteAddr("10.0.0.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void look_is_on_record_with_who_what_why_and_from_where() {
        looking.at(SICKNESS, Action.OPEN_CASE, "UNEMPLOYMENT_BENEFIT", List.of(Seen.aCase(7), Seen.person(3)));

        Look look = last().look();
        assertThat(look)
                .isEqualTo(new Look(
                        look.at(),
                        "LOOKS1",
                        "OPEN_CASE",
                        List.of("case/7", "person/3"),
                        Look.Outcome.SHOWN,
                        "INSPECTOR of SICKNESS",
                        "",
                        "10.0.0.7"));
        looking.at(MANAGER, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of());
        assertThat(last().look().ground()).isEqualTo("MANAGER");
        looking.at(SAIS, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of());
        assertThat(last().look().ground()).isEqualTo("scope cases.read");
    }

    @Test
    void refused_look_is_on_record_too_and_the_reason_is_told() {
        NoLookException refused = catchThrowableOfType(
                NoLookException.class,
                () -> looking.at(SICKNESS, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of(Seen.aCase(8))));

        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("LOOKS1 works on [SICKNESS], not on SURVIVORS");
        assertThat(last().look().outcome()).isEqualTo(Look.Outcome.REFUSED);
        assertThat(last().look().objects()).containsExactly("case/8");
        assertThat(last().look().ground()).isEqualTo(refused.reason());
    }

    @Test
    void list_is_cut_down_to_the_service_sets_of_the_caller() {
        assertThat(looking.services(SICKNESS, Action.LIST_WORK))
                .containsExactly("SICKNESS_BENEFIT", "UNEMPLOYMENT_BENEFIT");
        assertThat(looking.services(MANAGER, Action.LIST_WORK)).hasSize(26);
        assertThat(looking.services(new Caller("SAIS", Set.of(), Set.of("work-items.read")), Action.LIST_WORK))
                .hasSize(26);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "APPROVER", "AUDITOR", "OPERATOR"})
    void who_writes_rules_or_runs_the_system_sees_nobody(Role role) {
        Caller caller = new Caller("LOOKS1", Set.of(role), Set.of());
        long before = last().number();

        for (Action action : Action.values()) {
            assertThatThrownBy(() -> looking.services(caller, action))
                    .isInstanceOf(NoLookException.class)
                    .extracting("reason")
                    .isEqualTo("LOOKS1 is [" + role + "] and sees no cases");
            assertThatThrownBy(() -> looking.at(caller, action, "SICKNESS_BENEFIT", List.of()))
                    .isInstanceOf(NoLookException.class);
        }
        assertThat(last().number()).as("each is on record").isEqualTo(before + 2L * Action.values().length);
    }

    @Test
    void machine_needs_the_scope_of_what_it_does_and_some_things_no_machine_may() {
        Caller all =
                new Caller("SAIS", Set.of(), Set.of("cases.read", "work-items.read", "portal", "documents.write", ""));

        assertRefused(SAIS, Action.LIST_WORK, "SAIS has no scope work-items.read");
        assertRefused(SAIS, Action.READ_NOTICES, "SAIS has no scope portal");
        assertRefused(all, Action.EXPLAIN_FINDING, "no machine may explain finding");
        assertThatThrownBy(() -> looking.as(Role.AUDITOR, all, Action.READ_AUDIT, List.of()))
                .isInstanceOf(NoLookException.class);
    }

    @Test
    void nobody_known_by_the_name_of_the_login_sees_only_what_needs_no_skill() {
        assertRefused(
                new Caller("STRANGER", Set.of(Role.INSPECTOR), Set.of()),
                Action.LIST_WORK,
                "STRANGER has no skill today for any service");
        assertThat(looking.services(new Caller("STRANGER", Set.of(Role.MANAGER), Set.of()), Action.LIST_WORK))
                .isNotEmpty();
    }

    @Test
    void records_of_looks_are_for_auditors_only_and_reading_them_is_on_record() {
        Caller auditor = new Caller("A1", Set.of(Role.AUDITOR), Set.of());
        looking.as(Role.AUDITOR, auditor, Action.READ_AUDIT, Seen.audit("person/3"));
        assertThat(last().look().objects()).containsExactly("audit", "person/3");
        assertThat(last().look().ground()).isEqualTo("AUDITOR");

        assertThatThrownBy(() -> looking.as(Role.AUDITOR, MANAGER, Action.READ_AUDIT, Seen.audit("")))
                .isInstanceOf(NoLookException.class)
                .extracting("reason")
                .isEqualTo("M1 is not AUDITOR");
    }

    @Test
    void purpose_is_taken_from_the_header_in_any_letters() {
        String purpose = "Sūdzība Nr. 17: pārbaude “ātri”";
        // as a server hands on what it takes for Latin-1
        request.addHeader(
                Purpose.HEADER, new String(purpose.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        looking.at(MANAGER, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of());

        assertThat(last().look().purpose()).isEqualTo(purpose);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 010180-12345", "about 01018012345", "two\nlines", "\u00ff\u00fe"})
    void purpose_that_names_a_person_or_is_no_line_is_refused(String purpose) {
        request.addHeader(Purpose.HEADER, purpose);
        assertWrongPurpose();
    }

    @Test
    void purpose_of_more_than_200_characters_is_refused() {
        request.addHeader(Purpose.HEADER, "x".repeat(201));
        assertWrongPurpose();
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        JdbcTemplate administrator = new JdbcTemplate(database.administrator());
        String signature = "audit.append(timestamptz, text, text, text[], text, text, text, text)";
        administrator.execute("revoke execute on function " + signature + " from pienakas_service");
        try {
            NoLookException failed = catchThrowableOfType(
                    NoLookException.class,
                    () -> looking.at(MANAGER, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of(Seen.aCase(9))));
            assertThat(failed.getStatusCode().value()).isEqualTo(503);
            assertThat(failed.reason()).contains("could not be recorded, so it is not shown");
        } finally {
            administrator.execute("grant execute on function " + signature + " to pienakas_service");
        }
    }

    @Test
    void nobody_looks_within_a_transaction_that_could_take_the_record_back() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> looking.at(MANAGER, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void assertRefused(Caller caller, Action action, String reason) {
        assertThatThrownBy(() -> looking.services(caller, action))
                .isInstanceOf(NoLookException.class)
                .extracting("reason")
                .isEqualTo(reason);
    }

    private void assertWrongPurpose() {
        assertThatThrownBy(() -> looking.at(MANAGER, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of()))
                .isInstanceOf(NoLookException.class)
                .extracting("reason")
                .isEqualTo(
                        "the header Pienakas-Purpose is not one line of at most 200 characters without a personal code");
    }

    private AuditRecord last() {
        AuditFilter all = new AuditFilter("", "", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        return log.page(all, Long.MAX_VALUE, 1).stream().findFirst().orElseGet(() -> {
            looking.at(MANAGER, Action.OPEN_CASE, "FUNERAL_BENEFIT", List.of());
            return log.page(all, Long.MAX_VALUE, 1).get(0);
        });
    }
}
