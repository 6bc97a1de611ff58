package lv.pienakas.rules.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may claim, for whom.
 *
 * @param about the person whose circumstances decide: the claimant, or the child
 * @param claimantId internal key; 0 where nobody may claim
 * @param claimantCode current personal code; empty where nobody may claim
 * @param forChild whether {@code about} is a child for whom an adult claims
 * @param start from when a carer's own claim runs (childbirth benefit); null: no such start
 */
public record Claimant(
        Person about,
        int claimantId,
        String claimantCode,
        boolean forChild,
        @Nullable LocalDate start) {

    /** Whether anybody may claim at all. */
    public boolean exists() {
        return !claimantCode.isEmpty();
    }
}
