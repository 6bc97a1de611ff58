package lv.pienakas.data.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a feed, and the statements that bring it to what the temporary table {@code incoming} holds, by writing only
 * what differs; {@code t} is the table there, {@code i} what comes in, {@code c} what differs.
 *
 * @param subject whose evaluation hangs on a row
 * @param kept whether what a delivery supersedes is kept in the schema {@code history}
 * @param moves whether rows of different persons can have to become one
 */
record FactTable(Feed feed, String table, String order, String subject, boolean kept, boolean moves) {

    static final List<FactTable> ALL =
            Stream.of(Feed.values()).map(FactTable::of).toList();

    static FactTable of(Feed feed) {
        String claim = "coalesce(%1$s.child_id, %1$s.person_id)";
        String person = "%1$s.person_id";
        return switch (feed) {
            case PERSONS -> new FactTable(feed, "person", "i.person_id", person, true, true);
            case RELATIONS -> new FactTable(feed, "relation", "i.child_id, i.adult_id", "%1$s.child_id", true, true);
            case OPINIONS -> new FactTable(feed, "opinion", "i.person_id", person, true, false);
            case RECORDS -> new FactTable(feed, "insurance_record", "i.person_id", person, true, true);
            case CONTRIBUTIONS -> new FactTable(feed, "contribution", "i.person_id, i.year", person, true, true);
            case BENEFITS -> new FactTable(feed, "benefit", claim.formatted("i"), claim, true, false);
            case APPLICATIONS -> new FactTable(feed, "application", claim.formatted("i"), claim, true, false);
            case CONTACTS -> new FactTable(feed, "contact", "i.person_id", person, false, false);
        };
    }

    /** As the table has them, without the delivery: a code there is a person id, that of a person's row both. */
    List<String> columns() {
        Stream<String> own = feed.columns().stream()
                .filter(column -> feed != Feed.PERSONS || !column.name().equals("previous_code"))
                .map(this::stored);
        return (feed == Feed.PERSONS ? Stream.concat(Stream.of("person_id"), own) : own).toList();
    }

    List<String> key() {
        return feed == Feed.PERSONS
                ? List.of("person_id")
                : feed.key().stream().map(this::stored).toList();
    }

    private List<String> content() {
        List<String> key = key();
        return columns().stream().filter(column -> !key.contains(column)).toList();
    }

    private String stored(Column column) {
        if (feed == Feed.PERSONS || !column.isCode()) {
            return column.sqlName();
        }
        return column.name().equals("code") ? "person_id" : column.name().replace("_code", "_id");
    }

    String createIncoming() {
        return """
                create temp table incoming on commit drop as select %s, false as deleted from register.%s limit 0
                """.formatted(String.join(", ", columns()), table);
    }

    /** Where rows are copied to: a table that is empty takes them as they come. */
    String target(boolean empty) {
        return (empty ? "register." + table : "incoming")
                + columns().stream().collect(Collectors.joining(", ", " (", ", "))
                + (empty ? "delivery_id)" : "deleted)");
    }

    String isEmpty() {
        return "select count(*) from (select from register.%s limit 1) any_row".formatted(table);
    }

    /** A DELTA: what it changes of the rows whose keys it holds. */
    String findChangesOfKeys(@Nullable String source) {
        return """
                create temp table changed on commit drop as
                select t.ctid as former, case when not i.deleted then i.ctid end as latter,
                    %s as was, case when not i.deleted then %s end as becomes, i.deleted or %s as differs
                from incoming i
                left join register.%s t on %s
                %swhere case when i.deleted then t.ctid is not null else t.ctid is null or %s%s end
                """.formatted(
                        subject.formatted("t"),
                        subject.formatted("i"),
                        differs(),
                        table,
                        sameKey(),
                        joinDelivery(),
                        differs(),
                        orOtherSource(source));
    }

    /**
     * A FULL: rows that it does not hold go too.
     *
     * @param onlyOf whose rows these are; null: anybody's
     */
    String findChangesOfAll(@Nullable String source, @Nullable FeedSource onlyOf) {
        return """
                create temp table changed on commit drop as
                select t.ctid as former, i.ctid as latter, %s as was, %s as becomes,
                    t.ctid is null or i.ctid is null or %s as differs
                from register.%s t
                full join incoming i on %s
                %swhere case when t.ctid is null then true when i.ctid is null then %s else %s%s end
                """.formatted(
                        subject.formatted("t"),
                        subject.formatted("i"),
                        differs(),
                        table,
                        sameKey(),
                        joinDelivery(),
                        onlyOf == null ? "true" : "d.source = '" + onlyOf.name() + "'",
                        differs(),
                        orOtherSource(source));
    }

    private String differs() {
        return content().stream()
                .map(column -> "t.%1$s is distinct from i.%1$s".formatted(column))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String sameKey() {
        return key().stream().map(column -> "t.%1$s = i.%1$s".formatted(column)).collect(Collectors.joining(" and "));
    }

    /** Only where two sources deliver one file does it matter whose a row is. */
    private boolean isShared() {
        return FeedSource.isShared(feed);
    }

    private String joinDelivery() {
        return isShared()
                ? "left join register.delivery d on d.delivery_id = coalesce(t.brought_by, t.delivery_id)\n"
                : "";
    }

    private String orOtherSource(@Nullable String source) {
        if (!isShared()) {
            return "";
        }
        return " or d.source is distinct from " + (source == null ? "null" : "'" + source + "'");
    }

    /** What came in this very delivery and goes again was never known. */
    String keepFormer(int delivery) {
        return keep(delivery, "join changed c on c.former = t.ctid");
    }

    String keep(int delivery, String join) {
        String all = columns().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        return """
                insert into history.%1$s (%2$s, delivery_id, known_until%4$s)
                select %3$s, t.delivery_id, %6$d%5$s
                from register.%1$s t %7$s
                where t.delivery_id < %6$d
                """.formatted(
                        table,
                        String.join(", ", columns()),
                        all,
                        (moves ? ", brought_by" : "") + (hasSubject() ? ", subject_id" : ""),
                        (moves ? ", t.brought_by" : "") + (hasSubject() ? ", t.subject_id" : ""),
                        delivery,
                        join);
    }

    private boolean hasSubject() {
        return feed == Feed.BENEFITS || feed == Feed.APPLICATIONS;
    }

    String deleteGone() {
        return "delete from register.%s t using changed c where t.ctid = c.former and c.latter is null"
                .formatted(table);
    }

    String update(int delivery) {
        String set = content().stream()
                .map(column -> "%1$s = i.%1$s, ".formatted(column))
                .collect(Collectors.joining());
        return """
                update register.%s t set %sdelivery_id = %d%s
                from changed c join incoming i on i.ctid = c.latter
                where t.ctid = c.former
                """.formatted(table, set, delivery, moves ? ", brought_by = null" : "");
    }

    String insert(int delivery) {
        String columns = columns().stream().map(column -> "i." + column).collect(Collectors.joining(", "));
        return """
                insert into register.%s (%s, delivery_id)
                select %s, %d from changed c join incoming i on i.ctid = c.latter
                where c.former is null order by %s
                """.formatted(table, String.join(", ", columns()), columns, delivery, order);
    }

    /** How many rows came by deliveries {@code d} that meet a condition. */
    String countOf(String condition) {
        return """
                select count(*) from register.%s t
                join register.delivery d on d.delivery_id = %s where %s
                """.formatted(table, moves ? "coalesce(t.brought_by, t.delivery_id)" : "t.delivery_id", condition);
    }
}
