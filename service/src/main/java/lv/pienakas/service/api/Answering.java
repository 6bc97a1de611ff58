package lv.pienakas.service.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import lv.pienakas.data.idempotency.IdempotencyKeys;
import lv.pienakas.data.idempotency.KeptAnswer;
import lv.pienakas.data.idempotency.OtherRequestException;
import lv.pienakas.data.idempotency.StoredAnswer;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Does what a call asks for once: in one transaction with its key and its answer, or what has to be done once of it. */
@Component
class Answering {

    /** After that long, whoever began and did not finish is taken for dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final IdempotencyKeys keys;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;

    Answering(
            IdempotencyKeys keys,
            TransactionOperations transactions,
            @Qualifier("answersJson") JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** One call by its key. */
    @SuppressWarnings("ArrayRecordComponent") // only ever handed on
    private record Call(String caller, String key, byte[] hash) {}

    /** @throws ProblemException if the key was used for another request */
    <T> StoredAnswer once(String caller, String key, byte[] hash, Once<T> work) {
        Call call = new Call(caller, key, hash);
        try {
            return work instanceof OncePrepared<?, T> unprepared
                    ? find(call).map(KeptAnswer::answer).orElseGet(() -> run(call, unprepared.prepared()))
                    : run(call, work);
        } catch (OtherRequestException e) {
            throw new ProblemException(
                    ProblemKind.KEY_REUSED,
                    "Idempotency-Key '" + key + "' was used for another request; use a new one for each");
        }
    }

    private <T> StoredAnswer run(Call call, Once<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> inTransaction(call, work)))
                .get();
    }

    /** Gives what is to be done after the commit. */
    private <T> Supplier<StoredAnswer> inTransaction(Call call, Once<T> work) {
        Optional<KeptAnswer> known = Optional.empty();
        while (known.isEmpty() && !keys.take(call.caller(), call.key(), call.hash(), clock.instant())) {
            known = find(call); // empty: forgotten just now, so it is to be had again
        }
        if (known.isPresent()) {
            KeptAnswer kept = known.get();
            return work instanceof OnceInSteps<T> steps ? () -> finishedBySomebody(call, kept, steps) : kept::answer;
        }
        ResponseEntity<T> done = work.run();
        StoredAnswer answer = stored(done);
        boolean finished = !(work instanceof OnceInSteps);
        keys.answer(call.caller(), call.key(), answer, finished);
        return work instanceof OnceInSteps<T> steps ? () -> finish(call, done, steps) : () -> answer;
    }

    private <T> StoredAnswer finish(Call call, ResponseEntity<T> done, OnceInSteps<T> steps) {
        StoredAnswer answer = stored(steps.rest().apply(Objects.requireNonNull(done.getBody())));
        transactions.executeWithoutResult(status -> keys.answer(call.caller(), call.key(), answer, true));
        return answer;
    }

    /** Waits without a connection. */
    private <T> StoredAnswer finishedBySomebody(Call call, KeptAnswer begun, OnceInSteps<T> steps) {
        Duration ago = Duration.between(begun.takenAt(), clock.instant());
        long until = System.nanoTime() + (ago.isNegative() ? PATIENCE : PATIENCE.minus(ago)).toNanos();
        KeptAnswer kept = begun;
        while (!kept.finished()
                && System.nanoTime() - until < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            kept = find(call).orElse(kept);
        }
        StoredAnswer latest = kept.answer();
        return kept.finished() ? latest : steps.asItIs().get().map(this::stored).orElse(latest);
    }

    private Optional<KeptAnswer> find(Call call) {
        return keys.find(call.caller(), call.key(), call.hash());
    }

    private StoredAnswer stored(ResponseEntity<?> given) {
        @Nullable Object body = given.getBody();
        return new StoredAnswer(
                given.getStatusCode().value(),
                given.getHeaders().getFirst(HttpHeaders.LOCATION),
                given.getHeaders().getETag(),
                body == null ? new byte[0] : json.writeValueAsBytes(body));
    }
}
