package lv.pienakas.rules.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import lv.pienakas.rules.source.YamlEntry;

/**
 * Reads the person of a scenario. Keys are the columns of the feeds; what is left out is an empty column, and somebody
 * of whom nothing else is said is a citizen who lives in Latvia.
 */
final class PersonReader {

    private static final String CODE = "320000-00001";

    private PersonReader() {}

    static PersonFacts read(YamlEntry entry) {
        Fields person = new Fields(
                entry,
                "code",
                "birth_date",
                "death_date",
                "country",
                "permit",
                "state_care_since",
                "record_months",
                "opinions",
                "contributions",
                "benefits",
                "applications",
                "child_benefits",
                "child_applications",
                "carers");
        return new PersonFacts(
                1,
                person.text("code", CODE),
                person.date("birth_date"),
                residence(person),
                person.date("state_care_since"),
                person.whole("record_months"),
                opinions(person),
                contributions(person),
                benefits(person, "benefits"),
                applications(person, "applications"),
                benefits(person, "child_benefits"),
                applications(person, "child_applications"),
                carers(person));
    }

    private enum Permit {
        CITIZEN,
        NON_CITIZEN,
        PERMANENT,
        TEMPORARY
    }

    private enum Sex {
        F,
        M
    }

    private static Residence residence(Fields fields) {
        Permit permit = fields.choice("permit", Permit.class);
        return new Residence(
                fields.date("death_date"),
                fields.text("country", "LV"),
                (permit == null ? Permit.CITIZEN : permit).name());
    }

    private static List<Opinion> opinions(Fields person) {
        List<Opinion> opinions = new ArrayList<>();
        for (YamlEntry item : person.items("opinions")) {
            Fields row = new Fields(item, "opinion_id", "kind", "group", "cause", "valid_from", "valid_until");
            opinions.add(new Opinion(
                    row.text("opinion_id", "A-" + (opinions.size() + 1)),
                    row.requiredChoice("kind", OpinionKind.class),
                    row.text("group", ""),
                    row.choice("cause", Cause.class),
                    row.requiredDate("valid_from"),
                    row.date("valid_until")));
        }
        return opinions;
    }

    private static List<Contribution> contributions(Fields person) {
        List<Contribution> contributions = new ArrayList<>();
        for (YamlEntry item : person.items("contributions")) {
            Fields row = new Fields(item, "year", "status", "object", "contributions");
            row.required("year");
            Integer year = row.whole("year");
            Long object = row.cents("object");
            Long paid = row.cents("contributions");
            contributions.add(new Contribution(
                    year == null ? 0 : year,
                    row.requiredChoice("status", ContributionStatus.class),
                    object == null ? 0 : object,
                    paid == null ? 0 : paid));
        }
        contributions.sort(Comparator.comparing(Contribution::year));
        return contributions;
    }

    private static List<Benefit> benefits(Fields person, String key) {
        List<Benefit> benefits = new ArrayList<>();
        for (YamlEntry item : person.items(key)) {
            Fields row = new Fields(item, "service", "reason", "granted_from", "granted_until", "status", "amount");
            Benefit.Status status = row.choice("status", Benefit.Status.class);
            benefits.add(new Benefit(
                    row.required("service"),
                    row.text("reason", ""),
                    row.requiredDate("granted_from"),
                    row.date("granted_until"),
                    status == null ? Benefit.Status.PAID : status,
                    row.cents("amount")));
        }
        return benefits;
    }

    private static List<Application> applications(Fields person, String key) {
        List<Application> applications = new ArrayList<>();
        for (YamlEntry item : person.items(key)) {
            Fields row = new Fields(item, "service", "status", "decided");
            applications.add(new Application(
                    row.required("service"),
                    row.requiredChoice("status", Application.Status.class),
                    row.date("decided")));
        }
        return applications;
    }

    private static List<Carer> carers(Fields person) {
        List<Carer> carers = new ArrayList<>();
        for (YamlEntry item : person.items("carers")) {
            Fields row = new Fields(item, "kind", "since", "until", "sex", "code", "country", "permit", "death_date");
            int number = carers.size() + 2;
            carers.add(new Carer(
                    row.requiredChoice("kind", RelationKind.class),
                    row.requiredDate("since"),
                    row.date("until"),
                    number,
                    row.text("code", "320000-0000" + number),
                    row.choice("sex", Sex.class) == Sex.F,
                    residence(row)));
        }
        carers.sort(Carer.ORDER);
        return carers;
    }
}
