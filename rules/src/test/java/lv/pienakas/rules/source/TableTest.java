package lv.pienakas.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableTest {

    private static final String FILE = "t.csv";
    private static final List<String> COLUMNS = List.of("code", "name");

    static Stream<String> spellings() {
        return Stream.of(
                "code;name\nA;Bc\nD;\n",
                "\uFEFFcode;name\nA;Bc\nD;\n",
                "code,name\nA,Bc\nD,\n",
                "\uFEFFcode,name\r\nA,Bc\r\nD,\r\n",
                "code;name\rA;Bc\rD;\r",
                "code;name\nA;Bc\nD;",
                "code;name\nA;Bc\nD\n",
                "\uFEFF\"code\";\"name\"\n\"A\";\"Bc\"\n\"D\";\"\"\n",
                "code;name;;;\nA;Bc;;;\nD;;;;\n",
                "code;name\nA;Bc;;;\nD;;;;;;;\n",
                "code;name\n A ;\u00A0Bc\nD;  \n");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void howeverASpreadsheetWritesItTheRowsAreTheSame(String text) {
        assertThat(rows(text)).containsExactly(row(2, "A", "Bc"), row(3, "D", ""));
    }

    @Test
    void theColumnsMayStandInAnyOrder() {
        assertThat(rows("name;code\nBc;A\n")).containsExactly(row(2, "A", "Bc"));
    }

    @Test
    void aQuotedCellMayHoldTheSeparatorQuotesAndLines() {
        assertThat(rows("code;name\nA;\"b;c, \"\"d\"\"\"\nE;\"f\ng\"\nH;i\n"))
                .containsExactly(row(2, "A", "b;c, \"d\""), row(3, "E", "f\ng"), row(5, "H", "i"));
        assertThat(rows("code,name\nA,\"b, c\"\n")).containsExactly(row(2, "A", "b, c"));
    }

    @Test
    void blankLinesAreNoRowsAndCountAsLines() {
        assertThat(rows("code;name\n\nA;b\n;\n;;;\n  ; \nC;d\n\n")).containsExactly(row(3, "A", "b"), row(7, "C", "d"));
        assertThat(rows("\r\n\r\ncode,name\r\nA,b\r\n")).containsExactly(row(4, "A", "b"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", 1, "is empty; its first line names the columns [code, name]"),
                Arguments.of("\uFEFF", 1, "is empty; its first line names the columns [code, name]"),
                Arguments.of("code\nA\n", 1, "lacks the column name"),
                Arguments.of("code;name;nmae\n", 1, "has an unknown column 'nmae'; known are [code, name]"),
                Arguments.of("code;name;code\n", 1, "names the column code twice"),
                Arguments.of(
                        "code;name\nA;b;c\n",
                        2,
                        "has more cells than the first line has columns; quote a cell that contains a comma or"
                                + " semicolon"),
                Arguments.of(
                        "code;name\nA;\"b\nC;d\nE;f\n",
                        2,
                        "can't be read as CSV: Unclosed quoted field at end of input (record starting at line 2)"),
                Arguments.of(
                        "code;name\nA;b\nC;\"d\" e\n",
                        3,
                        "can't be read as CSV: Unexpected character after closing quote: ' ' (0x20) (record starting"
                                + " at line 3)"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aBrokenFileIsSaidWithItsLine(String text, int line, String sentence) {
        List<Problem> problems = new ArrayList<>();
        Table.read(FILE, text, COLUMNS, problems);
        assertThat(problems).containsExactly(new Problem(FILE, line, sentence));
    }

    @Test
    void everyWrongColumnIsNamed() {
        List<Problem> problems = new ArrayList<>();
        Table.read(FILE, "Code;names\nA;b\n", COLUMNS, problems);
        assertThat(problems)
                .extracting(Problem::sentence)
                .containsExactly(
                        "has an unknown column 'Code'; known are [code, name]",
                        "has an unknown column 'names'; known are [code, name]",
                        "lacks the column code",
                        "lacks the column name");
    }

    @Test
    void aRowThatIsTooLongDoesNotHideTheOthers() {
        List<Problem> problems = new ArrayList<>();
        assertThat(Table.read(FILE, "code;name\nA;b;c\nD;e\n", COLUMNS, problems))
                .containsExactly(row(3, "D", "e"));
        assertThat(problems).hasSize(1);
    }

    @Test
    void everyTableOfTheHouseBeginsWithTheMarkByWhichExcelKnowsUtf8() throws IOException {
        List<Path> tables = new ArrayList<>();
        for (String folder : List.of("routing", "../data/catalogue", "../data/calendar")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".csv")).forEach(tables::add);
            }
        }
        assertThat(tables)
                .hasSizeGreaterThan(15)
                .allSatisfy(file ->
                        assertThat(Files.readString(file)).startsWith("\uFEFF").endsWith("\n"));
    }

    private static List<TableRow> rows(String text) {
        List<Problem> problems = new ArrayList<>();
        List<TableRow> rows = Table.read(FILE, text, COLUMNS, problems);
        assertThat(problems).isEmpty();
        return rows;
    }

    private static TableRow row(int line, String code, String name) {
        return new TableRow(FILE, line, Map.of("code", code, "name", name));
    }
}
