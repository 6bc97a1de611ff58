package lv.pienakas.data.feed;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the files of one delivery, one after the other, inside its transaction. After the first refused file nothing is merged
 * any more, but the rest is still read, so that all problems are told at once.
 */
final class Loading {

    private final Transaction transaction;
    private final Clock clock;
    private final Rejects rejects;
    private final boolean full;
    private final int deliveryId;
    private final @Nullable FeedSource source;
    private final Codes codes;
    private final Touched touched;
    private final List<FileCount> counts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable BitSet existing;
    private boolean personsCame;
    private boolean personsRefused;

    /** Without a source the delivery is of all sources together. */
    Loading(
            Transaction transaction,
            Clock clock,
            Rejects rejects,
            boolean full,
            int deliveryId,
            @Nullable FeedSource source) {
        this.transaction = transaction;
        this.clock = clock;
        this.rejects = rejects;
        this.full = full;
        this.deliveryId = deliveryId;
        this.source = source;
        this.codes = Codes.read(transaction);
        this.touched = new Touched(transaction, codes);
    }

    List<FileCount> counts() {
        return counts;
    }

    List<String> warnings() {
        return warnings;
    }

    /** One line for each refused file; as long as it is empty, everything has been merged. */
    List<String> problems() {
        return problems;
    }

    void load(FeedFile file) {
        String problem = problem(file);
        personsCame |= file.feed() == Feed.PERSONS;
        if (problem != null) {
            problems.add(file.name() + ": " + problem);
            personsRefused |= file.feed() == Feed.PERSONS;
        }
        transaction.execute("drop table if exists incoming, changed");
    }

    /** After the last file, unless there are problems. */
    void end() {
        codes.store(transaction);
        touched.store(deliveryId);
        // as late as can be: what is known at a moment is what had been loaded by then
        transaction.update(
                "update register.delivery d set loaded_at = ?, persons = "
                        + (personsCame
                                ? "(select count(*) from register.person)"
                                : "coalesce((select persons from register.delivery where delivery_id < d.delivery_id"
                                        + " order by delivery_id desc limit 1), 0)")
                        + " where delivery_id = ?",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                deliveryId);
    }

    private @Nullable String problem(FeedFile file) {
        FactTable table = FactTable.of(file.feed());
        if (file.feed() == Feed.PERSONS || file.feed() == Feed.RELATIONS) {
            existing();
        }
        Incoming incoming = new Incoming(transaction, table, deliveryId);
        long rows;
        try {
            rows = read(file, incoming);
        } catch (BrokenFileException e) {
            rejects.settle();
            return e.getMessage();
        }
        rejects.settle();
        FileCount count = new FileCount(file.name(), rows, rejects.count(file.feed()));
        counts.add(count);
        if (count.isBeyondLimit()) {
            return "%d of %d rows are bad, more than 1 %%; the first one: %s"
                    .formatted(count.rejected(), rows, rejects.first(file.feed()));
        }
        if (problems.isEmpty()) {
            if (incoming.isDirect()) {
                incoming.index();
                touched.filled(table, incoming.count());
            } else {
                merge(table, file, incoming.isSorted());
            }
        }
        return null;
    }

    private long read(FeedFile file, Incoming incoming) {
        Staging staging = new Staging(rejects, full);
        if (file.feed() == Feed.PERSONS) {
            PersonFile persons = new PersonFile(transaction, codes, incoming);
            BitSet before = existing();
            long rows;
            try (incoming) {
                rows = staging.stage(file, warnings, persons::take);
            }
            persons.end(full, before, rejects, new MovedFacts(transaction, touched, deliveryId));
            return rows;
        }
        // without this delivery's persons it would be unfair to say of anyone that there is no such person
        BitSet persons = file.feed() == Feed.RELATIONS && !personsRefused ? existing() : null;
        FactRows facts = new FactRows(file.feed(), codes, persons, incoming);
        try (incoming) {
            return staging.stage(file, warnings, facts::take);
        }
    }

    /** Ids of those whom the register knows, as they are after this delivery's persons.csv. */
    private BitSet existing() {
        BitSet known = existing;
        if (known == null) {
            BitSet read = new BitSet();
            transaction.copyOut("select person_id from register.person", row -> read.set(id(row)));
            known = read;
            existing = known;
        }
        return known;
    }

    private static int id(byte[] row) {
        int id = 0;
        for (int i = 0; i < row.length - 1; i++) {
            id = id * 10 + row[i] - '0';
        }
        return id;
    }

    /** Brings the table to what came in, writing only what differs. */
    private void merge(FactTable table, FeedFile file, boolean sorted) {
        String name = source == null ? null : source.name();
        boolean all = source == null || source.isOnlyOneOf(file.feed());
        transaction.execute("set local enable_hashjoin = " + (full && sorted ? "off" : "on"));
        int changes = transaction.execute(
                full ? table.findChangesOfAll(name, all ? null : source) : table.findChangesOfKeys(name));
        transaction.execute("set local enable_hashjoin = on");
        if (changes > 0) {
            transaction.execute("analyze changed");
            touched.changed(table, changes);
            if (table.kept()) {
                transaction.execute(table.keepFormer(deliveryId));
            }
            transaction.execute(table.deleteGone());
            transaction.execute(table.update(deliveryId));
            transaction.execute(table.insert(deliveryId));
        }
        if (full && !all) {
            warnOfOthers(table, file);
        }
    }

    /** A file that two sources deliver replaces only its own source's rows; a key that it holds becomes its own. */
    private void warnOfOthers(FactTable table, FeedFile file) {
        long ofAll = transaction.number(
                table.countOf("d.source is null or d.source = ?"), FeedSource.INTEGRATION_PLATFORM.name());
        if (ofAll > 0) {
            warnings.add(file.name() + ": " + ofAll + " rows that came in a delivery of all sources together stay;"
                    + " only a FULL of all sources replaces them");
        }
    }
}
