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
    /** Enough good rows, always the same, that a file with some bad ones is not refused. */
    private static final int COMPANY = 500;

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
        boolean full = chance(3);
        TestFolder folder = TestFolder.in(parent).numbered(full ? "FULL" : "DELTA", number);
        for (Feed feed : Feed.values()) {
            boolean may = source == null || source.delivers(feed.fileName());
            if (may && chance(2) && !(plain && feed == Feed.PERSONS && chance(2))) {
                folder.deletableRows(feed.fileName(), rows(feed, full).toArray(String[]::new));
            }
        }
        return folder;
    }

    private List<String> rows(Feed feed, boolean full) {
        List<String> rows = new ArrayList<>();
        int previous = -1;
        for (int i = 0; i < CODES; i++) {
            if (feed == Feed.PERSONS) {
                // most often everybody; now and then somebody is missing, goes, or has a new code
                boolean there = plain || i < STABLE || !chance(6);
                if (there) {
                    int named = !plain && previous < 0 && i > STABLE && chance(6) ? random.nextInt(CODES) : -1;
                    previous = Math.max(previous, named);
                    rows.add(person(i, named == i ? -1 : named, !plain && i >= STABLE && chance(12)));
                }
            } else if (full ? !chance(8) : chance(3)) {
                rows.add(fact(feed, i, chance(8)));
            }
        }
        for (int i = 0; i < COMPANY && !plain; i++) {
            company(feed, TestFolder.code(i), TestFolder.code(i + 1), rows);
        }
        return rows;
    }

    private static void company(Feed feed, String code, String other, List<String> rows) {
        switch (feed) {
            case PERSONS -> rows.add(TestFolder.person(code, "", "N") + ",false");
            case RELATIONS -> rows.add(code + "," + other + ",PARENT,2020-01-01,,false");
            case RECORDS -> rows.add(code + ",1,false");
            case CONTRIBUTIONS -> rows.add(code + ",2020,EMPLOYEE,1.00,2.00,false");
            default -> {
                // no two rows of these can have one key
            }
        }
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private static String code(int i) {
        return "350000-0000" + i;
    }

    private String person(int i, int previous, boolean deleted) {
        return code(i) + "," + (previous < 0 ? "" : code(previous)) + ",N,N,1980-01-0" + (i + 1) + ",F,"
                + (chance(20) ? "2026-01-01" : "") + "," + (chance(20) ? "EE" : "LV") + ",CITIZEN,," + "," + deleted;
    }

    /** Each row has a key of its own, and values that no other row has where its key is not among the facts. */
    private String fact(Feed feed, int i, boolean deleted) {
        int value = chance(8) ? 1 : 0;
        int somebody = plain || !chance(8) ? i : random.nextInt(CODES + 1);
        String child = plain || chance(2) ? code((i + 1) % CODES) : "";
        String row = switch (feed) {
            case RELATIONS -> {
                int adult = plain || chance(8) ? i : i % STABLE;
                int other = plain || chance(8) ? (i + 2) % CODES : (i + 1) % STABLE;
                yield code(adult) + "," + code(other) + ","
                        + List.of("PARENT", "GUARDIAN", "FOSTER").get(i / 3) + ",2020-01-0" + (value + 1) + ",";
            }
            case OPINIONS -> "O" + i + "," + code(somebody) + ",TRANSPORT,,,2020-01-0" + (value + 1) + ",";
            case RECORDS -> code(i) + "," + (value + 1);
            case CONTRIBUTIONS -> code(i) + "," + (2020 + value) + ",EMPLOYEE,1.00,2.0" + random.nextInt(2);
            case BENEFITS -> "B" + i + "," + code(somebody) + ",X,," + child + ",2020-01-01,,PAID," + i + ".0" + value;
            case APPLICATIONS ->
                "A" + i + "," + code(somebody) + ",X," + child + ",2020-01-01,REFUSED,2020-0" + (value + 1) + "-0"
                        + (i + 1);
            case CONTACTS -> code(i) + ",true," + (value == 0 ? "lv" : "en") + ",false";
            case PERSONS -> throw new IllegalArgumentException();
        };
        return row + "," + deleted;
    }
}
