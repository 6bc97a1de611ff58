package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.notice.DueNotices;
import lv.pienakas.data.notice.Hold;
import lv.pienakas.data.notice.HoldOutKey;
import lv.pienakas.data.notice.NewRight;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.Reason;
import lv.pienakas.data.notice.Right;
import lv.pienakas.data.notice.Withdrawal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides who is to be told, and whose notice is no longer of use, by what a scan found and the register and the cases know
 * now. May be broken off at any time and done again: what has been done is no longer due.
 */
@Component
class Deciding {

    /** Notices a transaction. */
    private static final int CHUNK = 2_000;

    /** No scan has this id. */
    private static final int NONE = 0;

    private final DueNotices due;
    private final Notices notices;
    private final HoldOutKey key;
    private final Gate gate;
    private final TransactionOperations transactions;
    private final Clock clock;

    Deciding(
            DueNotices due,
            Notices notices,
            HoldOutKey key,
            Gate gate,
            TransactionOperations transactions,
            Clock clock) {
        this.due = due;
        this.notices = notices;
        this.key = key;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Decides everything. What is found again or new comes first, so that what has been applied for meanwhile is withdrawn
     * before anything leaves.
     *
     * @param scan on whose word it is decided; empty: there is none, and only the register and the cases are asked
     * @param judged services of which the scan says something
     * @param open services whose notices may leave
     * @param stopping whether to leave the rest for later
     */
    void decide(
            Optional<Scan> scan,
            Collection<String> judged,
            Collection<String> open,
            LocalDate today,
            BooleanSupplier stopping) {
        HoldOut lot = new HoldOut(key.bytes());
        int id = scan.map(Scan::id).orElse(NONE);
        alone(() -> {
            due.follow(id, judged);
            return 0;
        });
        inChunks(stopping, () -> change(due.foundAgain(id, judged, today, CHUNK), Notice::foundAgain));
        scan.ifPresent(one -> inChunks(
                stopping, () -> add(one, judged.stream().filter(open::contains).toList(), today, lot)));
        inChunks(
                stopping,
                () -> change(due.optedIn(CHUNK), (notice, now) -> notice.optIn(isHeldOut(lot, notice.right()), now)));
        inChunks(stopping, () -> withdraw(due.withdrawals(id, judged, CHUNK)));
        inChunks(stopping, () -> change(due.optedOut(CHUNK), Notice::optOut));
        inChunks(stopping, () -> change(due.closed(open, CHUNK), (notice, now) -> notice.hold(Hold.CLOSED, now)));
    }

    private int add(Scan scan, Collection<String> services, LocalDate today, HoldOut lot) {
        List<NewRight> found = due.found(scan.id(), scan.asOf(), services, today, CHUNK);
        notices.add(found, scan.releaseHash(), right -> isHeldOut(lot, right), clock.instant());
        return found.size();
    }

    private boolean isHeldOut(HoldOut lot, Right right) {
        return lot.holds(right, gate.heldOutShare(right.service()));
    }

    private int withdraw(List<Withdrawal> withdrawals) {
        Map<Long, Reason> reasons =
                withdrawals.stream().collect(Collectors.toMap(Withdrawal::noticeId, Withdrawal::reason));
        return change(
                reasons.keySet(),
                (notice, now) -> notice.withdraw(Objects.requireNonNull(reasons.get(notice.id())), now));
    }

    private int change(Collection<Long> ids, BiConsumer<Notice, Instant> change) {
        Instant now = clock.instant();
        List<Notice> found = notices.toChange(ids);
        found.forEach(notice -> change.accept(notice, now));
        notices.save(found);
        return found.size();
    }

    private void inChunks(BooleanSupplier stopping, IntSupplier step) {
        int done = CHUNK;
        while (done == CHUNK && !stopping.getAsBoolean()) {
            done = alone(step);
        }
    }

    private int alone(IntSupplier step) {
        return Objects.requireNonNull(transactions.execute(status -> {
            due.holdAlone();
            return step.getAsInt();
        }));
    }
}
