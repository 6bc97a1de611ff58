package lv.pienakas.rules.release;

import java.util.List;
import java.util.Locale;

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

    /** Code of the service to which a file belongs: {@code old-age-pension.drl} is {@code OLD_AGE_PENSION}. */
    public static String codeOf(String file) {
        return file.substring(0, file.indexOf('.')).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
