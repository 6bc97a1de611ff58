package lv.pienakas.service.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/**
 * A call that does in the transaction with its key only what has to be done once, and the rest after the commit, in transactions
 * of its own: in that one it would keep locked whatever it touches, until its end.
 *
 * @param <T> body of the answer
 * @param first what has to be done once; its answer is kept until there is the final one
 * @param rest run without a transaction, with the body that the first step answered; gives the final answer
 * @param asItIs for a repeated call, when the node died in the midst of the rest: what is true now; empty: what the first step
 *     answered
 */
record OnceInSteps<T>(
        Supplier<ResponseEntity<T>> first,
        Function<T, ResponseEntity<T>> rest,
        Supplier<Optional<ResponseEntity<T>>> asItIs)
        implements Once<T> {

    @Override
    public ResponseEntity<T> run() {
        return first.get();
    }
}
