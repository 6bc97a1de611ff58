package lv.pienakas.rules.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lv.pienakas.rules.parameter.DatedValue;
import org.jspecify.annotations.Nullable;

/**
 * What a condition looked at while it was evaluated: facts, parameters, and whether a fact was missing. Only people
 * who are explained are traced; the scan of everybody else leaves no trace and pays nothing.
 */
public final class Trace {

    private final boolean keepsEvidence;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<DatedValue> parameters = new LinkedHashSet<>();
    private SortedSet<String> missing = new TreeSet<>();

    /** Keeps parameters and missing facts, and evidence only where somebody will read it: its texts are costly. */
    public Trace(boolean keepsEvidence) {
        this.keepsEvidence = keepsEvidence;
    }

    /** In the order in which they were looked at, each once. */
    public List<Evidence> evidence() {
        return List.copyOf(new LinkedHashSet<>(evidence));
    }

    public List<DatedValue> parameters() {
        return List.copyOf(parameters);
    }

    /** Missing facts that left the condition unknown, in alphabetical order; empty: it is known. */
    public SortedSet<String> missing() {
        return missing;
    }

    void fact(String file, String column, @Nullable Object value) {
        if (keepsEvidence) {
            evidence.add(new Evidence(file, column, value == null ? "" : value.toString()));
        }
    }

    void parameter(DatedValue value) {
        parameters.add(value);
    }

    void result(Truth truth) {
        missing = truth.missing();
    }
}
