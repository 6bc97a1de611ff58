package lv.pienakas.rules.parameter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;

/** All parameters of a release by full name. */
public final class Parameters {

    public static final String SUFFIX = ".parameters.yaml";

    private final Map<String, Parameter> byName;

    private Parameters(Map<String, Parameter> byName) {
        this.byName = byName;
    }

    /** Reads every parameter file of the release; what is wrong goes to {@code problems}. */
    public static Parameters read(RuleSources sources, Collection<Problem> problems) {
        List<Parameter> all = new ArrayList<>();
        for (String file : sources.endingIn(SUFFIX)) {
            all.addAll(ParameterFile.read(file, sources.text(file), problems));
        }
        Map<String, Parameter> byName = new HashMap<>();
        all.forEach(parameter -> byName.put(parameter.name(), parameter));
        return new Parameters(byName);
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /**
     * The parameter of a full name.
     *
     * @throws IllegalArgumentException if the release has no such parameter
     */
    public Parameter named(String name) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter " + name + " in this release");
        }
        return parameter;
    }
}
