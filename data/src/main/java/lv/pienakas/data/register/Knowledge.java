package lv.pienakas.data.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are meant: those that are known now, or those that were known after a delivery (decision 22).
 *
 * @param delivery id of a delivery of which the past is kept; null: now
 */
public record Knowledge(@Nullable Integer delivery) {

    /** What is known now. */
    public static final Knowledge NOW = new Knowledge(null);

    private static final List<String> TABLES =
            List.of("person", "relation", "opinion", "insurance_record", "contribution", "benefit", "application");

    /** What was known when that delivery, and nothing later, had been loaded. */
    public static Knowledge after(int delivery) {
        return new Knowledge(delivery);
    }

    /** The statement with {@code {person}} and the other tables in braces replaced by what was known of each. */
    public String in(String sql) {
        String with = sql;
        for (String table : TABLES) {
            with = with.replace("{" + table + "}", source(table));
        }
        return with;
    }

    // the history has the columns of the register and one more at the end
    private String source(String table) {
        return delivery == null ? "register." + table : """
                (select *, null::integer as known_until from register.%1$s where delivery_id <= %2$d
                 union all
                 select * from history.%1$s where delivery_id <= %2$d and known_until > %2$d)""".formatted(table, delivery);
    }
}
