package lv.pienakas.service.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Lets threads do something again and again. */
final class Load {

    /** Enough that nobody ever waits for a free one. */
    private static final int OPEN_THREADS = 64;

    private Load() {}

    /** As fast as so many clients can, each waiting for the answer before the next call; gives calls a second. */
    static double closed(int clients, Duration time, Runnable call) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        AtomicInteger calls = new AtomicInteger();
        run(clients, () -> {
            while (System.nanoTime() < end) {
                call.run();
                calls.incrementAndGet();
            }
        });
        return calls.get() / ((System.nanoTime() - start) / 1e9);
    }

    /**
     * So many calls a second whether they are answered or not. A latency counts from when the call was to be made, so that
     * one slow answer is not one sample less, but makes those behind it slow too.
     *
     * @return nanoseconds, from short to long
     */
    static long[] open(int perSecond, Duration time, Runnable call) {
        int calls = Math.toIntExact(perSecond * time.toSeconds());
        long[] latencies = new long[calls];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        run(OPEN_THREADS, () -> {
            for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                long intended = start + i * 1_000_000_000L / perSecond;
                for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                call.run();
                latencies[i] = System.nanoTime() - intended;
            }
        });
        Arrays.sort(latencies);
        return latencies;
    }

    private static void run(int threads, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
