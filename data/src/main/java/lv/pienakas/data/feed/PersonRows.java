package lv.pienakas.data.feed;

import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of persons.csv stand, and what they add to the history of codes, line by line: a bad row neither occupies its key
 * nor links two codes. Whether a row stands may depend on a later one, so {@link #end} tells in the end.
 */
final class PersonRows {

    /** A history of so many codes is an attack. */
    private static final int LONGEST_HISTORY = 1_000;

    /** A standing row that was written under another id or code than its person turned out to have. */
    record Correction(String delivered, int person, String code) {}

    private final Codes codes;
    /** By the index of a code: the line where its row is. */
    private final Ints lines = new Ints();
    /** By the index of a code: that of the code whose row names it as its previous one, plus 1. */
    private final Ints links = new Ints();

    private final BitSet deleted = new BitSet();

    PersonRows(Codes codes) {
        this.codes = codes;
    }

    /** Null: the row is to be written, for now under the code's id. */
    @Nullable
    Reject accept(long line, String code, @Nullable String previous, boolean deletes) {
        int at = codes.index(PersonalCode.number(code));
        if (lines.get(at) != 0) {
            return repeated(line, code, lines.get(at));
        }
        if (previous != null) {
            int before = codes.index(PersonalCode.number(previous));
            String problem = problem(before, at);
            if (problem != null) {
                return new Reject(line, "previous_code", previous, problem);
            }
            links.set(before, at + 1);
            int person = codes.adopt(before);
            if (codes.person(at) == 0) {
                codes.setPerson(at, person);
            }
        }
        codes.adopt(at);
        lines.set(at, Math.toIntExact(line));
        deleted.set(at, deletes);
        return null;
    }

    private static Reject repeated(long line, String code, int first) {
        return new Reject(line, "code", code, "key already seen in line " + first);
    }

    private @Nullable String problem(int before, int at) {
        if (links.get(before) != 0) {
            return "is the previous code of another row already";
        }
        if (codes.next(before) == Codes.NONE) {
            return leads(at, before) ? "closes a circle of codes" : null;
        }
        return leads(before, at) ? null : "is the previous code of another person already";
    }

    /** Whether {@code later} comes after {@code earlier} in the history of one person. */
    private boolean leads(int earlier, int later) {
        int at = earlier;
        for (int step = 0; step < LONGEST_HISTORY; step++) {
            at = links.get(at) != 0 ? links.get(at) - 1 : codes.next(at);
            if (at == later) {
                return true;
            }
            if (at == Codes.NONE) {
                return false;
            }
        }
        return true;
    }

    /**
     * After the last row: links the codes.
     *
     * @param rejects takes the rows of a key already seen
     * @param gone takes the delivered codes of written rows that do not stand
     * @param existing ids of those whom the register knows, changed to how it is then
     */
    JoinedPersons end(
            boolean full,
            Consumer<Reject> rejects,
            Consumer<String> gone,
            Consumer<Correction> corrections,
            BitSet existing) {
        JoinedPersons joined = new JoinedPersons(codes);
        for (int i = 0; i < codes.count(); i++) {
            if (links.get(i) != 0 && codes.next(i) == Codes.NONE) {
                joined.link(i, links.get(i) - 1);
            }
        }
        Ints firstLines = firstLines(joined);
        if (full) {
            existing.clear();
        } else {
            joined.members().stream().filter(JoinedPersons.Member::moves).forEach(moving -> {
                if (existing.get(moving.person())) {
                    existing.clear(moving.person());
                    existing.set(moving.survivor());
                }
            });
        }
        for (int i = 0; i < codes.count(); i++) {
            if (lines.get(i) == 0) {
                continue;
            }
            int person = joined.survivor(codes.person(i));
            boolean stands = stands(i);
            if (stands && firstLines.get(person) == lines.get(i)) {
                existing.set(person, !deleted.get(i));
                if (person != codes.person(i) || codes.next(i) != Codes.NONE) {
                    corrections.accept(new Correction(codes.code(i), person, codes.code(joined.newest(i))));
                }
                continue;
            }
            if (stands) {
                rejects.accept(repeated(lines.get(i), codes.code(i), firstLines.get(person)));
            }
            gone.accept(codes.code(i));
        }
        return joined;
    }

    private Ints firstLines(JoinedPersons joined) {
        Ints firstLines = new Ints();
        for (int i = 0; i < codes.count(); i++) {
            if (stands(i)) {
                int person = joined.survivor(codes.person(i));
                int first = firstLines.get(person);
                firstLines.set(person, first == 0 ? lines.get(i) : Math.min(first, lines.get(i)));
            }
        }
        return firstLines;
    }

    /**
     * A row of a code that another one names as its previous code is superseded. The register may drop the old code as it
     * brings the new one: that removes nobody.
     */
    private boolean stands(int index) {
        return isNewestRow(index) && !(deleted.get(index) && isFollowed(index));
    }

    private boolean isNewestRow(int index) {
        return lines.get(index) != 0 && links.get(index) == 0;
    }

    private boolean isFollowed(int index) {
        int at = codes.next(index);
        for (int step = 0; at != Codes.NONE && step < LONGEST_HISTORY; step++) {
            if (isNewestRow(at)) {
                return true;
            }
            at = links.get(at) != 0 ? links.get(at) - 1 : codes.next(at);
        }
        return false;
    }
}
