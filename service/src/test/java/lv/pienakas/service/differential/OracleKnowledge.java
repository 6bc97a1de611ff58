package lv.pienakas.service.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.pienakas.service.differential.OracleFeeds.Fault;

/**
 * What is known after some deliveries: the person rows by newest code, the history of codes, and the rows of every
 * other file in the order of their arrival.
 */
final class OracleKnowledge {

    /** A row set aside. */
    record Reject(String file, int line, String column, String reason) {}

    final Map<String, Map<String, String>> persons = new LinkedHashMap<>();
    private final Map<String, String> newerCode = new HashMap<>();
    private final Map<String, List<Map<String, String>>> facts = new HashMap<>();

    OracleKnowledge() {}

    OracleKnowledge(OracleKnowledge other) {
        persons.putAll(other.persons);
        newerCode.putAll(other.newerCode);
        facts.putAll(other.facts);
    }

    /** The newest code of whoever this code stands for; the code itself where no history is known. */
    String newest(String code) {
        return newest(newerCode, code);
    }

    private static String newest(Map<String, String> links, String code) {
        String newest = code;
        while (links.containsKey(newest)) {
            newest = links.getOrDefault(newest, newest);
        }
        return newest;
    }

    /** The rows of a file; of two with the same key, now that codes are resolved, the one that came last. */
    List<Map<String, String>> rows(String file) {
        Map<List<String>, Map<String, String>> byKey = new LinkedHashMap<>();
        for (Map<String, String> row : facts.getOrDefault(file, List.of())) {
            byKey.remove(key(file, row));
            byKey.put(key(file, row), row);
        }
        return List.copyOf(byKey.values());
    }

    private List<String> key(String file, Map<String, String> row) {
        List<String> key = new ArrayList<>();
        for (String column : OracleFeeds.key(file)) {
            String value = row.getOrDefault(column, "");
            key.add(column.endsWith("code") ? newest(value) : value);
        }
        return key;
    }

    /** Takes persons.csv in and returns its bad rows. */
    List<Reject> takePersons(OracleCsv csv, boolean full) {
        Map<Integer, Reject> bad = new LinkedHashMap<>();
        List<OracleCsv.Row> good = new ArrayList<>();
        Map<String, String> links = new HashMap<>();
        Set<String> superseded = new HashSet<>();
        Set<String> seen = new HashSet<>();
        boolean again = true;
        while (again) { // every row that turns out bad is set aside, and the rest looked at as if it were not there
            again = false;
            good.clear();
            seen.clear();
            superseded.clear();
            links.clear();
            links.putAll(newerCode);
            for (OracleCsv.Row row : csv.rows()) {
                if (bad.containsKey(row.line()) || (full && row.isDeleted())) {
                    continue;
                }
                Optional<Fault> fault = personFault(row, seen, links, superseded);
                if (fault.isPresent()) {
                    bad.put(row.line(), reject(csv, row, fault.get()));
                    continue;
                }
                good.add(row);
                seen.add(row.field("code"));
                String previous = row.isDeleted() ? "" : row.field("previous_code");
                if (!previous.isEmpty()) {
                    links.putIfAbsent(previous, row.field("code"));
                    superseded.add(previous);
                }
            }
            Set<String> people = new HashSet<>();
            for (OracleCsv.Row row : good) {
                boolean silent = superseded.contains(row.field("code")) || isDeletedUnderOldCode(row, good, links);
                if (!silent && !people.add(newest(links, row.field("code"))) && !again) {
                    bad.put(row.line(), reject(csv, row, new Fault("code", "this person is already in the file")));
                    again = true;
                }
            }
        }
        if (full) {
            persons.clear();
        }
        newerCode.putAll(links);
        Map<String, Map<String, String>> stored = new LinkedHashMap<>(persons);
        persons.clear();
        stored.forEach((code, row) -> persons.put(newest(code), row));
        for (OracleCsv.Row row : good) {
            String person = newest(row.field("code"));
            if (superseded.contains(row.field("code")) || isDeletedUnderOldCode(row, good, links)) {
                continue;
            }
            persons.remove(person);
            if (!row.isDeleted()) {
                persons.put(person, row.fields());
            }
        }
        return new ArrayList<>(bad.values());
    }

    private static Optional<Fault> personFault(
            OracleCsv.Row row, Set<String> seen, Map<String, String> links, Set<String> superseded) {
        Optional<Fault> fault = OracleFeeds.fault("persons.csv", row);
        if (fault.isPresent()) {
            return fault;
        }
        String code = row.field("code");
        String previous = row.field("previous_code");
        if (seen.contains(code)) {
            return Optional.of(new Fault("code", "a key already seen in the file"));
        }
        if (row.isDeleted() || previous.isEmpty()) {
            return Optional.empty();
        }
        if (previous.equals(code)) {
            return Optional.of(new Fault("previous_code", "the row's own code"));
        }
        if (superseded.contains(previous)) {
            return Optional.of(new Fault("previous_code", "an earlier row names it"));
        }
        for (String newer = code; links.containsKey(newer); newer = links.getOrDefault(newer, "")) {
            if (links.getOrDefault(newer, "").equals(previous)) {
                return Optional.of(new Fault("previous_code", "a newer code of the same person"));
            }
        }
        if (links.containsKey(previous) && !newest(links, previous).equals(newest(links, code))) {
            return Optional.of(new Fault("previous_code", "belongs to another person"));
        }
        return Optional.empty();
    }

    private static boolean isDeletedUnderOldCode(
            OracleCsv.Row row, List<OracleCsv.Row> good, Map<String, String> links) {
        if (!row.isDeleted()) {
            return false;
        }
        String newer = row.field("code");
        while (links.containsKey(newer)) {
            newer = links.getOrDefault(newer, "");
            for (OracleCsv.Row other : good) {
                if (other.field("code").equals(newer)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes any other file in, after the persons of the same delivery, and returns its bad rows. */
    List<Reject> takeFacts(String file, OracleCsv csv, boolean full) {
        List<Reject> bad = new ArrayList<>();
        Map<List<String>, Map<String, String>> known = new LinkedHashMap<>();
        if (!full) {
            rows(file).forEach(row -> known.put(key(file, row), row));
        }
        Set<List<String>> seen = new HashSet<>();
        for (OracleCsv.Row row : csv.rows()) {
            if (full && row.isDeleted()) {
                continue;
            }
            Optional<Fault> fault = OracleFeeds.fault(file, row);
            if (fault.isEmpty() && file.equals("relations.csv") && !row.isDeleted()) {
                fault = List.of("adult_code", "child_code").stream()
                        .filter(column -> !persons.containsKey(newest(row.field(column))))
                        .map(column -> new Fault(column, "a relation to nobody"))
                        .findFirst();
            }
            if (fault.isEmpty() && seen.contains(key(file, row.fields()))) {
                fault = Optional.of(new Fault(OracleFeeds.key(file).get(0), "a key already seen in the file"));
            }
            if (fault.isPresent()) {
                bad.add(reject(csv, row, fault.get()));
                continue;
            }
            List<String> key = key(file, row.fields());
            seen.add(key);
            known.remove(key);
            if (!row.isDeleted()) {
                known.put(key, row.fields());
            }
        }
        facts.put(file, List.copyOf(known.values()));
        return bad;
    }

    private static Reject reject(OracleCsv csv, OracleCsv.Row row, Fault fault) {
        return new Reject(csv.file(), row.line(), fault.column(), fault.reason());
    }
}
