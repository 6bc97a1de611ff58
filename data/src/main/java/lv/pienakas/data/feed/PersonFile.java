package lv.pienakas.data.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of persons.csv as they come and puts right in the end what only the whole file tells. */
final class PersonFile {

    private final Transaction transaction;
    private final Codes codes;
    private final PersonRows persons;
    private final Incoming incoming;
    private int lastPerson;

    PersonFile(Transaction transaction, Codes codes, Incoming incoming) {
        this.transaction = transaction;
        this.codes = codes;
        this.persons = new PersonRows(codes);
        this.incoming = incoming;
    }

    @Nullable
    Reject take(long line, RowCheck row) {
        List<@Nullable String> values = row.values();
        String code = values.get(0);
        if (code == null) {
            throw new IllegalStateException("a checked row lacks its code");
        }
        Reject reject = persons.accept(line, code, values.get(1), row.deleted());
        if (reject == null && (!row.deleted() || incoming.removes())) {
            int person = codes.personOf(code);
            CopyRows rows = incoming.rows().value(person).value(code);
            for (int i = 2; i < values.size(); i++) {
                rows.value(Feed.PERSONS.columns().get(i).stored(values.get(i)));
            }
            incoming.endRow(person, person >= lastPerson, row.deleted());
            lastPerson = person;
        }
        return reject;
    }

    /** Links the codes; leaves the rows that stand, under their person's id and code. */
    void end(boolean full, BitSet existing, Rejects rejects, MovedFacts moved) {
        List<PersonRows.Correction> corrections = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        JoinedPersons joined =
                persons.end(full, reject -> rejects.add(Feed.PERSONS, reject), gone::add, corrections::add, existing);
        if (!gone.isEmpty()) {
            transaction.execute("create temp table gone (code text collate \"C\") on commit drop");
            transaction.copyIn(
                    "gone", rows -> gone.forEach(code -> rows.value(code).endRow()));
            transaction.execute("delete from " + incoming.name() + " i using gone where gone.code = i.code");
        }
        if (!corrections.isEmpty()) {
            transaction.execute("create temp table correction"
                    + " (delivered text collate \"C\", person_id integer, code text collate \"C\") on commit drop");
            transaction.copyIn(
                    "correction",
                    rows -> corrections.forEach(correction -> rows.value(correction.delivered())
                            .value(correction.person())
                            .value(correction.code())
                            .endRow()));
            transaction.execute("update " + incoming.name() + " i set person_id = c.person_id, code = c.code"
                    + " from correction c where c.delivered = i.code");
        }
        moved.move(joined.members());
        joined.apply();
    }
}
