package lv.pienakas.service.api;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import lv.pienakas.data.idempotency.IdempotencyKeys;
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

/** Does what a call asks for once, in one transaction with its key and its answer. */
@Component
class Answering {

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

    /** @throws ProblemException if the key was used for another request */
    StoredAnswer once(String caller, String key, byte[] hash, Once<?> work) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> inTransaction(caller, key, hash, work)));
        } catch (OtherRequestException e) {
            throw new ProblemException(
                    ProblemKind.KEY_REUSED,
                    "Idempotency-Key '" + key + "' was used for another request; use a new one for each");
        }
    }

    private StoredAnswer inTransaction(String caller, String key, byte[] hash, Once<?> work) {
        Optional<StoredAnswer> known = Optional.empty();
        while (known.isEmpty() && !keys.take(caller, key, hash, clock.instant())) {
            known = keys.find(caller, key, hash); // empty: forgotten just now, so it is to be had again
        }
        if (known.isPresent()) {
            return known.get();
        }
        StoredAnswer answer = answer(work.run());
        keys.answer(caller, key, answer);
        return answer;
    }

    private StoredAnswer answer(ResponseEntity<?> given) {
        @Nullable Object body = given.getBody();
        return new StoredAnswer(
                given.getStatusCode().value(),
                given.getHeaders().getFirst(HttpHeaders.LOCATION),
                given.getHeaders().getETag(),
                body == null ? new byte[0] : json.writeValueAsBytes(body));
    }
}
