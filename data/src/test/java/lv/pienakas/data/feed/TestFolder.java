package lv.pienakas.data.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** Writes a delivery. Rows of a known feed come without its header, in the contract's column order. */
final class TestFolder {

    private static final Map<String, String> HEADERS = Map.of(
            "persons.csv",
            "code,previous_code,first_name,last_name,birth_date,sex,death_date,country,permit,municipality,state_care_since",
            "relations.csv",
            "adult_code,child_code,kind,since,until",
            "opinions.csv",
            "opinion_id,code,kind,group,cause,valid_from,valid_until",
            "records.csv",
            "code,record_months",
            "contributions.csv",
            "code,year,status,object,contributions",
            "benefits.csv",
            "benefit_id,code,service,reason,child_code,granted_from,granted_until,status,amount",
            "applications.csv",
            "application_id,code,service,child_code,submitted,status,decided",
            "contacts.csv",
            "code,e_address,language,opted_out");

    private final Path path;

    private TestFolder(Path path) {
        this.path = path;
    }

    static TestFolder in(Path parent) {
        try {
            return new TestFolder(Files.createTempDirectory(parent, "delivery"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(String file) {
        return Objects.requireNonNull(HEADERS.get(file));
    }

    Path path() {
        return path;
    }

    TestFolder rows(String file, String... rows) {
        return text(file, header(file) + "\n" + lines(List.of(rows)));
    }

    /** Rows that end in the value of the column {@code deleted}. */
    TestFolder deletableRows(String file, String... rows) {
        return text(file, header(file) + ",deleted\n" + lines(List.of(rows)));
    }

    TestFolder numbered(String kind, long number) {
        return text("delivery.csv", "kind,number,created\n" + kind + "," + number + ",2026-03-01\n");
    }

    TestFolder text(String file, String content) {
        return bytes(file, content.getBytes(StandardCharsets.UTF_8));
    }

    TestFolder bytes(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** {@code count} good rows of persons, for files in which one bad row is not too many. */
    static String[] people(int count) {
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            rows[i] = person(code(i), "", "P" + i);
        }
        return rows;
    }

    static String code(int i) {
        return "32%04d-%05d".formatted(i / 100_000, i % 100_000);
    }

    static String person(String code, String previous, String firstName) {
        return code + "," + previous + "," + firstName + ",Bērziņš,1980-01-31,F,,LV,CITIZEN,0001000,";
    }

    static String lines(List<String> rows) {
        return rows.isEmpty() ? "" : String.join("\n", rows) + "\n";
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
