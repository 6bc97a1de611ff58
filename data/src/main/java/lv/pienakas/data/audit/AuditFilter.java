package lv.pienakas.data.audit;

import java.time.Instant;

/**
 * Which records to show.
 *
 * @param who caller; empty: everybody
 * @param object as {@code kind/key}; empty: any
 * @param from first moment
 * @param to moment after the last
 */
public record AuditFilter(String who, String object, Instant from, Instant to) {}
