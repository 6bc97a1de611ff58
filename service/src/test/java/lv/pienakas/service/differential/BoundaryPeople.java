package lv.pienakas.service.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People and single facts about them, most at an edge; codes and keys stay unique, old codes stay old. */
final class BoundaryPeople {

    static final List<String> SERVICES = List.of(
            "OLD_AGE_PENSION",
            "CONTRIBUTION_REFUND",
            "TRANSPORT_ALLOWANCE",
            "SPECIAL_CARE_ALLOWANCE",
            "DISABILITY_PENSION",
            "CHILDBIRTH_BENEFIT",
            "DISABLED_CHILD_CARE_ALLOWANCE");

    final FeedFolder feeds = new FeedFolder();
    /** Every code in use, with the person's current one. */
    final Map<String, String> current = new HashMap<>();

    private final BoundaryDice dice;
    private final LocalDate asOf;
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private int ids;

    BoundaryPeople(LocalDate asOf, long seed) {
        this.asOf = asOf;
        this.dice = new BoundaryDice(asOf, seed);
        OracleFeeds.FILES.forEach(feeds::files);
    }

    BoundaryDice dice() {
        return dice;
    }

    String newCode() {
        while (true) {
            String digits = String.valueOf(dice.between(10000, 99999));
            String code = dice.chance(50)
                    ? "3" + dice.between(2, 9) + dice.between(1000, 9999) + "-" + digits
                    : "" + dice.between(10, 28) + dice.between(10, 12) + dice.between(10, 99) + "-" + dice.between(0, 2)
                            + digits.substring(1);
            if (current.putIfAbsent(code, code) == null) {
                return code;
            }
        }
    }

    /** A person with the birth given, empty if not known; one in six has something against residence. */
    String person(String birth) {
        String code = newCode();
        int trouble = dice.below(36);
        String care = dice.chance(6) ? dice.edge().toString() : "";
        String previous = dice.chance(12) ? oldCode(code, birth) : "";
        feeds.add(
                "persons.csv",
                "code",
                code,
                "previous_code",
                previous,
                "first_name",
                dice.of("Anna", "Jānis", "Žanna \"Ž\"", "Ieva, Marija"),
                "birth_date",
                birth,
                "sex",
                dice.of("F", "M"),
                "death_date",
                trouble < 2
                        ? dice.near(asOf).toString()
                        : trouble == 2 ? dice.past().toString() : "",
                "country",
                trouble == 3 || trouble == 4 ? dice.of("EE", "DE") : "LV",
                "permit",
                trouble == 5 ? "TEMPORARY" : dice.of("CITIZEN", "CITIZEN", "NON_CITIZEN", "PERMANENT"),
                "state_care_since",
                care);
        return code;
    }

    /** A former code of the person; sometimes with a row of its own, which names one before. */
    private String oldCode(String code, String birth) {
        String old = newCode();
        current.put(old, code);
        codes.computeIfAbsent(code, any -> new ArrayList<>(List.of(code))).add(old);
        if (dice.chance(50)) {
            String oldest = dice.chance(50) ? newCode() : "";
            if (!oldest.isEmpty()) {
                current.put(oldest, code);
                codes.getOrDefault(code, new ArrayList<>()).add(oldest);
            }
            feeds.add("persons.csv", "code", old, "previous_code", oldest, "birth_date", birth, "country", "EE");
            if (!oldest.isEmpty() && dice.chance(50)) {
                feeds.add("persons.csv", "code", oldest, "birth_date", "");
            }
        }
        return old;
    }

    /** Any code of the person. */
    String any(String person) {
        return dice.of(codes.getOrDefault(person, List.of(person)));
    }

    String id() {
        return dice.of("", "A", "a", "Ā", "\uFF5E", "\uD83D\uDE00", "\uE000", "9-", "10-", "A,") + ids++;
    }

    void relation(String adult, String child, String kind, LocalDate since, String until) {
        if (!adult.equals(child) && keys.add(adult + child + kind)) {
            feeds.add(
                    "relations.csv",
                    "adult_code",
                    any(adult),
                    "child_code",
                    any(child),
                    "kind",
                    kind,
                    "since",
                    since.toString(),
                    "until",
                    until);
        }
    }

    void record(String person, int months) {
        if (keys.add("record" + person) && !dice.chance(6)) {
            String known = dice.chance(8) ? "" : String.valueOf(Math.max(0, months + dice.between(-1, 1)));
            feeds.add("records.csv", "code", any(person), "record_months", known);
        }
    }

