package lv.pienakas.data.quality;

/**
 * What became of the findings of a service that a rule release was the first to find; each count but the first is a part of
 * an earlier one.
 *
 * @param found rights
 * @param noticed of those found: a notice left, or may have
 * @param opened of those noticed: looked at on the portal
 * @param applied of those noticed: an application came on the day of the notice or later
 * @param granted of those who applied
 * @param refused of those who applied and were granted nothing
 */
public record FunnelRow(
        String service,
        String releaseHash,
        long found,
        long noticed,
        long opened,
        long applied,
        long granted,
        long refused) {}
