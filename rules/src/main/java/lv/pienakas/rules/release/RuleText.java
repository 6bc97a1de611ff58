package lv.pienakas.rules.release;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.rules.source.Problem;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A {@code .drl} file taken apart: its one rule, and the sentences above each of its conditions. Refuses what the
 * house's single dialect of DRL does not have.
 *
 * @param service service code, the name of the rule
 * @param sentences one per condition, in the order of the file
 * @param thenLine line of the rule's 'then', 1-based; 0 where the file has no such rule
 */
record RuleText(String service, List<Sentence> sentences, int thenLine) {

    static final String SUFFIX = ".drl";

    private static final Pattern COMMENT = Pattern.compile("\\s*//\\s*(lv|en|§):\\s*(\\S.*?)\\s*");
    private static final Pattern STRING_OR_COMMENT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\n]*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$])\\d[\\w.]*");
    static final String PACKAGE = "lv.pienakas.rules.entitlements";

    private static final List<String> IMPORTS =
            List.of("lv.pienakas.rules.person.", "lv.pienakas.rules.finding.Findings");

    /**
     * @param text condition as in the file
     * @param line 1-based
     */
    record Sentence(String text, int line, String latvian, String english, String reference) {}

    static RuleText read(String file, String text, Collection<Problem> problems) {
        String service = Service.codeOf(file);
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr drl = null;
        try {
            drl = parser.parse(new StringReader(text));
        } catch (DroolsParserException e) {
            problems.add(new Problem(file, 0, "is no rule file: " + e.getMessage()));
        }
        parser.getErrors()
                .forEach(error -> problems.add(new Problem(
                        file, error.getLines().length == 0 ? 0 : error.getLines()[0], firstLine(error.getMessage()))));
        if (drl == null || parser.hasErrors()) {
            return new RuleText(service, List.of(), 0);
        }
        refuseNumbers(file, text, problems);
        refuseForeignParts(file, drl, problems);
        List<Sentence> sentences = new ArrayList<>();
        int thenLine = 0;
        if (drl.getRules().size() != 1 || !drl.getRules().get(0).getName().equals(service)) {
            problems.add(new Problem(file, 0, "needs exactly one rule, and its name must be \"" + service + "\""));
        } else {
            RuleDescr rule = drl.getRules().get(0);
            thenLine = rule.getConsequenceLine();
            checkConsequence(file, service, rule, problems);
            sentences.addAll(sentences(file, text.split("\n", -1), rule, problems));
        }
        return new RuleText(service, List.copyOf(sentences), thenLine);
    }

    private static List<Sentence> sentences(String file, String[] lines, RuleDescr rule, Collection<Problem> problems) {
        List<Sentence> sentences = new ArrayList<>();
        List<? extends BaseDescr> patterns = rule.getLhs().getDescrs();
        if (patterns.size() != 1
                || !(patterns.get(0) instanceof PatternDescr pattern)
                || !pattern.getObjectType().equals("Person")
                || pattern.getSource() != null) {
            problems.add(new Problem(file, rule.getLine(), "needs exactly one pattern: $person : Person( ... )"));
            return sentences;
        }
        for (BaseDescr part : pattern.getConstraint().getDescrs()) {
            if (part instanceof ExprConstraintDescr condition) {
                sentences.add(sentence(file, lines, condition, problems));
            }
        }
        if (sentences.isEmpty()) {
            problems.add(new Problem(file, rule.getLine(), "has no condition: it would find everybody"));
        }
        return sentences;
    }

    private static Sentence sentence(
            String file, String[] lines, ExprConstraintDescr condition, Collection<Problem> problems) {
        Map<String, String> above = new TreeMap<>();
        for (int i = condition.getLine() - 2; i >= 0 && lines[i].strip().startsWith("//"); i--) {
            Matcher comment = COMMENT.matcher(lines[i]);
            if (comment.matches()) {
                above.put(comment.group(1), comment.group(2));
            }
        }
        String text = condition.getExpression();
        if (!lines[condition.getLine() - 1]
                .strip()
                .startsWith(text.lines().findFirst().orElse(text).strip())) {
            problems.add(new Problem(
                    file, condition.getLine(), "write each condition on a line of its own, under its own sentences"));
        }
        for (String needed : List.of("lv", "en", "§")) {
            if (!above.containsKey(needed)) {
                problems.add(new Problem(
                        file,
                        condition.getLine(),
                        "the condition " + text + " needs a line '// " + needed
                                + ": ...' above it: its sentence in Latvian (lv), in English (en), its paragraph (§)"));
            }
        }
        if (text.contains("||") || text.contains("&&")) {
            problems.add(new Problem(
                    file,
                    condition.getLine(),
                    "write each condition on its own, without && or ||, so that each can be explained"));
        } else {
            Vocabulary.problemOfCondition(text)
                    .ifPresent(problem -> problems.add(new Problem(file, condition.getLine(), problem)));
        }
        if (text.replaceAll("\\s", "").contains("!possible(")) {
            problems.add(new Problem(
                    file,
                    condition.getLine(),
                    "a missing fact would become a 'no': write possible(....negated()) instead of !possible(...)"));
        }
        return new Sentence(
                text,
                condition.getLine(),
                above.getOrDefault("lv", ""),
                above.getOrDefault("en", ""),
                above.getOrDefault("§", ""));
    }

    private static void checkConsequence(String file, String service, RuleDescr rule, Collection<Problem> problems) {
        String consequence = String.valueOf(rule.getConsequence()).strip();
        boolean oneStatement = consequence.indexOf(';') == consequence.length() - 1;
        if (!consequence.startsWith("findings.found(\"" + service + "\",") || !oneStatement) {
            problems.add(new Problem(
                    file,
                    rule.getConsequenceLine(),
                    "'then' needs exactly one statement, findings.found(\"" + service + "\", ...);"));
        } else {
            Vocabulary.problemOfConsequence(consequence)
                    .ifPresent(problem -> problems.add(new Problem(file, rule.getConsequenceLine(), problem)));
        }
    }

    private static void refuseNumbers(String file, String text, Collection<Problem> problems) {
        String code = STRING_OR_COMMENT.matcher(text).replaceAll("");
        Matcher number = NUMBER.matcher(code);
        while (number.find()) {
            int line = 1
                    + (int) code.substring(0, number.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problems.add(new Problem(
                    file,
                    line,
                    "the number " + number.group() + " belongs into " + file.replace(SUFFIX, ".parameters.yaml")
                            + " with its date and reference"));
        }
    }

    private static void refuseForeignParts(String file, PackageDescr drl, Collection<Problem> problems) {
        if (!drl.getName().equals(PACKAGE)) {
            problems.add(new Problem(file, Math.max(drl.getLine(), 0), "needs the line: package " + PACKAGE));
        }
        drl.getImports().stream()
                .filter(part -> IMPORTS.stream().noneMatch(part.getTarget()::startsWith))
                .forEach(part -> problems.add(new Problem(
                        file,
                        part.getLine(),
                        "import " + part.getTarget() + " is outside the vocabulary of rule files")));
        List<BaseDescr> foreign = new ArrayList<>(drl.getFunctions());
        foreign.addAll(drl.getFunctionImports());
        foreign.addAll(drl.getTypeDeclarations());
        foreign.addAll(drl.getAttributes());
        foreign.addAll(drl.getEntryPointDeclarations());
        foreign.addAll(drl.getWindowDeclarations());
        foreign.addAll(drl.getAccumulateImports());
        drl.getRules().forEach(rule -> {
            foreign.addAll(rule.getAttributes().values());
            if (!rule.getNamedConsequences().isEmpty()
                    || rule.getParentName() != null
                    || !rule.getAnnotations().isEmpty()) {
                foreign.add(rule);
            }
        });
        drl.getGlobals().stream()
                .filter(global -> !global.getType().equals("Findings")
                        || !global.getIdentifier().equals("findings"))
                .forEach(foreign::add);
        foreign.forEach(
                part -> problems.add(
                        new Problem(
                                file,
                                part.getLine(),
                                "functions, declarations, attributes, annotations, further 'then' and 'extends' are outside the vocabulary of rule files")));
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse(message);
    }
}
