package lv.pienakas.data.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Ids that turn out to be one person's as codes are linked. The lowest survives, because it has most likely been there longest
 * and so the facts need not move.
 */
final class JoinedPersons {

    /** @param distance how many changes of code lie between the id's newest code and the person's */
    record Member(int person, int survivor, int distance) {
        boolean moves() {
            return person != survivor;
        }
    }

    private final Codes codes;
    private final BitSet linked = new BitSet();
    /** By id: a lower one of the same person; 0: none. */
    private final Ints lower = new Ints();
    /** By the index of a code: changes of code up to the newest, plus 1; 0: not counted yet. */
    private final Ints distances = new Ints();
    /** By the index of a code: that of the newest, plus 1. */
    private final Ints newest = new Ints();

    JoinedPersons(Codes codes) {
        this.codes = codes;
    }

    void link(int before, int after) {
        linked.set(before);
        codes.setNext(before, after);
        int one = survivor(codes.person(before));
        int other = survivor(codes.person(after));
        if (one != other) {
            lower.set(Math.max(one, other), Math.min(one, other));
        }
    }

    int survivor(int person) {
        int survivor = person;
        while (lower.get(survivor) != 0) {
            survivor = lower.get(survivor);
        }
        for (int at = person; at != survivor; ) {
            int next = lower.get(at);
            lower.set(at, survivor);
            at = next;
        }
        return survivor;
    }

    /** Index of the code that the person has now. */
    int newest(int index) {
        if (newest.get(index) == 0) {
            follow(index);
        }
        return newest.get(index) - 1;
    }

    private void follow(int index) {
        int steps = 0;
        int end = index;
        while (newest.get(end) == 0 && codes.next(end) != Codes.NONE) {
            end = codes.next(end);
            steps++;
        }
        int last = newest.get(end) == 0 ? end : newest.get(end) - 1;
        int distance = steps + Math.max(0, distances.get(end) - 1);
        for (int at = index; newest.get(at) == 0; at = codes.next(at)) {
            newest.set(at, last + 1);
            distances.set(at, distance-- + 1);
            if (at == last) {
                return;
            }
        }
    }

    /** The ids known before that are one person's with others, as far as any has to move. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        BitSet ends = new BitSet();
        for (int i = linked.nextSetBit(0); i >= 0; i = linked.nextSetBit(i + 1)) {
            add(i, members);
            if (!ends.get(newest(i))) {
                ends.set(newest(i));
                add(newest(i), members);
            }
        }
        return members.stream().anyMatch(Member::moves) ? members : List.of();
    }

    private void add(int index, List<Member> members) {
        if (codes.isKnown(index)) {
            newest(index);
            int person = codes.person(index);
            members.add(new Member(person, survivor(person), distances.get(index) - 1));
        }
    }

    /** Gives every code the id that survives. */
    void apply() {
        for (int i = 0; i < codes.count(); i++) {
            codes.setPerson(i, survivor(codes.person(i)));
        }
    }
}
