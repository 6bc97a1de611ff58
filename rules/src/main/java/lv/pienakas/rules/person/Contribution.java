package lv.pienakas.rules.person;

/**
 * A row of {@code contributions.csv}.
 *
 * @param year calendar year
 * @param status capacity
 * @param objectCents what contributions were due on, in cents, never negative
 * @param contributionsCents what was paid, in cents, never negative
 */
public record Contribution(int year, ContributionStatus status, long objectCents, long contributionsCents) {}
