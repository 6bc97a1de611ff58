package lv.pienakas.service.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deals a population out over numbered deliveries. Facts with a key of codes keep the code that they came under until
 * their person is known, so that no two stored rows ever turn out to be one.
 */
final class BoundarySequence {

    /** A row to come; one that is stale is delivered with old values first. */
    private record Coming(String file, Map<String, String> row, int delivery) {}

    private static final List<String> CODE_COLUMNS = List.of("code", "adult_code", "child_code");

    private final BoundaryPeople people;
    private final BoundaryDice dice;
    private final boolean withBadRows;
    private final List<Coming> coming = new ArrayList<>();
    /** The rows delivered, by file and by the id or by the people of their key. */
    private final Map<String, Map<List<String>, Map<String, String>>> world = new LinkedHashMap<>();
    /** The codes of everyone delivered so far, the newest last. */
    private final Map<String, List<String>> codes = new HashMap<>();

    private final Set<String> gone = new HashSet<>();

    BoundarySequence(BoundaryPeople people, boolean withBadRows) {
        this.people = people;
        this.dice = people.dice();
        this.withBadRows = withBadRows;
        OracleFeeds.FILES.forEach(file -> world.put(file, new LinkedHashMap<>()));
    }

    List<Path> write(Path folder, int deliveries) {
        deal(deliveries);
        List<Path> written = new ArrayList<>();
        int number = dice.between(1, 50);
        int partialFull = dice.between(2, deliveries + 2);
        for (int i = 1; i <= deliveries; i++) {
            FeedFolder feeds = new FeedFolder();
            boolean full = i == 1 || i == partialFull;
            boolean unnumbered = i == partialFull && dice.chance(30);
            if (!unnumbered) {
                feeds.delivery(full ? "FULL" : "DELTA", number++);
            }
            List<String> files = new ArrayList<>(OracleFeeds.FILES);
            if (full && i > 1) {
                files.removeIf(file -> dice.chance(50));
            }
            if (full) {
                full(feeds, files, i);
            } else {
                delta(feeds, i);
            }
            shuffle(feeds, dice);
            if (withBadRows) {
                BoundaryBadRows.append(feeds, dice, people);
            }
            Path delivery = folder.resolve("delivery-" + (i < 10 ? "0" : "") + i);
            written.add(dice.chance(20) ? feeds.writeCompressed(delivery) : feeds.write(delivery));
            if (dice.chance(15) && !unnumbered) {
                written.add(written.get(written.size() - 1)); // once more: the number is not above the last one
            }
        }
        return written;
    }

    /** When each row arrives: most at first, everything of the register about one person together. */
    private void deal(int deliveries) {
        Map<String, Integer> arrivals = new HashMap<>();
        for (String file : OracleFeeds.FILES) {
            for (Map<String, String> row : people.feeds.files(file)) {
                int delivery = dice.chance(65) ? 1 : dice.between(1, deliveries);
                if (file.equals("persons.csv")) {
                    String person = person(row, "code");
                    arrivals.putIfAbsent(person, delivery);
                    delivery = arrivals.getOrDefault(person, delivery);
                }
                boolean stale = dice.chance(25)
                        && delivery < deliveries
                        && row.getOrDefault("previous_code", "").isEmpty();
                if (stale) {
                    coming.add(new Coming(file, stale(row), delivery));
                    coming.add(new Coming(file, row, dice.between(delivery + 1, deliveries)));
                } else {
                    coming.add(new Coming(file, row, delivery));
                }
            }
        }
    }

    private Map<String, String> stale(Map<String, String> row) {
        Map<String, String> stale = new LinkedHashMap<>(row);
        stale.computeIfPresent("permit", (column, value) -> "TEMPORARY");
        stale.computeIfPresent("since", (column, value) -> dice.edge().toString());
        stale.computeIfPresent("valid_until", (column, value) -> dice.ending());
        stale.computeIfPresent("record_months", (column, value) -> dice.of("", "0", "240"));
        stale.computeIfPresent("contributions", (column, value) -> "22.41");
        stale.computeIfPresent("granted_until", (column, value) -> dice.ending());
        stale.computeIfPresent("decided", (column, value) -> dice.past().toString());
        return stale;
    }

