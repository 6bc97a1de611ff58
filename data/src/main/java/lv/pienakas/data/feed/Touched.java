package lv.pienakas.data.feed;

/**
 * Whose evaluation a delivery may have changed: gathered file by file in temporary tables, in the end with those around whom
 * persons changed. Of very many only that they are many is kept.
 */
final class Touched {

    /** Where more are touched than so many, and than a part of everybody, it is as quick to evaluate everybody. */
    private static final int MANY = 50_000;

    private static final int PART = 4;

    private final Transaction transaction;
    private final Codes codes;
    private boolean all;

    Touched(Transaction transaction, Codes codes) {
        this.transaction = transaction;
        this.codes = codes;
        transaction.execute("""
                create temp table touched_now (person_id integer) on commit drop;
                create temp table changed_person (person_id integer, came_or_went boolean) on commit drop
                """);
    }

    /** The table was empty and holds what came. */
    void filled(FactTable table, long rows) {
        if (isToBeKept(rows)) {
            String subjects = "select distinct %s as person_id from register.%s t"
                    .formatted(table.subject().formatted("t"), table.table());
            add(table, subjects, "true");
        }
    }

    /** What is about to change in the table is in {@code changed}. */
    void changed(FactTable table, long rows) {
        if (isToBeKept(rows)) {
            add(
                    table,
                    "select unnest(array[was, becomes]) as person_id, former is null or latter is null as moved"
                            + " from changed where differs",
                    "moved");
        }
    }

    /** Those whom a query gives became one person with others, or are the others. */
    void personsOf(String query) {
        if (!all) {
            transaction.execute("insert into changed_person select person_id, true from (%s) q".formatted(query));
        }
    }

    private void add(FactTable table, String persons, String cameOrWent) {
        switch (table.feed()) {
            case CONTACTS -> {
                // nobody's evaluation hangs on them
            }
            case PERSONS ->
                transaction.execute(
                        "insert into changed_person select person_id, %s from (%s) q where person_id is not null"
                                .formatted(cameOrWent, persons));
            default ->
                transaction.execute("insert into touched_now select person_id from (%s) q where person_id is not null"
                        .formatted(persons));
        }
    }

    private boolean isToBeKept(long rows) {
        all |= isMany(rows);
        return !all;
    }

    private boolean isMany(long count) {
        return count > Math.max(MANY, codes.lastPerson() / PART);
    }

    /** Benefits and applications of somebody unknown have no effect on the child either. */
    void store(int delivery) {
        if (!all) {
            transaction.execute("""
                    analyze changed_person;
                    insert into touched_now select person_id from changed_person;
                    insert into touched_now
                    select r.child_id from changed_person join register.relation r on r.adult_id = changed_person.person_id;
                    insert into touched_now
                    select b.child_id from changed_person join register.benefit b using (person_id)
                    where came_or_went and b.child_id is not null;
                    insert into touched_now
                    select a.child_id from changed_person join register.application a using (person_id)
                    where came_or_went and a.child_id is not null
                    """);
            all = isMany(transaction.number("select count(distinct person_id) from touched_now"));
        }
        if (all) {
            transaction.update("update register.delivery set touched_all = true where delivery_id = ?", delivery);
        } else {
            transaction.update(
                    "insert into register.touched (delivery_id, person_id)"
                            + " select distinct cast(? as integer), person_id from touched_now order by 2",
                    delivery);
        }
    }
}
