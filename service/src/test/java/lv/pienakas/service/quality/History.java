package lv.pienakas.service.quality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.pienakas.rules.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Findings, notices and applications at random, remembered as they are put into the tables. */
final class History {

    static final List<String> SERVICES = List.of("TRANSPORT_ALLOWANCE", "OLD_AGE_PENSION");
    static final List<String> RELEASES = List.of("R1", "R2", "R3");
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final int PEOPLE = 12;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private final Random random;
    private final JdbcTemplate jdbc;
    private final MadeScans made;

    /** What was found, and by which release first. */
    final Map<Right, String> found = new LinkedHashMap<>();

    final List<Notice> notices = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();

    /** @param child 0: the claimant's own */
    record Right(
            String service,
            int claimant,
            int child,
            @Nullable LocalDate since) {}

    /** @param left day on which a message left; null: none did */
    record Notice(
            Right right,
            String state,
            LocalDate decided,
            @Nullable LocalDate left,
            boolean opened) {}

    /** @param byCase whether a case says so, which does not know the child */
    record Answer(
            String service, int person, int child, LocalDate day, boolean granted, boolean refused, boolean byCase) {}

    History(int seed, JdbcTemplate jdbc, MadeScans made) {
        this.random = FollowUpTest.random(seed);
        this.jdbc = jdbc;
        this.made = made;
    }

    void happen() {
        made.empty(
                "notice.sending",
                "notice.notice",
                "register.application",
                "quality.found",
                "register.personal_code",
                "register.person",
                "casework.case_file");
        for (int person = 1; person <= PEOPLE; person++) {
            made.person(person);
            if (random.nextInt(3) == 0) {
                jdbc.update(
                        "insert into register.personal_code values (?, ?, ?)",
                        formerCode(person),
                        person,
                        MadeScans.code(person));
            }
        }
        RELEASES.forEach(this::scan);
        found.keySet().forEach(this::notice);
        for (int i = random.nextInt(60); i > 0; i--) {
            if (random.nextBoolean()) {
                application(i);
            } else {
                openCase(i);
            }
        }
    }

