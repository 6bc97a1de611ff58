package lv.pienakas.data.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The eight files of a delivery, open for writing, and their columns. */
final class Feeds implements Closeable {

    private final Path directory;
    private final List<CsvFile> files = new ArrayList<>(8);
    private final CsvFile persons;
    private final CsvFile relations;
    private final CsvFile opinions;
    private final CsvFile records;
    private final CsvFile contributions;
    private final CsvFile benefits;
    private final CsvFile applications;
    private final CsvFile contacts;

    Feeds(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        try {
            persons = file(
                    "persons.csv",
                    "code,previous_code,first_name,last_name,birth_date,sex,death_date,country,permit,municipality,"
                            + "state_care_since");
            relations = file("relations.csv", "adult_code,child_code,kind,since,until");
            opinions = file("opinions.csv", "opinion_id,code,kind,group,cause,valid_from,valid_until");
            records = file("records.csv", "code,record_months");
            contributions = file("contributions.csv", "code,year,status,object,contributions");
            benefits = file(
                    "benefits.csv",
                    "benefit_id,code,service,reason,child_code,granted_from,granted_until,status,amount");
            applications = file("applications.csv", "application_id,code,service,child_code,submitted,status,decided");
            contacts = file("contacts.csv", "code,e_address,language,opted_out");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Says that the folder is a full delivery with number 1. */
    void head(LocalDate created) throws IOException {
        try (CsvFile head = file("delivery.csv", "kind,number,created")) {
            head.text("FULL").number(1).date(created).end();
        }
    }

    void person(Person person) throws IOException {
        persons.text(person.code())
                .text(person.previousCode())
                .text(person.firstName())
                .text(person.lastName())
                .date(person.birthKnown() ? person.birth() : null)
                .text(person.sex().name())
                .date(person.death())
                .text(person.residence().country())
                .text(person.permit().name())
                .text(person.residence().municipality())
                .date(person.stateCareSince())
                .end();
    }

    void relation(Relation relation, Draw draw) throws IOException {
        relations
                .text(relation.adult().codeIn(draw))
                .text(relation.child().codeIn(draw))
                .text(relation.kind().name())
                .date(relation.since())
                .date(relation.until())
                .end();
    }

    void opinion(String code, Opinion opinion) throws IOException {
        opinions.text(id('O', opinions.rows()))
                .text(code)
                .text(opinion.kind().name())
                .text(opinion.group() == null ? null : opinion.group().name())
                .text(opinion.cause() == null ? null : opinion.cause().name())
                .date(opinion.from())
                .date(opinion.until())
                .end();
    }

    /** No months: the agency doesn't know them. */
    void record(String code, @Nullable Integer months) throws IOException {
        records.text(code).text(months == null ? null : months.toString()).end();
    }

    void contribution(String code, int year, String status, long object, long paid) throws IOException {
        contributions
                .text(code)
                .number(year)
                .text(status)
                .money(object)
                .money(paid)
                .end();
    }

    void benefit(Benefit benefit, String status, Draw draw) throws IOException {
        benefits.text(id('B', benefits.rows()))
                .text(benefit.claimant().codeIn(draw))
                .text(benefit.service().name())
                .text(benefit.reason())
                .text(benefit.child() == null ? null : benefit.child().codeIn(draw))
                .date(benefit.from())
                .date(benefit.until())
                .text(status)
                .money(benefit.cents())
                .end();
    }

    /** Undecided: pending. */
    void application(Benefit wanted, String status, LocalDate submitted, @Nullable LocalDate decided, Draw draw)
            throws IOException {
        applications
                .text(id('A', applications.rows()))
                .text(wanted.claimant().codeIn(draw))
                .text(wanted.service().name())
                .text(wanted.child() == null ? null : wanted.child().codeIn(draw))
                .date(submitted)
                .text(status)
                .date(decided)
                .end();
    }

    void contact(String code, boolean eAddress, String language, boolean optedOut) throws IOException {
        contacts.text(code).flag(eAddress).text(language).flag(optedOut).end();
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (CsvFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private CsvFile file(String name, String header) throws IOException {
        Path compressed = directory.resolve(name + ".gz");
        if (Files.exists(compressed)) {
            throw new FileAlreadyExistsException(compressed
                    + " is in the way: a delivery with both forms of a file is refused. Choose an empty folder.");
        }
        CsvFile file = new CsvFile(directory.resolve(name), header);
        files.add(file);
        return file;
    }

    /** Padded, because ids are compared as text. */
    private static String id(char prefix, long number) {
        String digits = Long.toString(number + 1);
        return prefix + "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }
}
