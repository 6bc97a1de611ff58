package lv.pienakas.rules.release;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.rules.person.Cause;
import lv.pienakas.rules.person.Claimant;
import lv.pienakas.rules.person.Claims;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.OpinionKind;
import lv.pienakas.rules.person.Person;
import lv.pienakas.rules.person.Truth;

/**
 * The words that a rule file may use, and nothing else: the public methods of the aggregate and of what it answers
 * with. Whoever writes rules can neither reach the machine (files, network, processes) nor bend a missing fact.
 */
final class Vocabulary {

    /** Words behind {@code findings.found(...)}; a test compares them with the methods there are. */
    static final Set<String> DRAFT =
            Set.of("notBefore", "notAfter", "claimableFor", "amount", "amountAtStart", "amountByCause", "timesGroup");

    /** What is public for the rest of the program, not for rules. */
    private static final Set<String> NOT_FOR_RULES =
            Set.of("facts", "day", "about", "claimantId", "claimantCode", "id", "equals", "hashCode", "toString");

    private static final Set<String> WORDS = words();
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern STRING = Pattern.compile("\"[^\"\\\\\n]*\"");
    private static final Pattern CONDITION = Pattern.compile("!?[\\p{L}][\\p{L}\\p{N}_().,\\s]*\\)");
    private static final Pattern CONSEQUENCE = Pattern.compile("[\\p{L}\\p{N}_$().,\\s]*;");

    private Vocabulary() {}

    /** What keeps the text from being a condition: a question to the person, perhaps with ! before it. */
    static Optional<String> problemOfCondition(String condition) {
        String text = STRING.matcher(condition.strip()).replaceAll("");
        if (!CONDITION.matcher(text).matches()) {
            return Optional.of(
                    "'" + condition + "' is no condition: write word(...) or !word(...), and compare nothing");
        }
        return foreignWord(text, WORDS);
    }

    /** What keeps the text from being the one statement behind {@code then}. */
    static Optional<String> problemOfConsequence(String consequence) {
        String text = STRING.matcher(consequence.strip()).replaceAll("");
        if (!CONSEQUENCE.matcher(text).matches()) {
            return Optional.of("'then' needs exactly one statement without operators");
        }
        Set<String> words = new TreeSet<>(WORDS);
        words.addAll(DRAFT);
        words.addAll(Set.of("findings", "found", "$person"));
        return foreignWord(text, words);
    }

    private static Optional<String> foreignWord(String text, Set<String> words) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (!words.contains(word.group())) {
                return Optional.of(
                        "'" + word.group() + "' is not in the vocabulary of rule files: the public methods of Person");
            }
        }
        return Optional.empty();
    }

    private static Set<String> words() {
        Stream<String> methods = Stream.of(Person.class, Claims.class, Opinion.class, Claimant.class, Truth.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(method -> method.getName());
        Stream<String> constants = Stream.of(OpinionKind.class, Cause.class)
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        Arrays.stream(type.getEnumConstants()).map(Object::toString)));
        return Stream.concat(methods, constants)
                .filter(word -> !NOT_FOR_RULES.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
