package lv.pienakas.service.planning;

import static lv.pienakas.service.planning.Office.CHECK;
import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.planner.explain.Rescue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class FindingUncoveredTest {

    @Autowired
    private Office office;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private FindingUncovered uncovered;

    @BeforeEach
    void everybody_went_home() {
        office.close();
    }

    @Test
    void a_skill_that_nobody_has_is_named_with_who_could_learn_or_come() {
        office.employIn(UNIT, "PAYER", "SICKNESS_BENEFIT/PAYMENT");
        office.employIn(UNIT, "BUSY", "SICKNESS_BENEFIT/PAYMENT");
        office.employIn("REVIEW_TALSI", "ELSEWHERE", CHECK);
        office.employIn("REVIEW_TALSI", "OTHER", "SICKNESS_BENEFIT/REVIEW");
        office.register(3);

        assertThat(uncovered.find()).singleElement().satisfies(found -> {
            assertThat(found.unit()).isEqualTo(UNIT);
            assertThat(found.skill()).isEqualTo(CHECK);
            assertThat(found.reason()).isEqualTo(Uncovered.Reason.NO_SKILL);
            assertThat(found.items()).isEqualTo(3);
            assertThat(found.train()).extracting(Rescue::inspector).containsExactly("BUSY", "PAYER");
            assertThat(found.lend()).extracting(Rescue::inspector).containsExactly("ELSEWHERE");
        });
    }

    @Test
    void an_absence_of_all_is_named() {
        office.employ("A");
        office.register(1);
        absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1");

        assertThat(uncovered.find())
                .singleElement()
                .extracting(Uncovered::reason)
                .isEqualTo(Uncovered.Reason.ABSENT);
    }

    @Test
    void a_skill_of_all_that_ends_before_the_day_is_named_as_such() {
        office.employUntil("LEAVING", MONDAY.plusDays(1));
        office.register(1);

        assertThat(uncovered.find())
                .singleElement()
                .extracting(Uncovered::reason)
                .isEqualTo(Uncovered.Reason.SKILL_ENDS);
    }

    @Test
    void what_somebody_may_do_is_not_listed() {
        office.employ("A");
        office.register(2);

        assertThat(uncovered.find()).isEmpty();
    }
}
