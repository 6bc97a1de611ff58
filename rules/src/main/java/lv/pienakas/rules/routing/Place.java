package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.rules.catalogue.Outcome;
import org.jspecify.annotations.Nullable;

/** Where a case can be, with what the last check came to; null: there was none yet. */
record Place(String stage, @Nullable String decision) {

    /** A stage without a decision, and with each of those. */
    static List<Place> all(String stage, List<Outcome> decisions) {
        List<Place> places = new ArrayList<>(List.of(new Place(stage, null)));
        decisions.forEach(decision -> places.add(new Place(stage, decision.code())));
        return places;
    }

    @Override
    public String toString() {
        return "stage " + stage + (decision == null ? " without a decision" : " with decision " + decision);
    }
}
