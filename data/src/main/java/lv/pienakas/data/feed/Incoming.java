package lv.pienakas.data.feed;

/**
 * Takes the rows of one file: the temporary table {@code incoming}, to be compared with what is known, or where nothing is
 * known the table itself, whose indexes are made afterwards.
 */
final class Incoming implements AutoCloseable {

    /** A table reads as well as sorted while rows are no further than this, in persons, from where they belong. */
    private static final int NEAR = 5_000;

    private final Transaction transaction;
    private final FactTable table;
    private final boolean direct;
    private final int delivery;
    private final CopyRows rows;
    private long count;
    private long descents;
    private long displaced;
    private int highest;

    Incoming(Transaction transaction, FactTable table, int delivery) {
        this.transaction = transaction;
        this.table = table;
        this.delivery = delivery;
        this.direct = transaction.number(table.isEmpty()) == 0;
        if (direct) {
            // of no consequence but that what follows needs no log
            transaction.execute("truncate register." + table.table());
            transaction.dropIndexes(table.table());
        } else {
            transaction.execute(table.createIncoming());
        }
        this.rows = new CopyRows(transaction, table.target(direct));
    }

    /** Whether the rows are in the table already. */
    boolean isDirect() {
        return direct;
    }

    String name() {
        return direct ? "register." + table.table() : "incoming";
    }

    long count() {
        return count;
    }

    /** Whether rows that remove something are wanted at all. */
    boolean removes() {
        return !direct;
    }

    /** Takes the values of a row, which {@link #endRow} ends. */
    CopyRows rows() {
        return rows;
    }

    /**
     * @param subject whose evaluation the row is about; 0: nobody's
     * @param ascending whether the key is not below that of the row before
     */
    void endRow(int subject, boolean ascending, boolean deleted) {
        if (direct) {
            rows.value(delivery);
        } else {
            rows.value(deleted ? "t" : "f");
        }
        rows.endRow();
        count++;
        if (!ascending) {
            descents++;
        }
        highest = Math.max(highest, subject);
        if (subject < highest - NEAR) {
            displaced++;
        }
    }

    /** Whether the rows came, on the whole, in the order of their keys, so that sorting them is quicker than hashing. */
    boolean isSorted() {
        return descents * 20 <= count;
    }

    /** Ends the copying. */
    @Override
    public void close() {
        rows.close();
    }

    /** Makes the indexes of a table that was filled, in the order of the persons if they did not come so. */
    void index() {
        transaction.createIndexes(table.table(), displaced * 20 > count);
        transaction.execute("analyze register." + table.table());
    }
}
