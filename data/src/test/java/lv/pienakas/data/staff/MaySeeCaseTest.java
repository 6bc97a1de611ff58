package lv.pienakas.data.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.rules.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/** Who may see a case, and why not. */
class MaySeeCaseTest {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MaySeeCase maySee = new MaySeeCase(CATALOGUE);

    @Test
    void an_inspector_sees_every_service_of_the_sets_that_they_work_on() {
        Viewer inspector = inspector("SICKNESS_BENEFIT/CHECK");

        assertThat(maySee.refusal(inspector, "SICKNESS_BENEFIT")).isEmpty();
        assertThat(maySee.refusal(inspector, "UNEMPLOYMENT_BENEFIT"))
                .as("same set")
                .isEmpty();
        assertThat(maySee.services(inspector)).containsExactly("SICKNESS_BENEFIT", "UNEMPLOYMENT_BENEFIT");
    }

    @Test
    void an_inspector_of_other_sets_sees_nothing_and_is_told_which_they_are() {
        assertThat(maySee.refusal(
                        inspector("SICKNESS_BENEFIT/CHECK", "OLD_AGE_PENSION/ENTRY", "STATEMENT/CHECK"),
                        "FUNERAL_BENEFIT"))
                .contains("I1 works on [CONTRIBUTIONS, OLD_AGE, SICKNESS], not on SURVIVORS");
    }

    @Test
    void the_unit_does_not_matter() {
        Set<String> skills = Set.of("SICKNESS_BENEFIT/PAYMENT");
        for (String unit : Set.of("PAYMENT_RIGA", "SICKNESS_RIGA", "REVIEW_TALSI")) {
            assertThat(maySee.services(viewer(Inspector.of("I1", unit, skills, 420))))
                    .containsExactly("SICKNESS_BENEFIT", "UNEMPLOYMENT_BENEFIT");
            assertThat(maySee.refusal(viewer(Inspector.of("I2", unit, Set.of(), 420)), "SICKNESS_BENEFIT"))
                    .contains("I2 works on [], not on SICKNESS");
        }
    }

    @Test
    void a_skill_opens_cases_only_on_the_days_on_which_it_counts() {
        InspectorSkill march = new InspectorSkill("SICKNESS_BENEFIT/CHECK", TODAY, TODAY.plusDays(29));
        Inspector inspector = new Inspector(
                "I1",
                "SICKNESS_RIGA",
                Role.INSPECTOR,
                Inspector.of("I1", "", Set.of(), 420).weekdayMinutes(),
                Set.of(march));

        for (long day : new long[] {-1, 30}) {
            assertThat(maySee.services(Viewer.of(inspector, Set.of(Role.INSPECTOR), TODAY.plusDays(day))))
                    .as("day %s", day)
                    .isEmpty();
        }
        for (long day : new long[] {0, 29}) {
            assertThat(maySee.services(Viewer.of(inspector, Set.of(Role.INSPECTOR), TODAY.plusDays(day))))
                    .as("day %s", day)
                    .isNotEmpty();
        }
    }

    @Test
    void a_manager_sees_all_cases_and_those_who_write_rules_or_run_the_system_none() {
        for (AgencyService service : CATALOGUE.services()) {
            assertThat(maySee.refusal(as(Role.MANAGER), service.code())).isEmpty();
            for (Role role : EnumSet.of(Role.ANALYST, Role.APPROVER, Role.AUDITOR, Role.OPERATOR)) {
                assertThat(maySee.refusal(as(role), service.code())).contains("X1 is [" + role + "] and sees no cases");
            }
        }
    }

    @Test
    void whoever_has_several_roles_sees_what_any_of_them_shows() {
        assertThat(maySee.refusal(as(Role.ANALYST, Role.MANAGER), "FUNERAL_BENEFIT"))
                .isEmpty();
        assertThat(maySee.refusal(as(Role.OPERATOR, Role.INSPECTOR), "SICKNESS_BENEFIT"))
                .isEmpty();
        assertThat(maySee.refusal(as(Role.OPERATOR, Role.INSPECTOR), "FUNERAL_BENEFIT"))
                .contains("X1 works on [SICKNESS], not on SURVIVORS");
        assertThat(maySee.refusal(as(Role.OPERATOR, Role.ANALYST), "SICKNESS_BENEFIT"))
                .contains("X1 is [ANALYST, OPERATOR] and sees no cases");
    }

    @Test
    void two_services_that_the_catalogue_does_not_have_are_no_set() {
        Viewer inspector = inspector("ABOLISHED_BENEFIT/CHECK");

        assertThat(maySee.refusal(inspector, "FORGOTTEN_BENEFIT")).isPresent();
        assertThat(maySee.refusal(inspector, "ABOLISHED_BENEFIT")).isPresent();
        assertThat(maySee.refusal(inspector, "")).isPresent();
        assertThat(maySee.refusal(as(Role.MANAGER), "ABOLISHED_BENEFIT")).isPresent();
    }

    private static Viewer inspector(String... skills) {
        return viewer(Inspector.of("I1", "SICKNESS_RIGA", Set.of(skills), 420));
    }

    private static Viewer viewer(Inspector inspector) {
        return Viewer.of(inspector, Set.of(inspector.role()), TODAY);
    }

    /** With skills, because a skill alone must not open anything to them. */
    private static Viewer as(Role... roles) {
        return new Viewer("X1", Set.of(roles), Set.of("SICKNESS_BENEFIT"));
    }
}
