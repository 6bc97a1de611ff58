package lv.pienakas.service.api;

import org.springframework.http.ResponseEntity;

/**
 * What a POST does: returned by the controller's method instead of an answer. It is run in a transaction together with taking
 * the call's {@code Idempotency-Key}; the same call with the same key gets the same answer without being run again.
 *
 * <p>Whatever depends on how things stand (is there such a case? may it be done now?) belongs inside, so that an answer is
 * repeated even if it would not be given today. If it throws, everything is undone, and the key is free again. What takes long
 * or asks for transactions of its own does not: see {@link OncePrepared} and {@link OnceInSteps}.
 *
 * @param <T> body of the answer
 */
@FunctionalInterface
public interface Once<T> {

    /** Does it, and gives a 2xx answer; of its headers {@code Location} and {@code ETag} are kept. */
    ResponseEntity<T> run();
}
