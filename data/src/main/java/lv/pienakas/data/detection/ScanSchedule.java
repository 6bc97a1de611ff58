package lv.pienakas.data.detection;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with asking for a scan every night.
 *
 * @param watchedSince when a node first looked whether a night's scan is due; null: never
 * @param lookedAt when one last looked; null: never
 * @param pausedBy who paused it; null: it is not paused
 * @param alarms as they were last written into the log
 */
public record ScanSchedule(
        @Nullable Instant watchedSince,
        @Nullable Instant lookedAt,
        @Nullable String pausedBy,
        @Nullable Instant pausedAt,
        Set<String> alarms) {

    public boolean isPaused() {
        return pausedBy != null;
    }
}
