package lv.pienakas.rules.catalogue;

/** Something that has a code, and a name in both languages. */
public interface Named {

    /** Capital letters, digits and underscores; of a skill with a slash between service and stage. */
    String code();

    String latvian();

    String english();
}
