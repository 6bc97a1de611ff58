package lv.pienakas.data.feed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Small deliveries over few codes and few values, so that most rows repeat what is known, some differ, and persons, codes and
 * sources get into each other's way.
 */
final class RandomDelivery {

    private static final int CODES = 9;
    private static final int STABLE = 4;

    private final Random random;
    private final boolean plain;

    /** @param plain nobody comes, goes or changes a code, and each change of a row is one of the facts */
    RandomDelivery(Random random, boolean plain) {
        this.random = random;
        this.plain = plain;
    }

    @Nullable
    FeedSource source() {
        return switch (random.nextInt(5)) {
            case 0 -> FeedSource.POPULATION_REGISTER;
            case 1 -> FeedSource.ORPHAN_COURTS;
            case 2 -> FeedSource.SAIS;
            case 3 -> FeedSource.INTEGRATION_PLATFORM;
            default -> null;
        };
    }

    /** Everybody, with nothing known of them. */
    TestFolder everybody(Path parent) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            rows.add(person(i, -1, false));
        }
        return TestFolder.in(parent).deletableRows("persons.csv", rows.toArray(String[]::new));
    }

    TestFolder write(Path parent, @Nullable FeedSource source, long number) {
        TestFolder folder = TestFolder.in(parent).numbered(chance(3) ? "FULL" : "DELTA", number);
        for (Feed feed : Feed.values()) {
            boolean may = source == null || source.delivers(feed.fileName());
            if (may && chance(2) && !(plain && feed == Feed.PERSONS && chance(2))) {
                folder.deletableRows(feed.fileName(), rows(feed).toArray(String[]::new));
            }
        }
        return folder;
    }

    private List<String> rows(Feed feed) {
        List<String> rows = new ArrayList<>();
        int previous = -1;
        for (int i = 0; i < CODES; i++) {
            if (feed == Feed.PERSONS) {
                // most often everybody; now and then somebody is missing, goes, or has a new code
                boolean there = plain || i < STABLE || !chance(5);
                if (there) {
                    int named = !plain && previous < 0 && i > STABLE && chance(6) ? random.nextInt(CODES) : -1;
                    previous = Math.max(previous, named);
                    rows.add(person(i, named == i ? -1 : named, !plain && i >= STABLE && chance(12)));
                }
            } else if (chance(2)) {
                rows.add(fact(feed, i, chance(8)));
            }
        }
        return rows;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private static String code(int i) {
        return "350000-0000" + i;
    }

    private String person(int i, int previous, boolean deleted) {
        return code(i) + "," + (previous < 0 ? "" : code(previous)) + ",N,N,1980-01-0" + (i + 1) + ",F,"
                + (chance(8) ? "2026-01-01" : "") + "," + (chance(8) ? "EE" : "LV") + ",CITIZEN,," + "," + deleted;
    }

    /** Each row has a key of its own, and values that no other row has where its key is not among the facts. */
    private String fact(Feed feed, int i, boolean deleted) {
        int value = random.nextInt(4) == 0 ? 1 : 0;
        int somebody = plain ? i : random.nextInt(CODES + 1);
        String child = plain || chance(2) ? code((i + 1) % CODES) : "";
        String row =
                switch (feed) {
                    case RELATIONS -> {
                        int adult = plain || chance(8) ? i : i % STABLE;
                        int other = plain || chance(8) ? (i + 2) % CODES : (i + 1) % STABLE;
                        yield code(adult) + "," + code(other) + "," + List.of("PARENT", "GUARDIAN", "FOSTER").get(i / 3)
                                + ",2020-01-0" + (value + 1) + ",";
                    }
                    case OPINIONS -> "O" + i + "," + code(somebody) + ",TRANSPORT,,,2020-01-0" + (value + 1) + ",";
                    case RECORDS -> code(i) + "," + (value + 1);
                    case CONTRIBUTIONS -> code(i) + "," + (2020 + value) + ",EMPLOYEE,1.00,2.0" + random.nextInt(2);
                    case BENEFITS -> "B" + i + "," + code(somebody) + ",X,," + child + ",2020-01-01,,PAID," + i + ".0"
                            + value;
                    case APPLICATIONS -> "A" + i + "," + code(somebody) + ",X," + child + ",2020-01-01,REFUSED,2020-0"
                            + (value + 1) + "-0" + (i + 1);
                    case CONTACTS -> code(i) + ",true," + (value == 0 ? "lv" : "en") + ",false";
                    case PERSONS -> throw new IllegalArgumentException();
                };
        return row + "," + deleted;
    }
}
