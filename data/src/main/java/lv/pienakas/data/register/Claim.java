package lv.pienakas.data.register;

import java.util.ArrayList;
import java.util.List;

/** A benefit or application, and whether it is for the person as a child. */
record Claim<T>(boolean forChild, T claim) {

    static <T> List<T> own(List<Claim<T>> claims) {
        return select(claims, false);
    }

    static <T> List<T> forChild(List<Claim<T>> claims) {
        return select(claims, true);
    }

    private static <T> List<T> select(List<Claim<T>> claims, boolean forChild) {
        if (claims.isEmpty()) {
            return List.of();
        }
        List<T> selected = new ArrayList<>(claims.size());
        for (Claim<T> claim : claims) {
            if (claim.forChild == forChild) {
                selected.add(claim.claim);
            }
        }
        return selected;
    }
}
