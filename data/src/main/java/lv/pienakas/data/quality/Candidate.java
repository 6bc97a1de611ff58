package lv.pienakas.data.quality;

import java.util.List;

/**
 * A finding that may be checked.
 *
 * @param claimantId internal key; claimantCode their current personal code
 * @param childId internal key; 0: none, and then childCode is empty
 * @param missing feed columns in alphabetical order; empty where no fact is missing
 */
public record Candidate(int claimantId, String claimantCode, int childId, String childCode, List<String> missing) {

    /** Without the people. */
    @Override
    public String toString() {
        return "a finding that lacks " + missing;
    }
}
