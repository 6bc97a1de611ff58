package lv.pienakas.data.notice;

/**
 * A right of which its claimant has not been told and for which there is no notice yet.
 *
 * @param optedOut whether the claimant wants no notices
 */
public record NewRight(Right right, boolean optedOut) {}
