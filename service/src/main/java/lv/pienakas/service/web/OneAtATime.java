package lv.pienakas.service.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Something that costs so much that this node does it once at a time. */
final class OneAtATime {

    private final AtomicBoolean underWay = new AtomicBoolean();

    /** What came of it; empty, and nothing done, if it is under way already. */
    <T> Optional<T> attempt(Supplier<T> work) {
        if (!underWay.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            underWay.set(false);
        }
    }
}
