package lv.pienakas.data.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Persons and records as {@code feeds.md} reads, row by row in plain maps: what the set-wise SQL must come to. */
final class RegisterOracle {

    /** One row of persons.csv or records.csv; the line is its place in the file. */
    record Line(int line, String code, @Nullable String previous, String value, boolean deleted) {}

    /** A fact with the code that was its person's current one when it was stored. */
    private record Fact(String holder, String value, int delivery) {}

    private final Map<String, String> next = new HashMap<>();
    private final Map<String, String> persons = new TreeMap<>();
    private List<Fact> records = new ArrayList<>();
    private boolean ambiguous;

    /** Two branches of codes joined at once, where the contract does not say whose fact stays. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    List<String> persons() {
        return persons.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    /** Current code and value. */
    Set<String> records() {
        Set<String> result = new TreeSet<>();
        records.forEach(fact -> result.add(newest(fact.holder()) + " " + fact.value()));
        return result;
    }

    /** Gives the lines that are bad. */
    List<Integer> loadPersons(boolean full, List<Line> file) {
        Map<String, String> links = new HashMap<>();
        Set<Integer> bad = new TreeSet<>();
        List<Line> good = goodLines(full, file, links, bad);
        links.forEach(next::putIfAbsent);
        joinRecords();
        Set<String> named = new HashSet<>(links.keySet());
        good.removeIf(line -> named.contains(line.code()));
        List<Line> standing = new ArrayList<>(good);
        good.removeIf(line ->
                line.deleted() && standing.stream().anyMatch(other -> leads(next, line.code(), other.code())));
        Set<String> keys = new HashSet<>();
        good.removeIf(line -> !keys.add(newest(line.code())) && bad.add(line.line()));
        Map<String, String> moved = new TreeMap<>();
        persons.forEach((code, name) -> moved.put(newest(code), name));
        persons.clear();
        if (!full) {
            persons.putAll(moved);
        }
        for (Line line : good) {
            persons.remove(newest(line.code()));
            if (!line.deleted()) {
                persons.put(newest(line.code()), line.value());
            }
        }
        return List.copyOf(bad);
    }

    private List<Line> goodLines(boolean full, List<Line> file, Map<String, String> links, Set<Integer> bad) {
        List<Line> good = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Line line : file) {
            if (full && line.deleted()) {
                continue;
            }
            String previous = line.deleted() ? null : line.previous();
            if (keys.contains(line.code()) || (previous != null && !mayLink(previous, line.code(), links))) {
                bad.add(line.line());
                continue;
            }
            keys.add(line.code());
            good.add(line);
            if (previous != null) {
                links.put(previous, line.code());
            }
        }
        return good;
    }

    private boolean mayLink(String previous, String code, Map<String, String> links) {
        if (previous.equals(code) || links.containsKey(previous)) {
            return false;
        }
        Map<String, String> known = new HashMap<>(next);
        known.putAll(links);
        return next.containsKey(previous) ? leads(known, previous, code) : !leads(known, code, previous);
    }

    private void joinRecords() {
        Map<String, Fact> kept = new TreeMap<>();
        for (Fact fact : records) {
            String person = newest(fact.holder());
            kept.merge(person, fact, (a, b) -> later(a, b));
        }
        records = new ArrayList<>();
        kept.forEach((person, fact) -> records.add(new Fact(person, fact.value(), fact.delivery())));
    }

    private Fact later(Fact a, Fact b) {
        if (a.delivery() != b.delivery()) {
            return a.delivery() > b.delivery() ? a : b;
        }
        if (leads(next, a.holder(), b.holder())) {
            return b;
        }
        ambiguous |= !leads(next, b.holder(), a.holder());
        return a;
    }

    /** Gives the lines that are bad. */
    List<Integer> loadRecords(boolean full, int delivery, List<Line> file) {
        if (full) {
            records.clear();
        }
        List<Integer> bad = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Line line : file) {
            if (full && line.deleted()) {
                continue;
            }
            String person = newest(line.code());
            if (!keys.add(person)) {
                bad.add(line.line());
                continue;
            }
            records.removeIf(fact -> fact.holder().equals(person));
            if (!line.deleted()) {
                records.add(new Fact(person, line.value(), delivery));
            }
        }
        return bad;
    }

    String newest(String code) {
        String at = code;
        for (String after = next.get(at); after != null; after = next.get(at)) {
            at = after;
        }
        return at;
    }

    private static boolean leads(Map<String, String> links, String from, String to) {
        for (String at = links.get(from); at != null; at = links.get(at)) {
            if (at.equals(to)) {
                return true;
            }
        }
        return false;
    }
}
