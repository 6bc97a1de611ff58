package lv.pienakas.rules.release;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.rules.parameter.Parameters;
import lv.pienakas.rules.source.Problem;

/** Whether the parameters and services that a rule file names exist: a misspelt one would never hold. */
final class NameCheck {

    private static final Pattern STRING = Pattern.compile("\"([^\"\n]*)\"");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Words whose first argument is a service. */
    private static final Pattern SERVICE = Pattern.compile(
            "(?:receives|receivesFor|everGranted|pending|refusedWithin|overpaid\\w*|found)\\(\\s*\"([^\"\n]*)\"");

    private NameCheck() {}

    static void check(
            String file, String text, Parameters parameters, Set<String> services, Collection<Problem> problems) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip().startsWith("//") ? "" : lines.get(i);
            Matcher service = SERVICE.matcher(line);
            while (service.find()) {
                if (!services.contains(service.group(1))) {
                    problems.add(new Problem(
                            file, i + 1, "there is no service " + service.group(1) + "; known are " + services));
                }
            }
            Matcher string = STRING.matcher(line);
            while (string.find()) {
                String name = string.group(1);
                if (!parameters.has(name) && !CODE.matcher(name).matches()) {
                    problems.add(new Problem(file, i + 1, "there is no parameter " + name));
                }
            }
        }
    }
}
