package lv.pienakas.rules.catalogue;

/** Something that has a code, and a name in both languages. */
public interface Named {

    /** Capital letters, digits and underscores. */
    String code();

    String latvian();

    String english();
}