    private void scan(String release) {
        Set<List<Object>> keys = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 5 + random.nextInt(25); i > 0; i--) {
            String service = one(SERVICES);
            int child = service.equals("OLD_AGE_PENSION") || random.nextBoolean() ? 0 : person();
            Right right = new Right(
                    service, person(), child, random.nextInt(5) == 0 ? null : FIRST.minusDays(random.nextInt(3)));
            if (keys.add(List.of(service, right.claimant(), child))) {
                findings.add(MadeScans.entitled(service, right.claimant(), child, right.since()));
                found.putIfAbsent(right, release);
            }
        }
        made.scan(release, findings);
    }

    private void notice(Right right) {
        String state = one(
                List.of("", "WAITING", "HELD_OUT", "HELD_OUT", "OPTED_OUT", "LEAVING", "SENT", "SENT", "WITHDRAWN"));
        if (state.isEmpty()) {
            return;
        }
        boolean mayHaveLeft = Set.of("LEAVING", "SENT", "WITHDRAWN").contains(state);
        LocalDate decided = FIRST.plusDays(random.nextInt(40));
        LocalDate left = mayHaveLeft && random.nextInt(5) > 0 ? decided.plusDays(random.nextInt(30)) : null;
        boolean opened = left != null && random.nextInt(3) == 0;
        notices.add(new Notice(right, state, decided, left, opened));
        long id = Objects.requireNonNull(jdbc.queryForObject("select nextval('notice.id')", Long.class));
        boolean withdrawn = state.equals("WITHDRAWN");
        jdbc.update(
                "insert into notice.notice (notice_id, token, claimant_id, claimant_code, service, child_id, child_code,"
                        + " since, found_as_of, release_hash, state, events, decided_at, opened_at, withdrawn_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'whichever', ?, 1, ?, ?, ?, ?)",
                id,
                UUID.randomUUID(),
                right.claimant(),
                MadeScans.code(right.claimant()),
                right.service(),
                right.child(),
                right.child() == 0 ? "" : MadeScans.code(right.child()),
                right.since(),
                FIRST,
                state,
                moment(decided),
                opened ? moment(TODAY) : null,
                withdrawn ? moment(TODAY) : null,
                withdrawn ? "APPLIED" : null);
        if (mayHaveLeft) {
            sendings(id, left);
        }
    }

    /** The first one counts; one that was called off never left. */
    private void sendings(long id, @Nullable LocalDate left) {
        sending(id, 1, random.nextBoolean() ? null : left, left == null);
        if (left != null) {
            sending(id, 2, left, false);
            sending(id, 3, left.plusDays(20), false);
        }
    }

    private void sending(long id, int number, @Nullable LocalDate begun, boolean calledOff) {
        boolean off = begun == null;
        jdbc.update(
                "insert into notice.sending (notice_id, number, kind, channel, language, recipient, title, content,"
                        + " prepared_at, begun_at, refused_at, called_off_at)"
                        + " values (?, ?, ?, 'E_ADDRESS', 'lv', '', '', '', ?, ?, ?, ?)",
                id,
                number,
                number == 3 ? "REMINDER" : "NOTICE",
                moment(FIRST),
                begun == null ? null : moment(begun),
                begun != null && number == 1 ? moment(begun) : null,
                off || calledOff ? moment(TODAY) : null);
    }

    private void application(int number) {
        String service = one(SERVICES);
        int person = person();
        int child = service.equals("OLD_AGE_PENSION") || random.nextBoolean() ? 0 : person();
        LocalDate day = FIRST.plusDays(random.nextInt(90));
        String status = one(List.of("PENDING", "GRANTED", "GRANTED", "REFUSED", "WITHDRAWN"));
        jdbc.update(
                "insert into register.application (application_id, person_id, child_id, service, submitted, status,"
                        + " delivery_id) values (?, ?, ?, ?, ?, ?, 1)",
                String.valueOf(number),
                person,
                child == 0 ? null : child,
                service,
                day,
                status);
        answers.add(new Answer(service, person, child, day, status.equals("GRANTED"), status.equals("REFUSED"), false));
    }

    private void openCase(int number) {
        String service = one(SERVICES);
        int person = person();
        LocalDate day = FIRST.plusDays(random.nextInt(90));
        String kind = random.nextInt(4) == 0 ? "COMPLAINT" : "APPLICATION";
        String stage = one(List.of("ENTRY", "CHECK", "REVIEW", "PAYMENT", "END"));
        String decision = one(List.of("GRANT", "REFUSE", "CLOSE", ""));
        boolean former = !jdbc.queryForList(
                        "select person_id from register.personal_code where code = ?",
                        Integer.class,
                        formerCode(person))
                .isEmpty();
        jdbc.update(
                "insert into casework.case_file values (?, 1, ?, ?, '{}', ?, 'PORTAL', ?, ?, ?, ?, null, ?, ?)",
                9_000_000L + number,
                service,
                former && random.nextBoolean() ? formerCode(person) : MadeScans.code(person),
                kind,
                day,
                day,
                stage,
                decision.isEmpty() ? null : decision,
                moment(day),
                stage.equals("END") ? moment(TODAY) : null);
        if (kind.equals("APPLICATION")) {
            answers.add(new Answer(
                    service,
                    person,
                    0,
                    day,
                    decision.equals("GRANT") && Set.of("PAYMENT", "END").contains(stage),
                    decision.equals("REFUSE") && stage.equals("END"),
                    true));
        }
    }

    /** Before dawn and late at night too, where the day is not that of Greenwich. */
    private OffsetDateTime moment(LocalDate day) {
        return day.atTime(LocalTime.of(random.nextInt(24), 30)).atZone(RIGA).toOffsetDateTime();
    }

    private static String formerCode(int person) {
        return "010180-%05d".formatted(person);
    }

    private int person() {
        return 1 + random.nextInt(PEOPLE);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
