package lv.pienakas.service.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRun.State;
import org.jspecify.annotations.Nullable;

/**
 * The run whose turn it is.
 *
 * @param run null: there is none
 * @param seen what is worth being read out when it becomes another one
 * @param changes whether there will be something else to see in a moment, without anybody doing anything
 * @param share of the persons, in words; empty: not known yet
 * @param done persons, for the browser; {@code of} is 0 where they are not known yet
 * @param expectedEnd if it goes on like this; empty: not known
 * @param others that wait, or were stopped
 */
record CurrentRunView(
        @Nullable ScanRunView run,
        String seen,
        boolean changes,
        String share,
        long done,
        long of,
        String expectedEnd,
        String others) {

    /** Status of an answer after which the browser asks no more. */
    static final int LAST_ANSWER = 286;

    static CurrentRunView of(List<ScanRun> open, Instant now, Names names) {
        if (open.isEmpty()) {
            return new CurrentRunView(null, "none", false, "", 0, 0, "", "");
        }
        ScanRun run = open.get(0);
        Wording wording = names.wording();
        return new CurrentRunView(
                ScanRunView.of(run, null, now, names),
                run.id() + "-" + run.state(),
                run.state() == State.RUNNING || run.state() == State.WAITING,
                run.ofPersons() == 0 ? "" : wording.percent((double) run.persons() / run.ofPersons()),
                run.persons(),
                run.ofPersons(),
                names.moment(expectedEnd(run, now)),
                open.size() == 1 ? "" : wording.count(open.size() - 1L));
    }

    private static @Nullable Instant expectedEnd(ScanRun run, Instant now) {
        long since = run.persons() - run.personsBefore();
        if (run.state() != State.RUNNING || since <= 0) {
            return null;
        }
        Duration taken = Duration.between(Objects.requireNonNull(run.begunAt()), now);
        double left = (double) (run.ofPersons() - run.persons()) / since;
        return now.plusMillis((long) (taken.toMillis() * left));
    }
}