    void contribution(String person, int year, String status, int object, int contributions) {
        if (keys.add("year" + person + year + status)) {
            feeds.add(
                    "contributions.csv",
                    "code",
                    any(person),
                    "year",
                    String.valueOf(year),
                    "status",
                    status,
                    "object",
                    dice.money(object),
                    "contributions",
                    dice.money(contributions));
        }
    }

    /** A cause whose amounts exist at the as-of date. */
    String cause() {
        if (asOf.isBefore(LocalDate.of(2014, 7, 1))) {
            return "";
        }
        if (asOf.isBefore(LocalDate.of(2019, 7, 1))) {
            return dice.of("GENERAL", "GENERAL", "WORK_ACCIDENT", "OCCUPATIONAL_DISEASE", "");
        }
        return dice.of(
                "GENERAL", "GENERAL", "GENERAL", "CHILDHOOD", "CHILDHOOD", "WORK_ACCIDENT", "OCCUPATIONAL_DISEASE", "");
    }

    void opinion(String person, String kind, LocalDate from, String until) {
        boolean disability = kind.equals("DISABILITY");
        if (kind.equals("TRANSPORT") && asOf.isBefore(LocalDate.of(2014, 1, 1))) {
            return;
        }
        feeds.add(
                "opinions.csv",
                "opinion_id",
                id(),
                "code",
                any(person),
                "kind",
                kind,
                "group",
                disability ? dice.of("I", "I", "II", "II", "III", "III", "CHILD") : "",
                "cause",
                disability ? cause() : "",
                "valid_from",
                from.toString(),
                "valid_until",
                until);
    }

    /** One to four opinions of the kind, one of them probably in force, several often of one day. */
    void opinions(String person, String kind) {
        LocalDate from = dice.begun();
        opinion(person, kind, from, dice.ending());
        while (dice.chance(30)) {
            switch (dice.below(4)) {
                case 0 -> opinion(person, kind, dice.past(), dice.near(asOf).toString());
                case 1 -> opinion(person, kind, dice.near(asOf), dice.ending());
                default -> opinion(person, kind, from, dice.ending());
            }
        }
    }

    void benefit(String person, String service, String child) {
        String reason = "";
        if (service.equals("STATE_SOCIAL_SECURITY_BENEFIT")) {
            boolean pensionHasBase = !asOf.isBefore(LocalDate.of(2021, 1, 1));
            reason = pensionHasBase && dice.chance(88) ? "DISABILITY" : dice.of("AGE", "SURVIVOR");
        }
        feeds.add(
                "benefits.csv",
                "benefit_id",
                id(),
                "code",
                any(person),
                "service",
                service,
                "reason",
                reason,
                "child_code",
                child.isEmpty() ? "" : any(child),
                "granted_from",
                dice.begun().toString(),
                "granted_until",
                dice.ending(),
                "status",
                dice.of("PAID", "PAID", "SUSPENDED", "ENDED"),
                "amount",
                dice.chance(20) ? "" : dice.money(dice.between(1, 6000)));
    }

    void application(String person, String service, String child) {
        String status = dice.of("PENDING", "REFUSED", "REFUSED", "REFUSED", "GRANTED", "WITHDRAWN");
        LocalDate decided = dice.chance(60) ? dice.monthsAgo(12) : dice.chance(50) ? dice.near(asOf) : dice.past();
        feeds.add(
                "applications.csv",
                "application_id",
                id(),
                "code",
                any(person),
                "service",
                service,
                "child_code",
                child.isEmpty() ? "" : any(child),
                "submitted",
                dice.edge().toString(),
                "status",
                status,
                "decided",
                status.equals("PENDING") && dice.chance(70) ? "" : decided.toString());
    }

    /** Sometimes a claim of this service, or of another, is on its way or granted. */
    void perhapsClaims(String person, String service, String child) {
        if (dice.chance(14)) {
            benefit(person, service, child);
        }
        if (dice.chance(14)) {
            application(person, service, child);
        }
        if (dice.chance(6)) {
            benefit(person, dice.of("FAMILY_STATE_BENEFIT", "TRANSPORT_ALLOWANCE", service), "");
        }
    }

    void contact(String person) {
        if (dice.chance(40) && keys.add("contact" + person)) {
            feeds.add("contacts.csv", "code", any(person), "opted_out", dice.of("true", "false"));
        }
    }

    /** Facts of someone nobody knows; for a known child too. */
    void stranger(String child) {
        String code = newCode();
        opinions(code, "DISABILITY");
        record(code, 240);
        contribution(code, 2020, "NOT_INSURED", 0, 5000);
        benefit(code, dice.of(SERVICES), child);
        application(code, dice.of(SERVICES), child);
    }
}
