package lv.pienakas.data.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.rules.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/** Who may see a case, and why not. */
class MaySeeCaseTest {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private final MaySeeCase maySee = new MaySeeCase(CATALOGUE);

    @Test
    void an_inspector_sees_every_service_of_the_sets_that_they_work_on() {
        Inspector inspector = Inspector.of("I1", "SICKNESS_RIGA", Set.of("SICKNESS_BENEFIT/CHECK"), 420);

        assertThat(maySee.refusal(inspector, "SICKNESS_BENEFIT")).isEmpty();
        assertThat(maySee.refusal(inspector, "UNEMPLOYMENT_BENEFIT"))
                .as("same set")
                .isEmpty();
    }

    @Test
    void an_inspector_of_other_sets_sees_nothing_and_is_told_which_they_are() {
        Inspector inspector = Inspector.of(
                "I1",
                "SICKNESS_RIGA",
                Set.of("SICKNESS_BENEFIT/CHECK", "OLD_AGE_PENSION/ENTRY", "STATEMENT/CHECK"),
                420);

        assertThat(maySee.refusal(inspector, "FUNERAL_BENEFIT"))
                .contains("I1 works on [CONTRIBUTIONS, OLD_AGE, SICKNESS], not on SURVIVORS");
    }

    @Test
    void the_residence_or_unit_does_not_matter() {
        assertThat(maySee.refusal(
                        Inspector.of("I1", "PAYMENT_RIGA", Set.of("SICKNESS_BENEFIT/PAYMENT"), 420),
                        "SICKNESS_BENEFIT"))
                .isEmpty();
        assertThat(maySee.refusal(Inspector.of("I2", "SICKNESS_RIGA", Set.of(), 420), "SICKNESS_BENEFIT"))
                .contains("I2 works on [], not on SICKNESS");
    }

    @Test
    void a_manager_sees_all_cases_and_those_who_write_rules_or_run_the_system_none() {
        for (AgencyService service : CATALOGUE.services()) {
            assertThat(maySee.refusal(as(Role.MANAGER), service.code())).isEmpty();
            assertThat(maySee.refusal(as(Role.ANALYST), service.code())).contains("X1 is ANALYST and sees no cases");
            assertThat(maySee.refusal(as(Role.OPERATOR), service.code())).contains("X1 is OPERATOR and sees no cases");
        }
    }

    @Test
    void two_services_that_the_catalogue_does_not_have_are_no_set() {
        Inspector inspector = Inspector.of("I1", "SICKNESS_RIGA", Set.of("ABOLISHED_BENEFIT/CHECK"), 420);

        assertThat(maySee.refusal(inspector, "FORGOTTEN_BENEFIT")).isPresent();
        assertThat(maySee.refusal(inspector, "ABOLISHED_BENEFIT")).isPresent();
        assertThat(maySee.refusal(inspector, "")).isPresent();
    }

    /** With skills, because a skill alone must not open anything to them. */
    private static Inspector as(Role role) {
        return new Inspector(
                "X1",
                "SICKNESS_RIGA",
                role,
                List.of(420, 420, 420, 420, 420),
                Set.of(InspectorSkill.of("SICKNESS_BENEFIT/CHECK")));
    }
}
