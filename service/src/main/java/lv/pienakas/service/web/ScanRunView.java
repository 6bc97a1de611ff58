package lv.pienakas.service.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanChange;
import lv.pienakas.data.detection.ScanRun;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param askedBy in words
 * @param started empty: it has not been
 * @param duration from its first beginning to its end or now
 * @param endBy when it has to stop; empty: when it is done
 * @param newFindings and the like: empty where nothing was compared
 * @param differs whether a full scan found something else than the incremental one
 * @param changedBy who last did something with it; empty: nobody
 */
record ScanRunView(
        String id,
        String asOf,
        String mode,
        String state,
        String askedBy,
        String asked,
        String started,
        String duration,
        String endBy,
        String persons,
        String ofPersons,
        String newFindings,
        String unchanged,
        String changedFindings,
        String gone,
        String differences,
        boolean differs,
        String problem,
        String changedBy,
        String changedAt,
        boolean canPause,
        boolean canResume,
        boolean canCancel) {

    static ScanRunView of(ScanRun run, @Nullable Scan scan, Instant now, Names names) {
        Wording wording = names.wording();
        ScanChange change = scan == null ? null : scan.change();
        return new ScanRunView(
                String.valueOf(run.id()),
                wording.day(run.asOf()),
                run.mode().name(),
                run.state().name(),
                actor(run.askedBy(), wording),
                names.moment(run.askedAt()),
                names.moment(run.startedAt()),
                duration(run, now),
                names.moment(run.endBy()),
                wording.count(run.persons()),
                wording.count(run.ofPersons()),
                count(change == null ? null : change.newFindings(), wording),
                count(change == null ? null : change.unchangedFindings(), wording),
                count(change == null ? null : change.changedFindings(), wording),
                count(change == null ? null : change.goneFindings(), wording),
                count(scan == null ? null : scan.differences(), wording),
                scan != null && scan.differences() != null && scan.differences() != 0,
                Objects.requireNonNullElse(run.problem(), ""),
                run.changedBy() == null ? "" : actor(run.changedBy(), wording),
                names.moment(run.changedAt()),
                can(ScanAct.PAUSE, run),
                can(ScanAct.RESUME, run),
                can(ScanAct.CANCEL, run));
    }

    private static boolean can(ScanAct act, ScanRun run) {
        return act.from().contains(run.state());
    }

    private static String actor(String who, Wording wording) {
        return wording.textIfAny("scans.actor." + who).orElse(who);
    }

    private static String count(@Nullable Long count, Wording wording) {
        return count == null ? "" : wording.count(count);
    }

    private static String duration(ScanRun run, Instant now) {
        if (run.startedAt() == null) {
            return "";
        }
        Duration taken = Duration.between(run.startedAt(), Objects.requireNonNullElse(run.endedAt(), now));
        return String.format("%d:%02d:%02d", taken.toHours(), taken.toMinutesPart(), taken.toSecondsPart());
    }
}