    private String person(Map<String, String> row, String column) {
        String code = row.getOrDefault(column, "");
        return people.current.getOrDefault(code, code);
    }

    private List<String> key(String file, Map<String, String> row) {
        List<String> key = new ArrayList<>();
        for (String column : OracleFeeds.key(file)) {
            key.add(CODE_COLUMNS.contains(column) ? person(row, column) : row.getOrDefault(column, ""));
        }
        return key;
    }

    private Map<List<String>, Map<String, String>> world(String file) {
        return world.getOrDefault(file, new LinkedHashMap<>());
    }

    private boolean isKnown(String person) {
        return codes.containsKey(person) && !gone.contains(person);
    }

    /** The same row under any code that its people have by now; unchanged for those who have not come. */
    private Map<String, String> recoded(Map<String, String> row) {
        Map<String, String> recoded = new LinkedHashMap<>(row);
        for (String column : CODE_COLUMNS) {
            List<String> known = codes.getOrDefault(person(row, column), List.of());
            if (!known.isEmpty() && row.containsKey(column)) {
                recoded.put(column, dice.of(known));
            }
        }
        return recoded;
    }

    /** What this delivery brings of a file, besides what waits for people it relates to. */
    private List<Map<String, String>> arriving(String file, int delivery) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Coming next : List.copyOf(coming)) {
            boolean relatesToSomeone = !file.equals("relations.csv")
                    || (isKnown(person(next.row(), "adult_code")) && isKnown(person(next.row(), "child_code")));
            boolean due = next.file().equals(file) && next.delivery() <= delivery && relatesToSomeone;
            boolean first = rows.stream().noneMatch(row -> row.equals(next.row()));
            if (due && first) {
                coming.remove(next);
                rows.add(next.row());
            }
        }
        return rows;
    }

    private void full(FeedFolder feeds, List<String> files, int delivery) {
        for (String file : files) {
            if (file.equals("persons.csv")) {
                world(file).keySet().removeIf(key -> dice.chance(3) && gone.add(key.get(0)));
                world(file).forEach((key, row) -> {
                    Map<String, String> now = new LinkedHashMap<>(row);
                    now.put("code", newest(key.get(0)));
                    now.remove("previous_code");
                    feeds.files(file).add(now);
                });
                newcomers(feeds, delivery);
                continue;
            }
            for (Map<String, String> row : arriving(file, delivery)) {
                world(file).put(key(file, row), row);
            }
            feeds.files(file);
            for (Map<String, String> row : world(file).values()) {
                boolean possible = !file.equals("relations.csv")
                        || (isKnown(person(row, "adult_code")) && isKnown(person(row, "child_code")));
                if (possible && !dice.chance(2)) {
                    feeds.files(file).add(recoded(row));
                }
            }
            if (dice.chance(30)) {
                feeds.files(file).addAll(List.of(deletedLike(file)));
            }
        }
    }

    /** A deleted row of something nobody has heard of. */
    private Map<String, String> deletedLike(String file) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : OracleFeeds.key(file)) {
            row.put(
                    column,
                    switch (column) {
                        case "kind" -> "FOSTER";
                        case "year" -> "2020";
                        case "status" -> "EMPLOYEE";
                        default -> CODE_COLUMNS.contains(column) ? people.newCode() : "never heard of";
                    });
        }
        row.put("deleted", "true");
        return row;
    }

    /** The rows of everyone who comes now, former codes included, and a few at once under a further code. */
    private void newcomers(FeedFolder feeds, int delivery) {
        Set<String> written = new HashSet<>();
        for (Map<String, String> row : arriving("persons.csv", delivery)) {
            String person = person(row, "code");
            boolean corrected = codes.containsKey(person) && !written.contains(person);
            if (corrected) { // under any code it ever had
                if (!row.getOrDefault("code", "").equals(person) || mentions(feeds, person)) {
                    continue;
                }
                Map<String, String> again = recoded(row);
                again.remove("previous_code");
                feeds.files("persons.csv").add(again);
                List<String> known = codes.getOrDefault(person, List.of());
                if (known.size() > 1 && newest(person).equals(again.get("code")) && dice.chance(50)) {
                    feeds.deleted("persons.csv", "code", known.get(0)); // the newer code's row is in the file too
                }
                gone.remove(person);
                world("persons.csv").put(List.of(person), row);
                continue;
            }
            String code = row.getOrDefault("code", "");
            if (feeds.files("persons.csv").stream().anyMatch(other -> code.equals(other.get("code")))) {
                continue;
            }
            written.add(person);
            List<String> known = codes.computeIfAbsent(person, any -> new ArrayList<>());
            known.remove(person);
            for (String mentioned : List.of(row.getOrDefault("previous_code", ""), code)) {
                if (!mentioned.isEmpty() && !known.contains(mentioned) && !mentioned.equals(person)) {
                    known.add(mentioned);
                }
            }
            known.add(person);
            feeds.files("persons.csv").add(new LinkedHashMap<>(row));
            if (code.equals(person)) {
                world("persons.csv").put(List.of(person), row);
            }
        }
    }

    private boolean mentions(FeedFolder feeds, String person) {
        return feeds.files("persons.csv").stream()
                .anyMatch(row -> person(row, "code").equals(person));
    }

    private String newest(String person) {
        List<String> known = codes.getOrDefault(person, List.of(person));
        return known.get(known.size() - 1);
    }

    private void delta(FeedFolder feeds, int delivery) {
        newcomers(feeds, delivery);
        for (List<String> key : List.copyOf(world("persons.csv").keySet())) {
            String person = key.get(0);
            if (mentions(feeds, person) || !isKnown(person)) {
                continue;
            }
            if (dice.chance(3)) {
                codeChanges(feeds, person);
            } else if (dice.chance(2)) {
                feeds.deleted("persons.csv", "code", dice.of(codes.getOrDefault(person, List.of(person))));
                gone.add(person);
                coming.add(new Coming("persons.csv", world("persons.csv").getOrDefault(key, Map.of()), delivery + 2));
            }
        }
        for (String file : OracleFeeds.FILES) {
            if (file.equals("persons.csv")) {
                continue;
            }
            Set<List<String>> written = new HashSet<>();
            for (Map<String, String> row : arriving(file, delivery)) {
                if (written.add(key(file, row))) {
                    world(file).put(key(file, row), row);
                    feeds.files(file).add(recoded(row));
                }
            }
            for (List<String> key : List.copyOf(world(file).keySet())) {
                if (dice.chance(2) && written.add(key)) {
                    Map<String, String> deleted = recoded(world(file).getOrDefault(key, Map.of()));
                    deleted.keySet().retainAll(OracleFeeds.key(file));
                    deleted.put("deleted", "true");
                    feeds.files(file).add(deleted);
                    world(file).remove(key);
                }
            }
            if (dice.chance(20)) {
                feeds.files(file).add(deletedLike(file));
            }
        }
    }

    /** The person gets a further code; the old row may be in the file too, as it was or deleted. */
    private void codeChanges(FeedFolder feeds, String person) {
        String old = newest(person);
        Map<String, String> row = new LinkedHashMap<>(world("persons.csv").getOrDefault(List.of(person), Map.of()));
        String code = people.newCode();
        people.current.put(code, person);
        if (dice.chance(30)) {
            feeds.deleted("persons.csv", "code", old);
        } else if (dice.chance(30)) {
            feeds.add("persons.csv", "code", old, "birth_date", "");
        }
        row.put("code", code);
        row.put("previous_code", old);
        feeds.files("persons.csv").add(row);
        codes.computeIfAbsent(person, any -> new ArrayList<>()).add(code);
    }

    /** The rows of every file in an order of chance. */
    static void shuffle(FeedFolder feeds, BoundaryDice dice) {
        for (String file : OracleFeeds.FILES) {
            if (feeds.size(file) > 1) {
                List<Map<String, String>> rows = feeds.files(file);
                for (int i = rows.size() - 1; i > 0; i--) {
                    int other = dice.below(i + 1);
                    Map<String, String> row = rows.get(i);
                    rows.set(i, rows.get(other));
                    rows.set(other, row);
                }
            }
        }
    }
}
