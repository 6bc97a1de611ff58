package lv.pienakas.rules.release;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;

/** The citizen's text about a service in one language; its first line, {@code # ...}, names the service. */
final class NoticeText {

    private static final Set<String> PLACEHOLDERS = Set.of("since", "until", "amount", "form", "explanation");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}\n]*)}");

    private NoticeText() {}

    /** Title of the service in that language ({@code lv}, {@code en}); problems where the file can't be used. */
    static String title(RuleSources sources, String stem, String language, Collection<Problem> problems) {
        String file = stem + ".notice." + language + ".md";
        if (!sources.has(file)) {
            problems.add(new Problem(file, 0, "is missing: each service needs its notice in both languages"));
            return "";
        }
        List<String> lines = sources.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher placeholder = PLACEHOLDER.matcher(lines.get(i));
            while (placeholder.find()) {
                if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                    problems.add(new Problem(
                            file,
                            i + 1,
                            "the placeholder {" + placeholder.group(1) + "} is not known; known are "
                                    + PLACEHOLDERS.stream().sorted().toList()));
                }
            }
        }
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            problems.add(new Problem(file, 1, "should begin with the name of the service: # ..."));
            return "";
        }
        return lines.get(0).substring(2).strip();
    }
}
