package lv.pienakas.service.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.CommonLine;
import lv.pienakas.data.casework.QueueCount;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.register.People;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.data.synthetic.SyntheticDocuments;
import lv.pienakas.data.synthetic.SyntheticStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A synthetic staff, and the documents of the last working day for it. */
@Component
class DemoDay {

    private static final int INSPECTORS = 460;
    private static final int DOCUMENTS = 5_000;
    private static final int PERSONS = 4_000;
    private static final long SEED = 1;
    private static final String ACTOR = "DEMO";

    private final People people;
    private final Staff staff;
    private final DayOfDocuments documents;
    private final WorkQueues queues;
    private final CaseRules rules;
    private final Clock clock;

    DemoDay(People people, Staff staff, DayOfDocuments documents, WorkQueues queues, CaseRules rules, Clock clock) {
        this.people = people;
        this.staff = staff;
        this.documents = documents;
        this.queues = queues;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Registers the whole day or nothing of it, unless there are documents already.
     *
     * @return lines that say where they went and, of each unit, the commonest reason
     */
    @Transactional
    public List<String> register() {
        LocalDate today = LocalDate.now(clock);
        if (staff.count() == 0) {
            staff.add(
                    SyntheticStaff.of(
                                    rules.catalogue(),
                                    rules.routing().table(),
                                    lastWorkingDayBefore(today),
                                    INSPECTORS,
                                    SEED)
                            .stream()
                            .map(one -> Inspector.of(one.id(), one.unit(), one.skills(), one.minutesPerDay()))
                            .toList());
        }
        if (queues.documents() == 0) {
            documents.register(
                    SyntheticDocuments.day(lastWorkingDayBefore(today), DOCUMENTS, SEED, people.codes(PERSONS)), ACTOR);
        }
        return summary(queues.counts(today), queues.commonestLines());
    }

    private LocalDate lastWorkingDayBefore(LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (!rules.calendar().isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private List<String> summary(List<QueueCount> counts, List<CommonLine> commonest) {
        List<String> lines = new ArrayList<>();
        lines.add("documents: " + queues.documents() + " in " + queues.cases() + " cases");
        counts.stream()
                .map(count -> "open: " + name(count.unit()) + " " + count.stage() + " " + count.items()
                        + ", with an inspector " + count.assigned())
                .forEach(lines::add);
        commonest.stream()
                .map(most -> "why: " + name(most.unit()) + " " + most.items() + " by line " + most.line() + ": "
                        + most.englishReason() + " " + most.reference())
                .forEach(lines::add);
        return lines;
    }

    private static String name(String unit) {
        return unit.isEmpty() ? "MANUAL" : unit;
    }
}
