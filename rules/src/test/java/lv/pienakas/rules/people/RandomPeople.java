package lv.pienakas.rules.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import lv.pienakas.rules.person.Application;
import lv.pienakas.rules.person.Benefit;
import lv.pienakas.rules.person.Carer;
import lv.pienakas.rules.person.Cause;
import lv.pienakas.rules.person.Contribution;
import lv.pienakas.rules.person.ContributionStatus;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.OpinionKind;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.person.RelationKind;
import lv.pienakas.rules.person.Residence;
import org.jspecify.annotations.Nullable;

/** People on whom the law has to look twice: nearly every date is a day before, on or after one that matters. */
public final class RandomPeople {

    /** Days for which the law has all values, and on which it is easy to be a day wrong. */
    public static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2025, 3, 31),
            LocalDate.of(2025, 4, 1),
            LocalDate.of(2025, 8, 31),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2028, 2, 29));

    private static final List<String> SERVICES = List.of(
            "OLD_AGE_PENSION",
            "CONTRIBUTION_REFUND",
            "TRANSPORT_ALLOWANCE",
            "SPECIAL_CARE_ALLOWANCE",
            "DISABILITY_PENSION",
            "CHILDBIRTH_BENEFIT",
            "DISABLED_CHILD_CARE_ALLOWANCE",
            "STATE_SOCIAL_SECURITY_BENEFIT",
            "SICKNESS_BENEFIT");
    private static final List<String> IDS = List.of("A", "B", "AB", "Z", "a", "Ā", "\uFF21", "\uD835\uDD04", "10", "9");
    private static final List<Integer> RECORDS = List.of(0, 35, 36, 37, 119, 120, 179, 180, 181, 239, 240, 241, 480);
    private static final List<Long> AMOUNTS = List.of(0L, 1L, 2_240L, 2_241L, 2_242L, 10_000L, 99_999L);
    private static final List<Long> OBJECTS =
            List.of(0L, 1L, 100L, 4_860_000L, 6_280_000L, 6_280_001L, 7_810_000L, 10_530_000L, 10_530_001L, 300L);

    private final Random random;
    private final LocalDate asOf;
    private int ids;

    public RandomPeople(Random random, LocalDate asOf) {
        this.random = random;
        this.asOf = asOf;
    }

    /** People of a seed, most of them close to being found for something. */
    public static List<PersonFacts> of(long seed, LocalDate asOf, int number) {
        RandomPeople people = new RandomPeople(new Random(seed), asOf);
        return several(number, people::next);
    }

    public PersonFacts next() {
        int id = ++ids;
        LocalDate birth = mostly(20, birth());
        return new PersonFacts(
                id,
                "32%04d-%05d".formatted(id / 100_000, id % 100_000),
                birth,
                residence(),
                rarely(12, random.nextBoolean() ? near(asOf) : begun()),
                mostly(8, one(RECORDS)),
                several(random.nextInt(5), this::opinion),
                contributions(),
                several(random.nextInt(4), this::benefit),
                several(rare(3), this::application),
                several(rare(3), this::benefit),
                several(rare(3), this::application),
                several(random.nextInt(5), () -> carer(birth)).stream()
                        .sorted(Carer.ORDER)
                        .toList());
    }

    private LocalDate birth() {
        return switch (random.nextInt(8)) {
            case 0 -> near(asOf.minusYears(18));
            case 1 -> near(asOf.minusMonths(6));
            case 2 -> near(asOf.minusYears(1));
            case 3 -> near(asOf.minusMonths(12 * 62 + 3L * random.nextInt(13)));
            case 4 -> near(LocalDate.of(1960, 3, 31));
            case 5 -> LocalDate.of(1948 + 4 * random.nextInt(20), 2, 29);
            case 6 -> asOf.minusDays(random.nextInt(19 * 365));
            default -> asOf.minusDays(random.nextInt(90 * 365));
        };
    }

    /** The day itself, or one that somebody who counts wrongly would take for it. */
    private LocalDate near(LocalDate date) {
        return switch (random.nextInt(7)) {
            case 0 -> date.minusDays(1);
            case 1 -> date.plusDays(1);
            case 2 -> date.withDayOfMonth(date.lengthOfMonth());
            case 3 -> date.withDayOfMonth(1);
            case 4 -> date.plusDays(random.nextInt(9) - 4L);
            default -> date;
        };
    }

    /** Mostly long ago; some days are known before they come. */
    private LocalDate begun() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> near(asOf);
            case 2, 3 -> near(asOf.minusMonths(6));
            case 4 -> asOf.plusDays(random.nextInt(900));
            default -> asOf.minusDays(random.nextInt(2_000));
        };
    }

    private @Nullable LocalDate ended() {
        return random.nextInt(3) == 0 ? near(asOf) : rarely(4, asOf.plusDays(random.nextInt(900)));
    }

    private Residence residence() {
        return new Residence(
                rarely(12, random.nextBoolean() ? near(asOf) : asOf.plusDays(random.nextInt(2_000))),
                random.nextInt(15) == 0 ? "EE" : "LV",
                random.nextInt(15) == 0 ? "TEMPORARY" : "PERMANENT");
    }

    private Opinion opinion() {
        OpinionKind kind = one(List.of(OpinionKind.values()));
        boolean disability = kind == OpinionKind.DISABILITY;
        return new Opinion(
                one(IDS) + random.nextInt(3),
                kind,
                disability ? one(List.of("I", "II", "III", "CHILD")) : "",
                disability ? mostly(4, one(List.of(Cause.values()))) : null,
                begun(),
                random.nextInt(3) == 0 ? near(asOf) : rarely(2, asOf.plusDays(random.nextInt(7_000))));
    }

    private List<Contribution> contributions() {
        List<Contribution> rows = new ArrayList<>();
        for (int i = rare(2) * 3; i > 0; i--) {
            int year = asOf.getYear() + 1 - random.nextInt(14);
            ContributionStatus status = one(List.of(ContributionStatus.values()));
            if (rows.stream().noneMatch(row -> row.year() == year && row.status() == status)) {
                rows.add(new Contribution(year, status, one(OBJECTS), one(AMOUNTS)));
            }
        }
        rows.sort(Comparator.comparing(Contribution::year));
        return rows;
    }

    private Benefit benefit() {
        String service = one(SERVICES);
        boolean social = random.nextBoolean() || service.startsWith("STATE");
        return new Benefit(
                social ? "STATE_SOCIAL_SECURITY_BENEFIT" : service,
                social ? one(List.of("DISABILITY", "DISABILITY", "AGE")) : "",
                begun(),
                ended(),
                one(List.of(Benefit.Status.values())),
                mostly(4, one(AMOUNTS)));
    }

    private Application application() {
        return new Application(
                one(SERVICES),
                one(List.of(Application.Status.values())),
                mostly(9, random.nextInt(3) == 0 ? begun() : near(random.nextBoolean() ? asOf.minusMonths(12) : asOf)));
    }

    private Carer carer(@Nullable LocalDate birth) {
        LocalDate since = birth == null || random.nextBoolean() ? begun() : birth;
        int id = 1_000_000 + random.nextInt(30);
        return new Carer(
                one(List.of(RelationKind.values())),
                random.nextInt(3) == 0 && birth != null ? near(birth.plusYears(1)) : since,
                random.nextInt(3) == 0 ? ended() : null,
                id,
                "33%04d-%05d".formatted(0, id % 100),
                random.nextBoolean(),
                residence());
    }

    private int rare(int most) {
        return random.nextInt(3) == 0 ? random.nextInt(most) + 1 : 0;
    }

    private <T> @Nullable T mostly(int of, T value) {
        return random.nextInt(of) == 0 ? null : value;
    }

    private <T> @Nullable T rarely(int of, T value) {
        return random.nextInt(of) == 0 ? value : null;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> List<T> several(int number, Supplier<T> supplier) {
        List<T> all = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            all.add(supplier.get());
        }
        return all;
    }
}
