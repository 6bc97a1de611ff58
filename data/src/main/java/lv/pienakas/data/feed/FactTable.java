package lv.pienakas.data.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Merges the staged rows of a feed other than persons into its table, set by set. */
record FactTable(Feed feed, String table, String physicalOrder) {

    static FactTable of(Feed feed) {
        return switch (feed) {
            case RELATIONS -> new FactTable(feed, "relation", "child_id, adult_id, kind");
            case OPINIONS -> new FactTable(feed, "opinion", "person_id, opinion_id");
            case RECORDS -> new FactTable(feed, "insurance_record", "person_id");
            case CONTRIBUTIONS -> new FactTable(feed, "contribution", "person_id, year, status");
            case BENEFITS -> new FactTable(feed, "benefit", "coalesce(child_id, person_id), benefit_id");
            case APPLICATIONS -> new FactTable(feed, "application", "coalesce(child_id, person_id), application_id");
            case CONTACTS -> new FactTable(feed, "contact", "person_id");
            case PERSONS -> throw new IllegalArgumentException("persons are merged by PersonTable");
        };
    }

    String countUnknown() {
        return "select count(*) from resolved where unknown" + (feed == Feed.RELATIONS ? " and deleted" : "");
    }

    /**
     * Gives every code that was never seen a person id of its own. A relation to nobody is bad, so
     * it makes nobody known; a removed one does, for its key to be comparable.
     */
    String adoptUnknownCodes() {
        String rows = feed == Feed.RELATIONS ? "(select * from staged where deleted) s" : "staged s";
        String unknown =
                codes().map(code -> """
                        select s.%1$s as code from %2$s
                        left join register.personal_code known on known.code = s.%1$s
                        where known.code is null and s.%1$s is not null
                        """.formatted(code.sqlName(), rows)).collect(Collectors.joining("union\n"));
        return """
                insert into register.personal_code (code, person_id)
                select code, (select coalesce(max(person_id), 0) from register.personal_code)
                    + row_number() over (order by code)
                from (%s) unknown group by code order by code
                """.formatted(unknown);
    }

    /** Leaves the staged rows with person ids in {@code resolved}; {@code unknown} where a code has none yet. */
    String resolve() {
        String joins = codes().map(code ->
                        "left join register.personal_code by_%1$s on by_%1$s.code = s.%1$s\n".formatted(code.sqlName()))
                .collect(Collectors.joining());
        String columns = feed.columns().stream()
                .map(column -> column.isCode()
                        ? "by_%s.person_id as %s".formatted(column.sqlName(), stored(column))
                        : "s." + column.sqlName())
                .collect(Collectors.joining(", "));
        String unknown = codes().map(code -> "(by_%1$s.code is null and s.%1$s is not null)".formatted(code.sqlName()))
                .collect(Collectors.joining(" or "));
        return """
                create temp table resolved on commit drop as
                select * from (
                    select s.line, s.deleted, %s as unknown, %s
                    from staged s
                    %s) r
                order by %s
                """.formatted(unknown, columns, joins, physicalOrder);
    }

    /** Persons count as they are after this delivery's persons.csv. */
    String rejectRelationsToNobody() {
        return """
                insert into reject
                select '%s', r.line,
                    case when adult.person_id is null then 'adult_code' else 'child_code' end,
                    case when adult.person_id is null then s.adult_code else s.child_code end,
                    'no such person'
                from resolved r
                join staged s on s.line = r.line
                left join register.person adult on adult.person_id = r.adult_id
                left join register.person child on child.person_id = r.child_id
                where not r.deleted and (adult.person_id is null or child.person_id is null)
                """.formatted(feed.fileName());
    }

    /** Hashing tells sooner that no key is repeated than sorting tells which. */
    String countRepeatedKeys() {
        return "select count(*) from (select from resolved group by %s having count(*) > 1) repeated"
                .formatted(String.join(", ", key()));
    }

    String rejectRepeatedKeys() {
        Column first = feed.key().get(0);
        return """
                insert into reject
                select '%s', r.line, '%s', s.%s, 'key already seen in line ' || r.first_line
                from (
                    select line, row_number() over w as place, first_value(line) over w as first_line
                    from resolved
                    window w as (partition by %s order by line)
                ) r
                join staged s on s.line = r.line
                where r.place > 1
                """.formatted(feed.fileName(), first.name(), first.sqlName(), String.join(", ", key()));
    }

    String dropRejected() {
        return "delete from resolved r using reject where reject.feed = '%s' and reject.line = r.line"
                .formatted(feed.fileName());
    }

    String empty() {
        return "truncate register." + table;
    }

    /** How many rows came by deliveries {@code d} that meet a condition. */
    String countOf(String condition) {
        return "select count(*) from register.%s t join register.delivery d using (delivery_id) where %s"
                .formatted(table, condition);
    }

    /** Takes the source. */
    String deleteOf() {
        return "delete from register.%s t using register.delivery d where d.delivery_id = t.delivery_id and d.source = ?"
                .formatted(table);
    }

    /** Makes room for the rows to come, and removes what is to be removed. */
    String deleteKeys() {
        String same = key().stream()
                .map(column -> "t.%1$s = r.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
        return "delete from register.%s t using resolved r where %s".formatted(table, same);
    }

    String insert(int deliveryId) {
        String columns = feed.columns().stream().map(FactTable::stored).collect(Collectors.joining(", "));
        return "insert into register.%1$s (%2$s, delivery_id) select %2$s, %3$d from resolved where not deleted"
                .formatted(table, columns, deliveryId);
    }

    private Stream<Column> codes() {
        return feed.columns().stream().filter(Column::isCode);
    }

    private List<String> key() {
        return feed.key().stream().map(FactTable::stored).toList();
    }

    /** The column in {@code register}: a code there is a person id. */
    private static String stored(Column column) {
        if (!column.isCode()) {
            return column.sqlName();
        }
        return column.name().equals("code") ? "person_id" : column.name().replace("_code", "_id");
    }
}
