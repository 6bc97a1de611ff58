package lv.pienakas.data.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Every personal code ever delivered, by the order in which it came, with the id of its person and the code that replaced
 * it: the table {@code register.personal_code}, read once for a delivery and written once. Two million codes cost 60 MB.
 */
final class Codes {

    /** Stands for a code that does not exist. */
    static final int NONE = -1;

    /** A code of eleven digits takes the other 37 bits. */
    private static final int INDEX_BITS = 27;

    private static final int INDEX = (1 << INDEX_BITS) - 1;

    private final BitSet changed = new BitSet();
    private final Ints persons = new Ints();
    /** Index of the next code of the same person, plus 1. */
    private final Ints next = new Ints();

    private long[] codes = new long[64];
    /** A code and its index, plus 1, in one number: one look in memory for one code. */
    private long[] slots = new long[256];

    private int count;
    private int known;
    private int lastKnownPerson;
    private int lastPerson;
    private boolean empty = true;

    static Codes read(Transaction transaction) {
        Codes codes = new Codes();
        transaction.copyOut("select code, person_id from register.personal_code", codes::readCode);
        codes.known = codes.count;
        codes.lastKnownPerson = codes.lastPerson;
        transaction.copyOut(
                "select code, replaced_by from register.personal_code where replaced_by is not null", codes::readNext);
        return codes;
    }

    private void readCode(byte[] row) {
        empty = false;
        int tab = tab(row);
        int person = Integer.parseInt(new String(row, tab + 1, row.length - tab - 2, StandardCharsets.US_ASCII));
        lastPerson = Math.max(lastPerson, person);
        String code = new String(row, 0, tab, StandardCharsets.US_ASCII);
        // no file can name any other
        if (PersonalCode.isOne(code)) {
            persons.set(index(PersonalCode.number(code)), person);
        }
    }

    private void readNext(byte[] row) {
        int tab = tab(row);
        int at = find(new String(row, 0, tab, StandardCharsets.US_ASCII));
        int after = find(new String(row, tab + 1, row.length - tab - 2, StandardCharsets.US_ASCII));
        if (at != NONE && after != NONE) {
            next.set(at, after + 1);
        }
    }

    private static int tab(byte[] row) {
        int tab = 0;
        while (row[tab] != '\t') {
            tab++;
        }
        return tab;
    }

    /** How many indexes there are. */
    int count() {
        return count;
    }

    /** Whether the code was delivered before. */
    boolean isKnown(int index) {
        return index < known;
    }

    /** Ids up to this one were given before and may have facts. */
    int lastKnownPerson() {
        return lastKnownPerson;
    }

    int lastPerson() {
        return lastPerson;
    }

    String code(int index) {
        return PersonalCode.text(codes[index]);
    }

    /** 0: nobody's yet. */
    int person(int index) {
        return persons.get(index);
    }

    void setPerson(int index, int person) {
        if (persons.get(index) != person) {
            persons.set(index, person);
            changed.set(index);
        }
    }

    int next(int index) {
        return next.get(index) - 1;
    }

    void setNext(int index, int after) {
        next.set(index, after + 1);
        changed.set(index);
    }

    /** Id of the person whose code this is; 0 where nobody has it. */
    int personOf(String code) {
        int index = find(code);
        return index == NONE ? 0 : persons.get(index);
    }

    /** Id of the person whose code this is, from now on. */
    int adopt(String code) {
        return adopt(index(PersonalCode.number(code)));
    }

    int adopt(int index) {
        int person = persons.get(index);
        if (person == 0) {
            person = ++lastPerson;
            persons.set(index, person);
        }
        return person;
    }

    private int find(String code) {
        return (int) (slots[slot(PersonalCode.number(code))] & INDEX) - 1;
    }

    /** The code's index, a new one where it was never seen; that alone makes nobody known. */
    int index(long code) {
        int slot = slot(code);
        if (slots[slot] != 0) {
            return (int) (slots[slot] & INDEX) - 1;
        }
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, count + (count >> 1));
        }
        codes[count++] = code;
        if (count > INDEX) {
            throw new IllegalStateException("more than " + INDEX + " personal codes");
        }
        slots[slot] = (code << INDEX_BITS) | count;
        if (count > slots.length / 2) {
            widen();
        }
        return count - 1;
    }

    private void widen() {
        slots = new long[slots.length * 2];
        for (int i = 0; i < count; i++) {
            slots[slot(codes[i])] = (codes[i] << INDEX_BITS) | (i + 1);
        }
    }

    private int slot(long code) {
        int mask = slots.length - 1;
        int slot = Keys.mix(code) & mask;
        while (slots[slot] != 0 && slots[slot] >>> INDEX_BITS != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    void store(Transaction transaction) {
        if (empty) {
            transaction.dropIndexes("personal_code");
        }
        transaction.copyIn("register.personal_code (code, person_id, replaced_by)", rows -> {
            for (int i = known; i < count; i++) {
                if (persons.get(i) != 0) {
                    write(i, rows);
                }
            }
        });
        if (empty) {
            transaction.createIndexes("personal_code", false);
        }
        if (changed.nextSetBit(0) >= 0 && changed.nextSetBit(0) < known) {
            transaction.execute("create temp table changed_code on commit drop as"
                    + " select code, person_id, replaced_by from register.personal_code limit 0");
            transaction.copyIn("changed_code", rows -> {
                for (int i = changed.nextSetBit(0); i >= 0 && i < known; i = changed.nextSetBit(i + 1)) {
                    write(i, rows);
                }
            });
            transaction.execute(
                    "update register.personal_code c set person_id = n.person_id, replaced_by = n.replaced_by"
                            + " from changed_code n where n.code = c.code");
        }
    }

    private void write(int index, CopyRows rows) {
        int after = next(index);
        rows.value(code(index))
                .value(persons.get(index))
                .value(after == NONE ? null : code(after))
                .endRow();
    }
}
