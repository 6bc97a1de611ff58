package lv.pienakas.data.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * How the records of a dbf lie, as its first bytes say: dBASE III to IV and FoxPro, 32 bytes, then 32 for each field, then
 * {@code 0D}. What they say of lengths is proven, so that nothing after it is read askew.
 *
 * @param records how many there are, also those marked as deleted
 * @param recordLength bytes of each, its mark among them
 * @param language driver's number of the code page, 0: not said
 */
record DbfHeader(int records, int recordLength, int language, List<Field> fields) {

    static final Charset BALTIC = Charset.forName("windows-1257");

    private static final int SIZE = 32;
    private static final int END = 0x0D;

    /** Without and with memo: dBASE III, dBASE IV, FoxPro 2; Visual FoxPro. */
    private static final List<Integer> VERSIONS = List.of(0x03, 0x83, 0x8B, 0xF5, 0x30);

    /** @param offset in the record, from 0; the record's mark is there */
    record Field(String name, char type, int offset, int length) {

        /** Without the blanks and zeros around it. */
        String text(byte[] record) {
            int from = offset;
            int to = offset + length;
            while (from < to && isBlank(record[to - 1])) {
                to--;
            }
            while (from < to && isBlank(record[from])) {
                from++;
            }
            return new String(record, from, to - from, BALTIC);
        }

        private static boolean isBlank(byte character) {
            return character == ' ' || character == 0;
        }
    }

    /** Reads up to the first record. Throws {@link BrokenFileException} where anything about it is wrong. */
    static DbfHeader read(InputStream in) throws IOException {
        ByteBuffer start = bytes(in, SIZE);
        int version = Byte.toUnsignedInt(start.get(0));
        if (!VERSIONS.contains(version)) {
            throw new BrokenFileException("is not a dbf of dBASE III, dBASE IV or FoxPro: it begins with byte "
                    + hex(version) + "; send such a dbf, or the feed as CSV");
        }
        if (start.get(15) != 0) {
            throw new BrokenFileException("header: says that the file is encrypted; send it unencrypted");
        }
        int records = start.getInt(4);
        if (records < 0) {
            throw new BrokenFileException("header: says that there are " + records + " records");
        }
        int length = Short.toUnsignedInt(start.getShort(8));
        if (length <= SIZE) {
            throw new BrokenFileException("header: says that it is " + length + " bytes long, too few for any field");
        }
        List<Field> fields = fields(bytes(in, length - SIZE));
        int recordLength = Short.toUnsignedInt(start.getShort(10));
        int needed = 1 + fields.stream().mapToInt(Field::length).sum();
        if (recordLength != needed) {
            throw new BrokenFileException("header: says that a record is " + recordLength
                    + " bytes long, but its fields" + " and its mark take " + needed);
        }
        return new DbfHeader(records, recordLength, Byte.toUnsignedInt(start.get(29)), fields);
    }

    private static ByteBuffer bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new BrokenFileException("the file ends inside of its header; send it whole");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Field> fields(ByteBuffer descriptions) {
        List<Field> fields = new ArrayList<>();
        int offset = 1;
        for (int at = 0; at < descriptions.capacity(); at += SIZE) {
            if (descriptions.get(at) == END) {
                return fields;
            }
            if (at + SIZE > descriptions.capacity()) {
                break;
            }
            Field field = field(descriptions, at, offset);
            if (field.length() == 0) {
                throw new BrokenFileException("header: field " + (fields.size() + 1) + " is 0 bytes long");
            }
            fields.add(field);
            offset += field.length();
        }
        throw new BrokenFileException("header: the list of fields has no end");
    }

    private static Field field(ByteBuffer descriptions, int at, int offset) {
        byte[] name = new byte[11];
        descriptions.get(at, name);
        int nameLength = 0;
        while (nameLength < name.length && name[nameLength] != 0) {
            nameLength++;
        }
        char type = (char) Byte.toUnsignedInt(descriptions.get(at + 11));
        int length = Byte.toUnsignedInt(descriptions.get(at + 16));
        // text has no decimals: their place makes room for more than 255 characters
        int more = type == 'C' ? Byte.toUnsignedInt(descriptions.get(at + 17)) << 8 : 0;
        return new Field(new String(name, 0, nameLength, BALTIC).trim(), type, offset, length + more);
    }

    static String hex(int value) {
        return "%02X".formatted(value);
    }
}
