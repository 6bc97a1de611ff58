package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.notice.Content;
import lv.pienakas.data.notice.DueNotices;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.Quotas;
import lv.pienakas.data.notice.Recipient;
import lv.pienakas.data.notice.Recipients;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.notice.Sending.Kind;
import lv.pienakas.data.notice.WaitingRight;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets as many notices leave as may on a day, those first who lose most by waiting; what is left of the day goes to
 * reminders. A notice, its message in the outbox and the count of the day are stored together.
 */
@Component
class Releasing {

    /** Notices a transaction. */
    private static final int CHUNK = 100;

    private final DueNotices due;
    private final Notices notices;
    private final Recipients recipients;
    private final Quotas quotas;
    private final Capacity capacity;
    private final Composing composing;
    private final Leaving leaving;
    private final RuleRelease release;
    private final NoticeProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    Releasing(
            DueNotices due,
            Notices notices,
            Recipients recipients,
            Quotas quotas,
            Capacity capacity,
            Composing composing,
            Leaving leaving,
            RuleRelease release,
            NoticeProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.due = due;
        this.notices = notices;
        this.recipients = recipients;
        this.quotas = quotas;
        this.capacity = capacity;
        this.composing = composing;
        this.leaving = leaving;
        this.release = release;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
        checkServices();
    }

    private void checkServices() {
        List<String> known = release.services().stream().map(Service::code).toList();
        properties.perDayOf().keySet().stream()
                .filter(service -> !known.contains(service))
                .findFirst()
                .ifPresent(service -> {
                    throw new IllegalArgumentException("pienakas.notices.per-day-of." + service
                            + " names no service of the rules; there are " + known);
                });
    }

    /**
     * Lets leave what may.
     *
     * @param open services whose notices may leave
     * @param stopping whether to leave the rest for later
     */
    void releaseAll(Collection<String> open, LocalDate today, BooleanSupplier stopping) {
        Map<String, Room> rooms = capacity.rooms(open, today);
        for (String service : open) {
            int left = CHUNK;
            while (left == CHUNK && !stopping.getAsBoolean()) {
                left = Objects.requireNonNull(transactions.execute(status -> {
                    due.holdAlone();
                    return releaseSome(service, rooms, today);
                }));
            }
        }
    }

    /** How many may leave on the day, and why. */
    Allowance allowance(String service, Map<String, Room> rooms, LocalDate today) {
        int before = quotas.released(today).getOrDefault(service, 0);
        return allowance(service, rooms, before, turns(due.waiting(service, today), service, today));
    }

    private int releaseSome(String service, Map<String, Room> rooms, LocalDate today) {
        int before = quotas.released(today).getOrDefault(service, 0);
        if (before >= properties.perDay(service)) {
            return 0;
        }
        List<Turn> waiting = turns(due.waiting(service, today), service, today);
        Allowance allowance = allowance(service, rooms, before, waiting);
        int room = Math.min(CHUNK, allowance.allowed() - before);
        if (room <= 0) {
            return 0;
        }
        // the turn of rights that will soon be lost comes first, so that beyond free time nothing else leaves
        List<Sending> sendings = new ArrayList<>(prepare(waiting, room, Kind.NOTICE));
        int reminders = Math.min(CHUNK, allowance.free()) - sendings.size();
        if (reminders > 0) {
            Instant sentBy = clock.instant().minus(properties.reminderAfter());
            List<Turn> unanswered = turns(due.unanswered(service, today, sentBy), service, today);
            sendings.addAll(prepare(unanswered, reminders, Kind.REMINDER));
        }
        if (!sendings.isEmpty()) {
            quotas.use(service, today, sendings.size(), allowance.allowed());
            leaving.add(sendings);
        }
        return sendings.size();
    }

    private List<Sending> prepare(List<Turn> turns, int most, Kind kind) {
        Instant now = clock.instant();
        List<Notice> chosen =
                notices.toChange(turns.stream().limit(most).map(Turn::noticeId).toList());
        Map<Integer, Recipient> people =
                recipients
                        .of(chosen.stream()
                                .map(notice -> notice.right().claimantId())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Recipient::personId, Function.identity()));
        List<Sending> sendings = new ArrayList<>();
        for (Notice notice : chosen) {
            Recipient person = people.get(notice.right().claimantId());
            // a delivery may have come in between, or an answer of the e-address
            if (person != null && notice.standing().state() == kind.leavesFrom()) {
                Content content = composing.compose(notice, person, kind);
                sendings.add(kind == Kind.NOTICE ? notice.release(content, now) : notice.remind(content, now));
            }
        }
        notices.save(chosen);
        return sendings;
    }

    private List<Turn> turns(List<WaitingRight> rights, String service, LocalDate today) {
        Payment payment = Payment.of(service, release.parameters(), today);
        double assumed = properties.assumedAmount().doubleValue();
        long lastChance = properties.lastChance().toDays();
        return rights.stream()
                .map(right -> Turn.of(right, payment, assumed, lastChance, today))
                .sorted()
                .toList();
    }

    private Allowance allowance(String service, Map<String, Room> rooms, int before, List<Turn> waiting) {
        long lastChance = waiting.stream().filter(Turn::lastChance).count();
        return new Allowance(properties.perDay(service), rooms.get(service), before, (int) lastChance);
    }
}
