package lv.pienakas.data.feed;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two ids turned out to be one person: the facts of one go to the other. Where both have a row of the same key, the one that
 * was delivered, or changed, later stays, at a tie that of the newer code.
 */
record MovedFacts(Transaction transaction, Touched touched, int delivery) {

    void move(List<JoinedPersons.Member> members) {
        if (members.isEmpty()) {
            return;
        }
        transaction.execute(
                "create temp table member (person_id integer, survivor integer, distance integer) on commit drop");
        transaction.copyIn(
                "member",
                rows -> members.forEach(member -> rows.value(member.person())
                        .value(member.survivor())
                        .value(member.distance())
                        .endRow()));
        transaction.execute("analyze member");
        move(FactTable.of(Feed.PERSONS), List.of("person_id"), List.of());
        move(FactTable.of(Feed.RELATIONS), List.of("child_id", "adult_id"), List.of("kind"));
        move(FactTable.of(Feed.RECORDS), List.of("person_id"), List.of());
        move(FactTable.of(Feed.CONTRIBUTIONS), List.of("person_id"), List.of("year", "status"));
        move(FactTable.of(Feed.CONTACTS), List.of("person_id"), List.of());
        move(FactTable.of(Feed.OPINIONS), List.of("person_id"), List.of("opinion_id"));
        move(FactTable.of(Feed.BENEFITS), List.of("person_id", "child_id"), List.of("benefit_id"));
        move(FactTable.of(Feed.APPLICATIONS), List.of("person_id", "child_id"), List.of("application_id"));
        touched.personsOf("select m.person_id from member m join (select survivor from member where"
                + " person_id <> survivor) moving using (survivor)");
    }

    /** Ranks the rows of the persons who become one by their new key, and leaves the best of each. */
    private void move(FactTable facts, List<String> ids, List<String> restOfKey) {
        String joins = ids.stream()
                .map(id -> "left join member by_%1$s on by_%1$s.person_id = t.%1$s\n".formatted(id))
                .collect(Collectors.joining());
        String affected =
                ids.stream().map("by_%s.person_id is not null"::formatted).collect(Collectors.joining(" or "));
        String moves = ids.stream().map("by_%1$s.survivor <> t.%1$s"::formatted).collect(Collectors.joining(" or "));
        String age = ids.stream().map("coalesce(by_%s.distance, 0)"::formatted).collect(Collectors.joining(" + "));
        String newIds = ids.stream()
                .map(id -> "coalesce(by_%1$s.survivor, t.%1$s) as %1$s".formatted(id))
                .collect(Collectors.joining(", "));
        String key = ids.stream()
                .map(id -> "coalesce(by_%1$s.survivor, t.%1$s)".formatted(id))
                .collect(Collectors.joining(", "));
        String rest = restOfKey.stream().map(column -> ", t." + column).collect(Collectors.joining());
        String since = facts.moves() ? "coalesce(t.brought_by, t.delivery_id)" : "t.delivery_id";
        transaction.execute("""
                create temp table moving on commit drop as
                select * from (
                    select t.ctid as former, %1$s, coalesce(%2$s, false) as moves,
                        row_number() over (partition by %3$s%4$s order by %5$s desc, %6$s) as choice
                    from register.%7$s t
                    %8$swhere %9$s
                ) ranked
                where moves or choice > 1
                """.formatted(newIds, moves, key, rest, since, age, facts.table(), joins, affected));
        if (facts.kept()) {
            transaction.execute(facts.keep(delivery, "join moving on moving.former = t.ctid"));
        }
        transaction.execute("delete from register.%s t using moving where moving.former = t.ctid and choice > 1"
                .formatted(facts.table()));
        transaction.execute("update register.%s t set %s%s from moving where moving.former = t.ctid and choice = 1"
                .formatted(
                        facts.table(),
                        ids.stream()
                                .map(id -> "%1$s = moving.%1$s".formatted(id))
                                .collect(Collectors.joining(", ")),
                        (facts.kept() ? ", delivery_id = " + delivery : "")
                                + (facts.moves() ? ", brought_by = " + since : "")));
        transaction.execute("drop table moving");
    }
}
