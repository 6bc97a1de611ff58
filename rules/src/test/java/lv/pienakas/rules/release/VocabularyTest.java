package lv.pienakas.rules.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "child()",
                "!own().receives(\"OLD_AGE_PENSION\")",
                "opinion(OpinionKind.DISABILITY).hasGroup(\"I\", \"II\")",
                "possible(reached(\"old-age-pension.age\").negated())"
            })
    void a_question_to_the_person_is_a_condition(String condition) {
        assertThat(Vocabulary.problemOfCondition(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "possible(hasRecord(\"a.b\")) == false",
                "!(possible(hasRecord(\"a.b\")))",
                "hasRecord(\"a.b\") != null",
                "facts().recordMonths() != null",
                "facts().equals(facts())",
                "java.lang.Runtime.getRuntime().exec(\"true\") != null",
                "System.exit()",
                "getClass().getName().isEmpty()",
                "new Thread().isAlive()",
                "$p : child()",
                "child() ? adult() : child()"
            })
    void anything_else_is_none(String condition) {
        assertThat(Vocabulary.problemOfCondition(condition)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings.found(\"A\", $person.self()).notBefore(java.time.LocalDate.now());",
                "findings.found(\"A\", $person.self()).amount($person.day().value(\"a.b\"));",
                "findings.found(\"A\", $person.self()); System.exit();",
                "while (true) findings.found(\"A\", $person.self());",
                "findings.found(\"A\", $person.self()).notBefore(null == null ? null : null);"
            })
    void a_consequence_reaches_nothing_but_the_finding(String consequence) {
        assertThat(Vocabulary.problemOfConsequence(consequence)).isPresent();
    }

    /** The list is written out because release may not know finding. */
    @Test
    void every_word_behind_a_finding_is_known() throws ClassNotFoundException {
        assertThat(Arrays.stream(
                                Class.forName("lv.pienakas.rules.finding.Draft").getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .collect(Collectors.toSet()))
                .isEqualTo(Vocabulary.DRAFT);
    }
}
