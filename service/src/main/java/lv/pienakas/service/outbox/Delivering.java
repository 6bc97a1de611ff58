package lv.pienakas.service.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.outbox.OutboxMessage;
import lv.pienakas.data.outbox.WaitingMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Delivers what is due. The order does not rest on who holds the job: the second message of a stream is not seen before
 * somebody has stored that the first one arrived. A node that was asleep only sends something once more.
 */
@Component
class Delivering {

    /** What a killed node sends once more, at most. */
    private static final int BATCH = 50;

    /** Batches a round, so that other jobs get their turn. */
    private static final int BATCHES = 20;

    /** In a row; then the receiver is left alone until the next round. */
    private static final int FAILURES = 3;

    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final WaitingMessages waiting;
    private final List<Delivery> deliveries;
    private final OutboxProperties properties;
    private final Clock clock;

    Delivering(WaitingMessages waiting, List<Delivery> deliveries, OutboxProperties properties, Clock clock) {
        this.waiting = waiting;
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
    }

    boolean isUsed() {
        return !deliveries.isEmpty();
    }

    /**
     * Delivers what is due in a partition, until nothing is left or nothing gets through.
     *
     * @param stopping whether to leave the rest for later
     */
    void round(int partition, BooleanSupplier stopping) {
        for (int batch = 0; batch < BATCHES && !stopping.getAsBoolean(); batch++) {
            List<OutboxMessage> due = waiting.due(partition, clock.instant(), BATCH);
            if (deliver(due, stopping) == 0) {
                return;
            }
        }
    }

    private int deliver(List<OutboxMessage> due, BooleanSupplier stopping) {
        List<OutboxMessage> arrived = new ArrayList<>();
        try {
            int failures = 0;
            for (OutboxMessage message : due) {
                if (failures == FAILURES || stopping.getAsBoolean()) {
                    break;
                }
                if (arrives(message)) {
                    arrived.add(message);
                    failures = 0;
                } else {
                    failures++;
                }
            }
        } finally {
            waiting.delivered(arrived, clock.instant());
        }
        return arrived.size();
    }

    private boolean arrives(OutboxMessage message) {
        Optional<Delivery> delivery =
                deliveries.stream().filter(one -> one.delivers(message.topic())).findFirst();
        if (delivery.isEmpty()) {
            waiting.putOff(
                    message,
                    "nothing delivers the topic " + message.topic() + "; configure its receiver",
                    clock.instant().plus(UNTIL_CONFIGURED));
            return false;
        }
        try {
            delivery.get().deliver(message);
            return true;
        } catch (RefusedForGoodException e) {
            giveUp(message, String.valueOf(e.getMessage()));
        } catch (TryLaterException e) {
            if (e.isTried()) {
                tryLater(message, String.valueOf(e.getMessage()), e.notBefore());
            } else {
                waiting.putOff(
                        message, String.valueOf(e.getMessage()), clock.instant().plus(e.notBefore()));
            }
        } catch (TransientDataAccessException | TransactionException e) {
            LOG.warn("Delivering {} failed with the database", message.key(), e);
            tryLater(message, e.getClass().getSimpleName(), Duration.ZERO);
        } catch (RuntimeException e) {
            LOG.error("Delivering {} failed unexpectedly", message.key(), e);
            failed(message, e);
        }
        return false;
    }

    /** It may well be about this message: somebody has to look in the end. */
    private void failed(OutboxMessage message, RuntimeException e) {
        // what it says may be personal
        String reason = e.getClass().getSimpleName();
        if (message.attempts() + 1 >= properties.attempts()) {
            giveUp(message, reason);
        } else {
            tryLater(message, reason, Duration.ZERO);
        }
    }

    /** As often as it takes: an outage says nothing about a message, however long it lasts. */
    private void tryLater(OutboxMessage message, String reason, Duration notBefore) {
        Duration pause = properties.backoff().after(message.attempts() + 1, ThreadLocalRandom.current());
        waiting.failed(message, reason, clock.instant().plus(pause.compareTo(notBefore) < 0 ? notBefore : pause));
    }

    private void giveUp(OutboxMessage message, String reason) {
        waiting.dead(message, reason, clock.instant());
        LOG.warn(
                "Message {} ({}) is given up and holds up what comes after it: {}. Send it again or leave it out on /outbox.",
                message.key(),
                message.topic(),
                reason);
    }
}
