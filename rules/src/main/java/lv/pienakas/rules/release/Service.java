package lv.pienakas.rules.release;

import java.util.List;

/**
 * A service that a release can find.
 *
 * @param code e.g. {@code OLD_AGE_PENSION}
 * @param latvian name for people
 * @param english name for people
 * @param conditions in the order of the rule file; the engine and the explanation use the same ones
 */
public record Service(String code, String latvian, String english, List<Condition> conditions) {

    public Service {
        conditions = List.copyOf(conditions);
    }
}
