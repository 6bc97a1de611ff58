package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.TestDbf.with;
import static lv.pienakas.data.feed.TestFolder.code;
import static lv.pienakas.data.feed.TestFolder.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linuxense.javadbf.DBFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no dbf, or no longer one: refused with a sentence, whatever is wrong with them. */
class HostileDbfTest {

    private static final byte[] GOOD = TestDbf.withField("DELETED L 1 0")
            .record(code(1) + "|2020|EMPLOYEE|1.00|2.00|F")
            .record('*', code(2) + "|2020|EMPLOYEE|1.00|2.00|F")
            .record(code(3) + "|2020|VOLUNTARY|1.00|2.00|T")
            .bytes();

    private static final int HEADER = 32 + 6 * 32 + 1;
    private static final int RECORD = 1 + 12 + 4 + 13 + 15 + 15 + 1;

    private static Path path(String name) {
        try {
            return Files.createTempDirectory("hostile").resolve(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads to the end; throws what reading throws. */
    private static List<Row> rows(String name, byte[] content) {
        Path file = path(name);
        try {
            Files.write(file, content);
            return rows(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            delete(file);
        }
    }

    private static List<Row> rows(Path file) {
        List<Row> all = new ArrayList<>();
        try (FeedRows rows = FeedRows.open(file)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            rows.warnings();
        }
        return all;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.delete(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void isBroken(byte[] content, String sentence) {
        assertThatThrownBy(() -> rows("contributions.dbf", content))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage(sentence);
    }

    /** Either rows or a sentence; never anything else. */
    private static void isReadOrBroken(String name, byte[] content) {
        try {
            assertThat(rows(name, content)).isNotEmpty();
        } catch (BrokenFileException e) {
            assertThat(e.getMessage()).matches("\\p{Print}{10,250}");
        }
    }

    @Test
    void the_file_that_all_the_others_are_made_of_is_good() {
        assertThat(rows("contributions.dbf", GOOD)).extracting(Row::line).containsExactly(1L, 2L, 4L);
    }

    @Test
    void a_file_cut_anywhere_is_refused() {
        for (int length = 0; length < GOOD.length - 1; length++) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            assertThatThrownBy(() -> rows("contributions.dbf", cut))
                    .as("of %d bytes", length)
                    .isInstanceOf(BrokenFileException.class)
                    .hasMessageContaining("send it whole");
        }
        assertThat(rows("contributions.dbf", Arrays.copyOf(GOOD, GOOD.length - 1)))
                .as("without the byte behind the last record, as some programs write it")
                .hasSize(3);
    }

    @Test
    void a_gz_cut_anywhere_is_refused() {
        byte[] whole = gzip(GOOD);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> rows("contributions.dbf.gz", cut))
                    .as("of %d bytes", length)
                    .isInstanceOf(BrokenFileException.class)
                    .hasMessageContaining("broken compression");
        }
    }

    @Test
    void every_bit_may_be_wrong() {
        byte[] compressed = gzip(GOOD);
        for (int bit = 0; bit < GOOD.length * 8; bit++) {
            isReadOrBroken("contributions.dbf", flipped(GOOD, bit));
            if (bit < compressed.length * 8) {
                isReadOrBroken("contributions.dbf.gz", flipped(compressed, bit));
            }
        }
    }

    private static byte[] flipped(byte[] content, int bit) {
        byte[] changed = content.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return changed;
    }

    @Property(tries = 1_000)
    void any_bytes_are_read_or_refused(@ForAll @Size(max = 400) byte[] bytes, @ForAll boolean compressed) {
        isReadOrBroken("contributions.dbf", bytes);
        isReadOrBroken("contributions.dbf.gz", compressed ? gzip(bytes) : bytes);
    }

    @Property(tries = 1_000)
    void any_bytes_in_a_good_header_are_read_or_refused(@ForAll("changes") List<Integer> changes) {
        byte[] content = GOOD.clone();
        for (int change : changes) {
            content[(change >>> 8) % HEADER] = (byte) change;
        }
        isReadOrBroken("contributions.dbf", content);
    }

    @Provide
    Arbitrary<List<Integer>> changes() {
        return Arbitraries.integers().greaterOrEqual(0).list().ofMinSize(1).ofMaxSize(8);
    }

    /** What javadbf reads of its own file is what is read here. */
    @Property(tries = 200)
    void another_program_reads_the_same(@ForAll("rows") List<String> given) {
        byte[] file = TestDbf.ofRows(given);
        List<Row> rows = rows("contributions.dbf", file);
        assertThat(rows).hasSize(given.size() + 1);
        try (DBFReader other = new DBFReader(new ByteArrayInputStream(file), TestDbf.BALTIC)) {
            for (Row row : rows.subList(1, rows.size())) {
                List<String> values = new ArrayList<>();
                for (Object value : other.nextRecord()) {
                    values.add(String.valueOf(value));
                }
                assertThat(row.fields().subList(1, 7)).isEqualTo(values.subList(1, 7));
                assertThat(given.get((int) row.line() - 2)).isEqualTo(String.join(",", values.subList(1, 7)));
            }
            assertThat((Object) other.nextRecord()).isNull();
        }
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<Integer> cents = Arbitraries.integers().greaterOrEqual(0);
        return Arbitraries.integers()
                .between(0, 99_999)
                .flatMap(person -> cents.flatMap(object -> cents.map(sum -> "%s,%d,NOT_INSURED,%d.%02d,%d.%02d,%b"
                        .formatted(
                                code(person),
                                1900 + person % 1100,
                                object / 100,
                                object % 100,
                                sum / 100,
                                sum % 100,
                                person % 2 == 0))))
                .list()
                .ofMaxSize(5);
    }

    @Test
    void what_is_no_dbf_is_said_so() {
        isBroken(new byte[0], "the file ends inside of its header; send it whole");
        isBroken(
                TestDbf.ascii(TestFolder.header("contributions.csv") + "\n"),
                "is not a dbf of dBASE III, dBASE IV or FoxPro: it begins with byte 63; send such a dbf, or the feed as CSV");
        isBroken(
                with(GOOD, 0, 0x04),
                "is not a dbf of dBASE III, dBASE IV or FoxPro: it begins with byte 04; send such a dbf, or the feed as CSV");
        isBroken(with(GOOD, TestDbf.ENCRYPTED, 1), "header: says that the file is encrypted; send it unencrypted");
    }

    @Test
    void a_header_that_says_wrong_numbers_is_refused() {
        isBroken(with(GOOD, TestDbf.RECORDS + 3, 0xFF), "header: says that there are -16777213 records");
        isBroken(
                with(GOOD, TestDbf.RECORDS + 3, 0x7F),
                "record 4: is not there; by the header there are 2130706435; send it whole");
        isBroken(
                with(GOOD, TestDbf.RECORDS, 2),
                "behind the last of the 2 records that the header counts there is more; the file was not closed, or is damaged");
        isBroken(
                with(GOOD, TestDbf.RECORDS, 0),
                "behind the last of the 0 records that the header counts there is more; the file was not closed, or is damaged");
        isBroken(
                with(GOOD, TestDbf.RECORD_LENGTH, RECORD + 1),
                "header: says that a record is 62 bytes long, but its fields and its mark take 61");
        isBroken(
                with(with(GOOD, TestDbf.HEADER_LENGTH, 32), TestDbf.HEADER_LENGTH + 1, 0),
                "header: says that it is 32 bytes long, too few for any field");
        isBroken(
                with(with(GOOD, TestDbf.HEADER_LENGTH, 0xFF), TestDbf.HEADER_LENGTH + 1, 0xFF),
                "the file ends inside of its header; send it whole");
        isBroken(with(GOOD, HEADER - 1, ' '), "header: the list of fields has no end");
        isBroken(with(GOOD, 32 + 16, 0), "header: field 1 is 0 bytes long");
    }

    @Test
    void a_record_without_a_mark_is_refused() {
        isBroken(
                with(GOOD, HEADER + RECORD, 'x'),
                "record 2: begins with byte 78 instead of the mark of a record; the file is damaged, or its header says"
                        + " wrong lengths");
        isBroken(with(GOOD, HEADER + RECORD, 0x1A), "record 2: is not there; by the header there are 3; send it whole");
    }

    @Test
    void columns_that_are_missing_twice_there_or_of_another_type_are_refused() {
        isBroken(
                TestDbf.of(List.of("CODE C 12 0", "YEAR N 4 0", "STATUS C 13 0"))
                        .bytes(),
                "header: there is no field [OBJECT, CONTRIB]");
        isBroken(
                TestDbf.of(TestDbf.FIELDS.stream()
                                .map(field -> field.replace("OBJECT N", "OBJECT D"))
                                .toList())
                        .bytes(),
                "header: field OBJECT is of type D instead of N");
        isBroken(TestDbf.withField("DELETED M 10 0").bytes(), "header: field DELETED is of type M instead of L or C");
        isBroken(with(GOOD, 32 + 11, 7), "header: field CODE is of type 07 instead of C");
        byte[] twice = TestDbf.withField("status C 13 0").bytes();
        assertThatThrownBy(() -> {
                    try (FeedRows rows = DbfRows.open(file(twice))) {
                        Header.of(rows.next(), List.of("code", "status"), true);
                    }
                })
                .isInstanceOf(BrokenFileException.class)
                .hasMessage("line 1: column 6 (status) repeats column 3");
    }

    @TempDir
    Path temp;

    private Path file(byte[] content) throws IOException {
        return Files.write(temp.resolve("contributions.dbf"), content);
    }

    @Test
    void a_text_of_more_than_255_characters_and_a_memo_that_nobody_asks_for_are_passed_over() throws IOException {
        List<String> fields = new ArrayList<>(TestDbf.FIELDS);
        fields.add(0, "NOTE C 600 2");
        fields.add("MEMO M 10 0");
        byte[] file = TestDbf.of(fields)
                .record("Ķ|" + code(1) + "|2020|EMPLOYEE|1|1|12")
                .bytes();
        assertThat(rows(file(with(file, 0, 0x83))).get(1).fields())
                .containsExactly("", code(1), "2020", "EMPLOYEE", "1.00", "1.00", "");
    }

    /** A header that promises two billion records, and 64 MB of blanks in a small gz. */
    @Test
    void a_bomb_costs_no_memory() throws IOException {
        Path bomb = temp.resolve("contributions.dbf.gz");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) ' ');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(Arrays.copyOf(with(GOOD, TestDbf.RECORDS + 3, 0x7F), GOOD.length - 1));
            for (int i = 0; i < 64; i++) {
                out.write(block);
            }
        }
        long rows = 0;
        try (FeedRows open = FeedRows.open(bomb)) {
            while (open.next() != null) {
                rows++;
            }
        } catch (BrokenFileException e) {
            assertThat(e).hasMessageContaining("send it whole");
        }
        assertThat(rows).isGreaterThan(1_000_000);
    }
}
