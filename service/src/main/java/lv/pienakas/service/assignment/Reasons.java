package lv.pienakas.service.assignment;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.casework.Reason;

/**
 * The sentences behind the codes with which the system says why somebody gets or loses work. A history must be understood
 * in many years, without the program that wrote it.
 */
public final class Reasons {

    /** A code; with the number of those considered, or with the late minutes that are spared. */
    private static final Pattern CODED = Pattern.compile("([A-Z_]+)(?: of (\\d+)| (\\d+))?");

    private static final Map<String, Sentence> SENTENCES = Map.ofEntries(
            sentence(
                    "NOBODY_ELSE",
                    "Neviens cits klātesošs inspektors šo darbu nedrīkst vai neprot darīt",
                    "No other inspector who is there may or can do this work"),
            sentence(
                    "FEWEST_LATE_MINUTES",
                    "Pie šī inspektora darbs kavēsies vismazāk no visiem, kas to drīkst darīt",
                    "With this inspector work is least late, of all who may do it"),
            sentence(
                    "KNOWS_THE_CASE",
                    "Inspektors jau pazīst lietu un drīkst to darīt",
                    "The inspector knows the case already and may do it"),
            sentence(
                    "LIGHTEST_LOAD",
                    "Inspektoram ir mazākā noslodze no visiem, kas to drīkst darīt",
                    "The inspector has the lightest load of all who may do it"),
            sentence(
                    "PREPARED_IT",
                    "Lēmumu sagatavoja šis inspektors, tāpēc darbs atgriežas pie viņa",
                    "This inspector prepared the decision, so the work goes back to them"),
            sentence(
                    "HAD_IT",
                    "Darbs ir virzīts no jauna un paliek pie inspektora, kuram tas jau bija",
                    "The work was routed anew and stays with the inspector who had it already"),
            sentence("NEW", "Darbs vēl nebija piešķirts nevienam", "The work had not been given to anybody yet"),
            sentence(
                    "ABSENT",
                    "Inspektors, kuram darbs bija piešķirts, ir prombūtnē",
                    "The inspector who had the work is absent"),
            sentence(
                    "NO_SKILL",
                    "Inspektoram, kuram darbs bija piešķirts, vairs nav vajadzīgās prasmes",
                    "The inspector who had the work lacks the skill for it"),
            sentence(
                    "BARRED",
                    "Inspektors, kuram darbs bija piešķirts, to nedrīkst darīt",
                    "The inspector who had the work must not do it"),
            sentence(
                    "MAKES_WAY",
                    "Inspektors, kuram darbs bija piešķirts, saņēma saistītu darbu, kas jādara citam cilvēkam",
                    "The inspector who had the work got another item, which must not be in the same hands"),
            sentence(
                    "SKILL_ENDS",
                    "Inspektoram, kuram darbs bija piešķirts, vajadzīgā prasme beidzas pirms darba termiņa",
                    "The skill of the inspector who had the work ends before it is due"),
            sentence(
                    "HANDED_BACK",
                    "Inspektors, kuram darbs bija piešķirts, to reiz atdeva, un tagad to var darīt cits",
                    "The inspector who had the work handed it back once, and now somebody else can do it"),
            sentence(
                    "LEFT",
                    "Inspektors, kuram darbs bija piešķirts, šeit vairs nestrādā",
                    "The inspector who had the work works here no longer"),
            sentence("LESS_LATE", "Šādi darbs kavēsies mazāk", "This way work is less late"),
            sentence("EVENER_LOAD", "Šādi noslodze ir vienmērīgāka", "This way loads are more even"));

    private record Sentence(String latvian, String english) {}

    private Reasons() {}

    /**
     * What a code means.
     *
     * @param code e.g. {@code LIGHTEST_LOAD of 12} or {@code LESS_LATE 35}; anything else counts as a person's own words
     */
    public static Reason of(String code) {
        Matcher coded = CODED.matcher(code);
        Sentence sentence = coded.matches() ? SENTENCES.get(coded.group(1)) : null;
        if (sentence == null) {
            return Reason.said(code);
        }
        String considered = coded.group(2);
        String spared = coded.group(3);
        if (considered != null && !considered.equals("1")) {
            return new Reason(
                    code,
                    sentence.latvian() + " (izvēles skaits: " + considered + ").",
                    sentence.english() + " (choice of " + considered + ").");
        }
        return spared == null
                ? new Reason(code, sentence.latvian() + ".", sentence.english() + ".")
                : new Reason(
                        code,
                        sentence.latvian() + " (ietaupītās kavējuma minūtes: " + spared + ").",
                        sentence.english() + " (late minutes spared: " + spared + ").");
    }

    private static Map.Entry<String, Sentence> sentence(String code, String latvian, String english) {
        return Map.entry(code, new Sentence(latvian, english));
    }
}
