package lv.pienakas.service.differential;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Deliveries full of people at the edges of the law around a date, the same for the same seed. The facts of a date
 * before 2021, 2019-07, 2014-07 or 2014 touch only what has its parameters then.
 */
public final class BoundaryPopulation {

    /** Days on which the law or the calendar turns; the populations know all parameters from 2024-06 to 2027. */
    public static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2013, 12, 31),
            LocalDate.of(2014, 1, 1),
            LocalDate.of(2014, 7, 1),
            LocalDate.of(2019, 6, 30),
            LocalDate.of(2019, 7, 1),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 8, 31),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 3, 31),
            LocalDate.of(2025, 4, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2027, 2, 28),
            LocalDate.of(2027, 3, 1));

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private BoundaryPopulation() {}

    /** A day from 2024-06-01 to 2027-12-31, half the time the end of a month, 1 April or another edge. */
    public static LocalDate asOf(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate day = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
        return switch (random.nextInt(7)) {
            case 0 -> day.withDayOfMonth(day.lengthOfMonth());
            case 1 -> edge(random, day);
            case 3 -> LocalDate.of(2025 + random.nextInt(3), 2, 27).plusDays(random.nextInt(4));
            case 2 -> LocalDate.of(2025 + random.nextInt(3), 3, 31).plusDays(random.nextInt(3));
            default -> day;
        };
    }

    private static LocalDate edge(SplittableRandom random, LocalDate otherwise) {
        LocalDate edge = EDGES.get(random.nextInt(EDGES.size())).plusDays(random.nextInt(3) - 1);
        return edge.isBefore(FIRST) ? otherwise : edge;
    }

    /**
     * Writes one FULL, unnumbered delivery without bad rows.
     *
     * @param persons how many cases; a family is one case, so there are about one and a half times as many people
     */
    public static Path write(Path folder, LocalDate asOf, int persons, long seed) {
        FeedFolder feeds = new FeedFolder();
        BoundaryPeople people = people(asOf, persons, seed);
        for (String file : OracleFeeds.FILES) {
            feeds.files(file).addAll(people.feeds.files(file));
        }
        BoundarySequence.shuffle(feeds, people.dice());
        return feeds.write(folder);
    }

    /**
     * Writes numbered deliveries, the first one FULL, into subfolders in the order returned: arrivals, corrections,
     * deletions, new codes, facts before their persons, a partial FULL, sometimes one that is skipped.
     *
     * @param withBadRows whether up to 1 % of the rows of each file of at least 100 rows are bad
     */
    public static List<Path> writeSequence(
            Path folder, LocalDate asOf, int persons, int deliveries, long seed, boolean withBadRows) {
        return new BoundarySequence(people(asOf, persons, seed), withBadRows).write(folder, deliveries);
    }

    private static BoundaryPeople people(LocalDate asOf, int persons, long seed) {
        BoundaryPeople people = new BoundaryPeople(asOf, seed);
        BoundaryCases cases = new BoundaryCases(people, asOf);
        for (int i = 0; i < persons; i++) {
            cases.oneMore();
        }
        return people;
    }
}
