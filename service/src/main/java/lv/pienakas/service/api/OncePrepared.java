package lv.pienakas.service.api;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/**
 * A call that takes long before there is anything to keep. That part is done without a transaction, and so without a
 * connection and without its key: two at once with one key do it twice, and the answer of one is kept and given to both. So it
 * may change nothing.
 *
 * @param <P> what is prepared
 * @param <T> body of the answer
 * @param preparing not run if the key was answered before
 * @param keeping run in the transaction that takes the key
 */
record OncePrepared<P, T>(Supplier<P> preparing, Function<P, ResponseEntity<T>> keeping) implements Once<T> {

    /** What is left to do. */
    Once<T> prepared() {
        P result = preparing.get();
        return () -> keeping.apply(result);
    }

    @Override
    public ResponseEntity<T> run() {
        return prepared().run();
    }
}
