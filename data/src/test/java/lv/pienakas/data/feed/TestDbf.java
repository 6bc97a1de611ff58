package lv.pienakas.data.feed;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes dbf files: good ones by another program, odd ones byte by byte. */
final class TestDbf {

    static final Charset BALTIC = Charset.forName("windows-1257");

    /** Where the header has what. */
    static final int RECORDS = 4;

    static final int HEADER_LENGTH = 8;
    static final int RECORD_LENGTH = 10;
    static final int ENCRYPTED = 15;
    static final int LANGUAGE = 29;

    static final List<String> FIELDS =
            List.of("CODE C 12 0", "YEAR N 4 0", "STATUS C 13 0", "OBJECT N 15 2", "CONTRIB N 15 2");

    private final List<String> fields;
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count;

    private TestDbf(List<String> fields) {
        this.fields = fields;
    }

    /** Each field as name, type, length, decimals. */
    static TestDbf of(List<String> fields) {
        return new TestDbf(fields);
    }

    static TestDbf withField(String field) {
        List<String> all = new ArrayList<>(FIELDS);
        all.add(field);
        return of(all);
    }

    /** Values between bars, to be padded with blanks; whatever they hold. */
    TestDbf record(String values) {
        return record(' ', values);
    }

    TestDbf record(char mark, String values) {
        records.write(mark);
        String[] all = values.split("\\|", -1);
        for (int i = 0; i < fields.size(); i++) {
            byte[] padded = " ".repeat(length(i)).getBytes(BALTIC);
            byte[] value = all[i].getBytes(BALTIC);
            System.arraycopy(value, 0, padded, 0, value.length);
            records.writeBytes(padded);
        }
        count++;
        return this;
    }

    /** So many records of as many people. */
    TestDbf company(int people) {
        for (int i = 0; i < people; i++) {
            record(TestFolder.code(i) + "|2020|EMPLOYEE|1.00|1.00" + (fields.size() > FIELDS.size() ? "|" : ""));
        }
        return this;
    }

    private int length(int field) {
        return Integer.parseInt(fields.get(field).split(" ", -1)[2]);
    }

    byte[] bytes() {
        int headerLength = 32 + 32 * fields.size() + 1;
        ByteBuffer header = ByteBuffer.allocate(headerLength).order(ByteOrder.LITTLE_ENDIAN);
        int recordLength = 1;
        for (int i = 0; i < fields.size(); i++) {
            String[] field = fields.get(i).split(" ", -1);
            int at = 32 + 32 * i;
            header.put(at, field[0].getBytes(BALTIC));
            header.put(at + 11, (byte) field[1].charAt(0));
            header.put(at + 16, (byte) length(i));
            header.put(at + 17, Byte.parseByte(field[3]));
            recordLength += length(i);
        }
        header.put(0, (byte) 3)
                .putInt(RECORDS, count)
                .putShort(HEADER_LENGTH, (short) headerLength)
                .putShort(RECORD_LENGTH, (short) recordLength)
                .put(LANGUAGE, (byte) 0xCC)
                .put(headerLength - 1, (byte) 0x0D);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.array());
        file.writeBytes(records.toByteArray());
        file.write(0x1A);
        return file.toByteArray();
    }

    /** Rows of {@code contributions.csv} with {@code deleted} as javadbf writes them, with a name in letters of Latvian. */
    static byte[] ofRows(List<String> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DBFWriter writer = new DBFWriter(bytes, BALTIC)) {
            writer.setFields(new DBFField[] {
                new DBFField("UZVARDS", DBFDataType.CHARACTER, 20),
                new DBFField("CODE", DBFDataType.CHARACTER, 12),
                new DBFField("YEAR", DBFDataType.NUMERIC, 4),
                new DBFField("STATUS", DBFDataType.CHARACTER, 13),
                new DBFField("OBJECT", DBFDataType.NUMERIC, 15, 2),
                new DBFField("CONTRIB", DBFDataType.NUMERIC, 15, 2),
                new DBFField("DELETED", DBFDataType.LOGICAL)
            });
            for (String row : rows) {
                String[] values = row.split(",", -1);
                writer.addRecord(new Object[] {
                    "Šķērīte-Ļūļaka",
                    values[0],
                    new BigDecimal(values[1]),
                    values[2],
                    values[3].isEmpty() ? null : new BigDecimal(values[3]),
                    values[4].isEmpty() ? null : new BigDecimal(values[4]),
                    Boolean.valueOf(values[5])
                });
            }
        }
        return bytes.toByteArray();
    }

    static byte[] with(byte[] file, int at, int value) {
        byte[] changed = file.clone();
        changed[at] = (byte) value;
        return changed;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
