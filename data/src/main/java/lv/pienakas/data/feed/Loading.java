package lv.pienakas.data.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the files of one delivery, one after the other, inside its transaction. After the first
 * refused file nothing is merged any more, but the rest is still read, so that all problems are told
 * at once.
 */
final class Loading {

    private final Transaction transaction;
    private final Rejects rejects;
    private final boolean full;
    private final int deliveryId;
    private final @Nullable FeedSource source;
    private final List<FileCount> counts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean personsRefused;

    /** Without a source the delivery is of all sources together. */
    Loading(Transaction transaction, Rejects rejects, boolean full, int deliveryId, @Nullable FeedSource source) {
        this.transaction = transaction;
        this.rejects = rejects;
        this.full = full;
        this.deliveryId = deliveryId;
        this.source = source;
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
        if (problem != null) {
            problems.add(file.name() + ": " + problem);
            personsRefused |= file.feed() == Feed.PERSONS;
        }
        transaction.execute("drop table if exists staged, resolved");
    }

    private @Nullable String problem(FeedFile file) {
        long rows;
        try {
            rows = new Staging(transaction, rejects, full).stage(file, warnings);
        } catch (BrokenFileException e) {
            return e.getMessage();
        }
        return file.feed() == Feed.PERSONS ? persons(file, rows) : facts(file, rows);
    }

    private @Nullable String persons(FeedFile file, long rows) {
        PersonTable persons = new PersonTable(transaction);
        persons.resolve();
        String problem = beyondLimit(file, rows);
        if (problem == null && problems.isEmpty()) {
            persons.merge(full, deliveryId);
            transaction.execute("analyze register.person");
        }
        return problem;
    }

    private @Nullable String facts(FeedFile file, long rows) {
        FactTable facts = FactTable.of(file.feed());
        resolve(facts);
        // without this delivery's persons it would be unfair to say of anyone that there is no such person
        if (file.feed() == Feed.RELATIONS
                && !personsRefused
                && transaction.execute(facts.rejectRelationsToNobody()) > 0) {
            transaction.execute(facts.dropRejected());
        }
        if (transaction.number(facts.countRepeatedKeys()) > 0) {
            transaction.execute(facts.rejectRepeatedKeys());
            transaction.execute(facts.dropRejected());
        }
        String problem = beyondLimit(file, rows);
        if (problem == null && problems.isEmpty()) {
            makeRoom(facts, file);
            transaction.execute(facts.insert(deliveryId));
            transaction.execute("analyze register." + facts.table());
        }
        return problem;
    }

    /** A file that two sources deliver replaces only its own source's rows; a key that it holds becomes its own. */
    private void makeRoom(FactTable facts, FeedFile file) {
        if (!full) {
            transaction.execute(facts.deleteKeys());
            return;
        }
        boolean alone = source == null || source.isOnlyOneOf(file.feed());
        if (source == null
                || alone
                || transaction.number(facts.countOf("d.source is distinct from ?"), source.name()) == 0) {
            transaction.execute(facts.empty());
            return;
        }
        transaction.update(facts.deleteOf(), source.name());
        transaction.execute(facts.deleteKeys());
        long ofAll = transaction.number(
                facts.countOf("d.source is null or d.source = ?"), FeedSource.INTEGRATION_PLATFORM.name());
        if (ofAll > 0) {
            warnings.add(file.name() + ": " + ofAll + " rows that came in a delivery of all sources together stay;"
                    + " only a FULL of all sources replaces them");
        }
    }

    private void resolve(FactTable facts) {
        transaction.execute("analyze staged");
        transaction.execute(facts.resolve());
        if (transaction.number(facts.countUnknown()) > 0) {
            transaction.execute(facts.adoptUnknownCodes());
            transaction.execute("drop table resolved");
            transaction.execute(facts.resolve());
        }
    }

    private @Nullable String beyondLimit(FeedFile file, long rows) {
        FileCount count = new FileCount(file.name(), rows, rejects.count(file.feed()));
        counts.add(count);
        return count.isBeyondLimit()
                ? "%d of %d rows are bad, more than 1 %%; the first one: %s"
                        .formatted(count.rejected(), rows, rejects.first(file.feed()))
                : null;
    }
}
