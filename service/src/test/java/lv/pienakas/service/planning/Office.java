package lv.pienakas.service.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.InspectorSkill;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.intake.Registering;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sickness benefit's office in Riga on a Monday morning, with whom a test wants in it. */
@TestConfiguration(proxyBeanMethods = false)
public class Office {

    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate TUESDAY = MONDAY.plusDays(1);
    public static final LocalDate FAR = MONDAY.plusMonths(2);

    public static final String UNIT = "SICKNESS_RIGA";
    public static final String CHECK = "SICKNESS_BENEFIT/CHECK";
    public static final String REVIEW = "SICKNESS_BENEFIT/REVIEW";

    private static final Instant MORNING = Instant.parse("2026-03-02T06:30:00Z");
    private static final int MINUTES = 420;

    private final JdbcTemplate jdbc;
    private final Staff staff;
    private final Registering registering;
    private final Cases cases;

    Office(JdbcTemplate jdbc, Staff staff, Registering registering, Cases cases) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.registering = registering;
        this.cases = cases;
    }

    /** Keeps the clock apart from the office, which needs what needs the clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Morning {

        @Bean
        @Primary
        Clock monday() {
            return Clock.fixed(MORNING, ZoneId.of("Europe/Riga"));
        }
    }

    /** Nobody works here any more, and no work is open. */
    public void close() {
        jdbc.update("update casework.work_item set state = 'WITHDRAWN', closed_at = now() where closed_at is null");
        jdbc.update("delete from staff.absence");
        jdbc.update("delete from staff.inspector_skill");
        jdbc.update("delete from staff.inspector");
    }

    /** They check sickness benefits all day. */
    public void employ(String... ids) {
        staff.add(Stream.of(ids)
                .map(id -> Inspector.of(id, UNIT, Set.of(CHECK), MINUTES))
                .toList());
    }

    public void employIn(String unit, String id, String... skills) {
        staff.add(List.of(Inspector.of(id, unit, Set.of(skills), MINUTES)));
    }

    /** With minutes on Monday to Friday. */
    public void employPartTime(String id, Integer... weekdayMinutes) {
        staff.add(List.of(
                new Inspector(id, UNIT, Role.INSPECTOR, List.of(weekdayMinutes), Set.of(InspectorSkill.of(CHECK)))));
    }

    public void employUntil(String id, LocalDate lastDayOfSkill) {
        staff.add(List.of(new Inspector(
                id,
                UNIT,
                Role.INSPECTOR,
                Collections.nCopies(5, MINUTES),
                Set.of(new InspectorSkill(CHECK, null, lastDayOfSkill)))));
    }

    /** Applications that came in over the portal, so that they are checked at once. */
    public List<CaseFile> register(int applications) {
        return registering.register(
                Collections.nCopies(
                        applications,
                        new IncomingDocument(
                                "APPLICATION", "SICKNESS_BENEFIT", "PORTAL", Set.of(), "010180-12345", null, MORNING)),
                "SAIS");
    }

    /** The item as it is stored now. */
    public WorkItem item(WorkItem item) {
        return cases.find(item.caseId()).orElseThrow().item(item.workItemId()).orElseThrow();
    }

    /** One more document of the case, which can be read at once. */
    public void join(CaseFile file) {
        registering.register(
                List.of(new IncomingDocument(
                        "DOCTORS_STATEMENT",
                        "SICKNESS_BENEFIT",
                        "PORTAL",
                        Set.of(),
                        "010180-12345",
                        file.id(),
                        MORNING)),
                "SAIS");
    }

    /** The open item of a case, as stored. */
    public WorkItem item(CaseFile file) {
        return cases.find(file.id()).orElseThrow().items().stream()
                .filter(WorkItem::isOpen)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Four items due today, of which two can only change places: A has 390 by hand and 40 minutes, 10 too many; B has 380 by
     * hand and 30.
     *
     * @return the two that change places, that of A first
     */
    public List<WorkItem> employTwoWhoShouldExchange() {
        employ("A", "B");
        List<WorkItem> items = register(4).stream().map(this::item).toList();
        int[] minutes = {390, 40, 380, 30};
        for (int i = 0; i < minutes.length; i++) {
            jdbc.update(
                    "update casework.work_item set minutes = ?, due = ?, inspector = ?, pinned = ?"
                            + " where work_item_id = ?",
                    minutes[i],
                    MONDAY,
                    i < 2 ? "A" : "B",
                    i % 2 == 0,
                    items.get(i).workItemId());
        }
        return List.of(items.get(1), items.get(3));
    }

    /** How many open items each inspector has; {@code -}: nobody. */
    public Map<String, Long> desks() {
        return jdbc
                .queryForList(
                        "select coalesce(inspector, '-') from casework.work_item where closed_at is null", String.class)
                .stream()
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
