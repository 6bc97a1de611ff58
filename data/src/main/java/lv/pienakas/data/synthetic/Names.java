package lv.pienakas.data.synthetic;

import java.util.List;
import lv.pienakas.data.synthetic.Person.Sex;

/**
 * Names that sound right and are nobody's: Latvian last names are put together from two words for things in a
 * landscape, the others bear a made-up root.
 */
final class Names {

    private static final List<String> LATVIAN_WOMEN = List.of(
            "Anna",
            "Kristīne",
            "Līga",
            "Inese",
            "Ilze",
            "Laura",
            "Elīna",
            "Zane",
            "Dace",
            "Ieva",
            "Marta",
            "Baiba",
            "Sanita",
            "Evija",
            "Agnese",
            "Aija",
            "Rasma",
            "Velta",
            "Ausma",
            "Emīlija",
            "Alise",
            "Paula");
    private static final List<String> LATVIAN_MEN = List.of(
            "Jānis",
            "Andris",
            "Juris",
            "Edgars",
            "Mārtiņš",
            "Artūrs",
            "Māris",
            "Kristaps",
            "Aivars",
            "Guntis",
            "Roberts",
            "Toms",
            "Kārlis",
            "Gatis",
            "Raivis",
            "Uldis",
            "Imants",
            "Oskars",
            "Gustavs",
            "Emīls");
    private static final List<String> RUSSIAN_WOMEN = List.of(
            "Jeļena",
            "Olga",
            "Natālija",
            "Svetlana",
            "Irina",
            "Tatjana",
            "Ludmila",
            "Viktorija",
            "Anastasija",
            "Marija");
    private static final List<String> RUSSIAN_MEN = List.of(
            "Aleksandrs",
            "Sergejs",
            "Vladimirs",
            "Andrejs",
            "Dmitrijs",
            "Igors",
            "Viktors",
            "Aleksejs",
            "Maksims",
            "Artjoms");
    private static final List<String> LITHUANIAN_WOMEN = List.of("Rūta", "Jurgita", "Daiva", "Rasa", "Birute");
    private static final List<String> LITHUANIAN_MEN = List.of("Jons", "Mindaugs", "Vītauts", "Darjus", "Tomass");

    private static final List<String> FIRST_HALVES = List.of(
            "Bērz", "Liep", "Ozol", "Priež", "Egļ", "Vīt", "Kļav", "Avot", "Ezer", "Up", "Mež", "Pļav", "Akmeņ",
            "Rudzu", "Miglas", "Rasas", "Sila", "Smilg", "Dzirnav", "Vēj");
    private static final List<String> SECOND_HALVES = List.of(
            "kalniņ", "kaln", "lej", "strum", "laiv", "ligzd", "krast", "zar", "lauk", "birz", "vārp", "sal", "ziediņ",
            "cirul");
    private static final List<String> RUSSIAN_ROOTS = List.of(
            "Berjozk", "Sosnovk", "Klenovk", "Oziorsk", "Rečenk", "Polevik", "Zorink", "Rosink", "Jasenk", "Tuchk");
    private static final List<String> LITHUANIAN_ROOTS = List.of("Beržausk", "Ežerausk", "Miškausk", "Upelausk");

    private Names() {}

    enum Origin {
        LATVIAN,
        RUSSIAN,
        LITHUANIAN
    }

    /** Assumption: two thirds Latvian, few Lithuanian. */
    static Origin origin(Draw draw) {
        double point = draw.unit();
        return point < 0.67 ? Origin.LATVIAN : point < 0.97 ? Origin.RUSSIAN : Origin.LITHUANIAN;
    }

    static String first(Origin origin, Sex sex, Draw draw) {
        boolean woman = sex == Sex.F;
        return draw.pick(
                switch (origin) {
                    case LATVIAN -> woman ? LATVIAN_WOMEN : LATVIAN_MEN;
                    case RUSSIAN -> woman ? RUSSIAN_WOMEN : RUSSIAN_MEN;
                    case LITHUANIAN -> woman ? LITHUANIAN_WOMEN : LITHUANIAN_MEN;
                });
    }

    /** Without the ending, so that a family shares it. */
    static String root(Origin origin, Draw draw) {
        return switch (origin) {
            case LATVIAN -> draw.pick(FIRST_HALVES) + draw.pick(SECOND_HALVES);
            case RUSSIAN -> draw.pick(RUSSIAN_ROOTS);
            case LITHUANIAN -> draw.pick(LITHUANIAN_ROOTS);
        };
    }

    static String last(Origin origin, String root, Sex sex) {
        boolean woman = sex == Sex.F;
        return switch (origin) {
            case LATVIAN -> root + (woman ? "a" : root.endsWith("ņ") ? "š" : "s");
            case RUSSIAN -> root + (woman ? "ova" : "ovs");
            case LITHUANIAN -> root + (woman ? "a" : "as");
        };
    }
}
