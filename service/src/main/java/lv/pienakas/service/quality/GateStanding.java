package lv.pienakas.service.quality;

import java.util.Optional;
import lv.pienakas.data.quality.GateEvent;
import lv.pienakas.data.quality.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Where a service stands between shadow, in which its findings are only stored, and being open for notices.
 *
 * @param rulesHash of what decides about the service today
 * @param sample what inspectors said of findings by these rules
 * @param last what was decided last; null: nothing yet
 */
public record GateStanding(
        String service,
        String rulesHash,
        Sample sample,
        Demands demands,
        @Nullable GateEvent last) {

    /** Why a service that was open may not stay so. */
    public enum Fault {
        /** Its rules are others than those of which a person decided. */
        NEW_RULES,
        /** The lower bound of the precision lies below the level. */
        BOUND_BELOW_LEVEL,
        /** Fewer findings are judged than must be. */
        SAMPLE_TOO_SMALL
    }

    /** Of the judged findings those that are right. */
    public Proportion precision() {
        return new Proportion(sample.right(), sample.judged());
    }

    /** Whether notices may leave: a person has opened the service, and nothing has come up since. */
    public boolean isOpen() {
        return wasOpened() && fault().isEmpty();
    }

    /** Whether the last decision was to open it. */
    boolean wasOpened() {
        return last != null && last.opened();
    }

    /** What keeps it from being open; empty: nothing, if a person says so. */
    public Optional<Fault> fault() {
        if (last != null && last.opened() && !last.rulesHash().equals(rulesHash)) {
            return Optional.of(Fault.NEW_RULES);
        }
        return obstacle();
    }

    /** What keeps a person from opening it; empty: nothing. */
    public Optional<Fault> obstacle() {
        if (sample.judged() < demands.minimum()) {
            return Optional.of(Fault.SAMPLE_TOO_SMALL);
        }
        return precision().lower() < demands.level() ? Optional.of(Fault.BOUND_BELOW_LEVEL) : Optional.empty();
    }
}
