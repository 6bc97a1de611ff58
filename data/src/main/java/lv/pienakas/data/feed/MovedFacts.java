package lv.pienakas.data.feed;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two ids turned out to be one person: the facts of one go to the other, as the temporary table
 * {@code member} says. Where both have a row of the same key, the later delivery's stays, at a tie
 * that of the newer code.
 */
record MovedFacts(Transaction transaction) {

    /** Ids above {@code lastKnown} are of this delivery and have no facts yet. */
    void move(long lastKnown) {
        long moving = transaction.number(
                "select count(*) from member where person_id <> survivor and person_id <= ?", lastKnown);
        if (moving == 0) {
            return;
        }
        move("person", List.of("person_id"), List.of());
        move("relation", List.of("child_id", "adult_id"), List.of("kind"));
        move("insurance_record", List.of("person_id"), List.of());
        move("contribution", List.of("person_id"), List.of("year", "status"));
        move("contact", List.of("person_id"), List.of());
        moveColumn("opinion", "person_id");
        for (String table : List.of("benefit", "application")) {
            moveColumn(table, "person_id");
            moveColumn(table, "child_id");
        }
    }

    private void move(String table, List<String> ids, List<String> restOfKey) {
        String joins = ids.stream()
                .map(id -> "left join member by_%1$s on by_%1$s.person_id = t.%1$s\n".formatted(id))
                .collect(Collectors.joining());
        String touched =
                ids.stream().map("by_%s.person_id is not null"::formatted).collect(Collectors.joining(" or "));
        String age = ids.stream().map("coalesce(by_%s.distance, 0)"::formatted).collect(Collectors.joining(" + "));
        String key = ids.stream()
                .map(id -> "coalesce(by_%1$s.survivor, t.%1$s)".formatted(id))
                .collect(Collectors.joining(", "));
        String rest = restOfKey.stream().map(column -> ", t." + column).collect(Collectors.joining());
        transaction.execute("""
                delete from register.%1$s gone using (
                    select t.ctid as place, row_number() over (
                        partition by %2$s%3$s order by t.delivery_id desc, %4$s) as choice
                    from register.%1$s t
                    %5$swhere %6$s
                ) ranked
                where gone.ctid = ranked.place and ranked.choice > 1
                """.formatted(table, key, rest, age, joins, touched));
        ids.forEach(id -> moveColumn(table, id));
    }

    private void moveColumn(String table, String id) {
        transaction.execute("""
                update register.%1$s t set %2$s = m.survivor
                from member m where m.person_id = t.%2$s and m.survivor <> t.%2$s
                """.formatted(table, id));
    }
}
