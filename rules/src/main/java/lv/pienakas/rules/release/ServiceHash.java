package lv.pienakas.rules.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.rules.parameter.Parameters;
import lv.pienakas.rules.source.RuleSources;

/**
 * What decides about one service: its conditions, its own parameters, the common ones, and those of other services that its
 * conditions name. Texts for the citizen, examples, routing tables and what else concerns other services are no part of it.
 */
final class ServiceHash {

    /** Looked up by words of the vocabulary too, so that no condition needs to name them. */
    private static final String COMMON = "common";

    private ServiceHash() {}

    /** @throws IllegalArgumentException if no file is about the service */
    static String of(RuleSources sources, String service) {
        String file = sources.endingIn(RuleText.SUFFIX).stream()
                .filter(name -> Service.codeOf(name).equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + service + " in this release"));
        String conditions = sources.text(file);
        String own = stem(file, RuleText.SUFFIX);
        Map<String, String> deciding = new HashMap<>(Map.of(file, conditions));
        for (String parameters : sources.endingIn(Parameters.SUFFIX)) {
            String stem = stem(parameters, Parameters.SUFFIX);
            if (List.of(own, COMMON).contains(stem) || conditions.contains("\"" + stem + ".")) {
                deciding.put(parameters, sources.text(parameters));
            }
        }
        return RuleSources.of(deciding).hash();
    }

    private static String stem(String file, String suffix) {
        return file.substring(0, file.length() - suffix.length());
    }
}
