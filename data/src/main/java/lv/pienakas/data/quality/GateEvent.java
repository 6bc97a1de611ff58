package lv.pienakas.data.quality;

import java.time.Instant;

/**
 * Somebody opened a service for notices, or closed it; never changed afterwards.
 *
 * @param number 1 for the first of the service
 * @param actor who decided, or the system
 * @param opened whether notices may leave from then on
 * @param reason in the words of who decided; of the system a code
 * @param rulesHash what decided about the service at that time
 * @param sample what inspectors had said by then
 * @param bound lower bound of the precision by then, 0 to 1
 * @param level bound that was asked for, 0 to 1
 * @param minimum judged findings that were asked for
 */
public record GateEvent(
        String service,
        int number,
        Instant at,
        String actor,
        boolean opened,
        String reason,
        String rulesHash,
        Sample sample,
        double bound,
        double level,
        int minimum) {}
