package lv.pienakas.rules.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;

/**
 * The citizen's text about a service in one language. Its first line, {@code # ...}, names the service; the others may
 * have placeholders.
 *
 * @param title name of the service
 * @param lines what follows it, an empty one between two paragraphs
 */
public record NoticeText(String title, List<String> lines) {

    /** Each with the words of a rule's consequence of which one has to give the value; none: there always is one. */
    private static final Map<String, List<String>> PLACEHOLDERS = Map.of(
            "since", List.of(".notBefore(", ".claimableFor("),
            "until", List.of(".notAfter(", ".claimableFor("),
            "amount", List.of(".amount(", ".amountAtStart(", ".amountByCause("),
            "form", List.of(),
            "explanation", List.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}\n]*)}");

    public NoticeText {
        lines = List.copyOf(lines);
    }

    /**
     * The text for somebody. A line with a placeholder that has no value for them is left out.
     *
     * @param values by the names of the placeholders; an empty one is none
     */
    public String render(Map<String, String> values) {
        String text = lines.stream()
                .filter(line -> names(line).stream()
                        .noneMatch(name -> values.getOrDefault(name, "").isEmpty()))
                .map(line -> PLACEHOLDER
                        .matcher(line)
                        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), ""))))
                .collect(Collectors.joining("\n"));
        // a line that is left out leaves the empty lines around it
        return text.replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Reads the text in a language ({@code lv}, {@code en}); problems where the file can't be used. */
    static NoticeText read(RuleSources sources, String stem, String language, Collection<Problem> problems) {
        String file = stem + ".notice." + language + ".md";
        if (!sources.has(file)) {
            problems.add(new Problem(file, 0, "is missing: each service needs its notice in both languages"));
            return new NoticeText("", List.of());
        }
        List<String> lines = sources.text(file).lines().toList();
        String rule = sources.has(stem + RuleText.SUFFIX) ? sources.text(stem + RuleText.SUFFIX) : "";
        List<String> used = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String name : names(lines.get(i))) {
                used.add(name);
                check(name, rule.substring(Math.max(rule.lastIndexOf("\nthen"), 0)), file, i + 1, problems);
            }
        }
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            problems.add(new Problem(file, 1, "should begin with the name of the service: # ..."));
            return new NoticeText("", List.of());
        }
        for (String needed : List.of("form", "explanation")) {
            if (!used.contains(needed)) {
                problems.add(new Problem(file, 0, "lacks the link {" + needed + "}"));
            }
        }
        return new NoticeText(lines.get(0).substring(2).strip(), lines.subList(1, lines.size()));
    }

    private static void check(String name, String consequence, String file, int line, Collection<Problem> problems) {
        List<String> words = PLACEHOLDERS.get(name);
        if (words == null) {
            problems.add(new Problem(
                    file,
                    line,
                    "the placeholder {" + name + "} is not known; known are " + new TreeSet<>(PLACEHOLDERS.keySet())));
        } else if (!words.isEmpty() && words.stream().noneMatch(consequence::contains)) {
            problems.add(new Problem(
                    file, line, "has the placeholder {" + name + "}, but the rule gives no such value: " + words));
        } else if (line == 1) {
            problems.add(new Problem(file, line, "the name of the service can't have the placeholder {" + name + "}"));
        }
    }

    private static List<String> names(String line) {
        return PLACEHOLDER.matcher(line).results().map(found -> found.group(1)).toList();
    }
}
