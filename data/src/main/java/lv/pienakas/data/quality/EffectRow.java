package lv.pienakas.data.quality;

/**
 * How many of the people who were told applied within the same time as those who were held back for comparison; only people
 * for whom that time is over.
 *
 * @param contacted whose notice left
 * @param contactedApplied of them
 * @param heldOut who were chosen by lot not to be told
 * @param heldOutApplied of them
 */
public record EffectRow(String service, long contacted, long contactedApplied, long heldOut, long heldOutApplied) {}
