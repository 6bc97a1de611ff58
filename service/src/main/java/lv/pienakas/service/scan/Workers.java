package lv.pienakas.service.scan;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanPart;
import lv.pienakas.data.detection.ScanParts;
import lv.pienakas.rules.finding.Evaluation;
import org.springframework.stereotype.Component;

/** Evaluates the parts of a scan, one worker a core. */
@Component
class Workers {

    /** Each has a connection, of which the pool has ten for everybody. */
    private static final int WORKERS = Math.min(Runtime.getRuntime().availableProcessors(), 6);

    private static final long LOOK_MILLIS = 100;

    private final PartWork work;
    private final ScanParts parts;

    Workers(PartWork work, ScanParts parts) {
        this.work = work;
        this.parts = parts;
    }

    /** Evaluates what is left of the scan. Whatever ends it early, also the progress, ends it after the parts under way. */
    void run(Scan scan, Basis basis, long ofPersons, Progress progress) {
        List<ScanPart> left = parts.open(scan.id());
        long done = parts.evaluated(scan.id());
        ThreadLocal<Evaluation> evaluation =
                ThreadLocal.withInitial(() -> new Evaluation(basis.release(), scan.asOf()));
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        AtomicBoolean ending = new AtomicBoolean();
        try {
            CompletionService<Integer> workers = new ExecutorCompletionService<>(threads);
            left.forEach(part ->
                    workers.submit(() -> ending.get() ? 0 : work.evaluate(scan, part, basis, evaluation.get())));
            for (int ended = 0; ended < left.size(); ) {
                Future<Integer> end = workers.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (end != null) {
                    done += end.get();
                    ended++;
                }
                progress.done(done, ofPersons);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a worker of the scan failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the scan was interrupted", e);
        } finally {
            ending.set(true);
            end(threads);
        }
    }

    /** Until then deliveries stay held back. */
    private static void end(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
