package lv.pienakas.service.differential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** One CSV file of a delivery, plain or compressed, as rows of named fields. */
record OracleCsv(String file, List<String> header, List<Row> rows) {

    /** @param fields empty where the row has another number of fields than the header */
    record Row(int line, Map<String, String> fields) {

        String field(String column) {
            return fields.getOrDefault(column, "");
        }

        boolean hasWrongNumberOfFields() {
            return fields.isEmpty();
        }

        boolean isDeleted() {
            return field("deleted").equals("true");
        }
    }

    /** A file, and with it the delivery, cannot go in. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String file, String reason) {
            super(file + ": " + reason);
        }
    }

    /** The file under its plain or its compressed name, empty where the delivery holds neither. */
    static Optional<OracleCsv> read(Path folder, String name, List<String> columns) throws Refused {
        Path plain = folder.resolve(name);
        Path compressed = folder.resolve(name + ".gz");
        if (Files.exists(plain) && Files.exists(compressed)) {
            throw new Refused(name, "delivered in both forms");
        }
        if (!Files.exists(plain) && !Files.exists(compressed)) {
            return Optional.empty();
        }
        Path file = Files.exists(plain) ? plain : compressed;
        return Optional.of(parse(file.getFileName().toString(), text(file), columns));
    }

    private static String text(Path file) throws Refused {
        String name = file.getFileName().toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (name.endsWith(".gz")) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(name, "not UTF-8");
        } catch (IOException e) {
            throw new Refused(name, "broken compression or unreadable: " + e);
        }
    }

    private static OracleCsv parse(String name, String text, List<String> columns) throws Refused {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (line.isEmpty()) {
                continue;
            }
            List<String> fields = fields(name, line);
            if (header.isEmpty()) {
                header.addAll(fields);
                continue;
            }
            Map<String, String> named = new LinkedHashMap<>();
            if (fields.size() == header.size()) {
                for (int column = 0; column < fields.size(); column++) {
                    named.put(header.get(column), fields.get(column));
                }
            }
            rows.add(new Row(i + 1, named));
        }
        if (!header.containsAll(columns)) {
            throw new Refused(name, "a missing column in " + header);
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new Refused(name, "a repeated column in " + header);
        }
        return new OracleCsv(name, header, rows);
    }

    /** The fields of one line after RFC 4180; no field spans lines. */
    private static List<String> fields(String file, String line) throws Refused {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder field = new StringBuilder();
            if (at < line.length() && line.charAt(at) == '"') {
                at++;
                while (true) {
                    if (at >= line.length()) {
                        throw new Refused(file, "a quote left open: " + line);
                    }
                    if (line.charAt(at) != '"') {
                        field.append(line.charAt(at++));
                    } else if (line.startsWith("\"\"", at)) {
                        field.append('"');
                        at += 2;
                    } else {
                        at++;
                        break;
                    }
                }
                if (at < line.length() && line.charAt(at) != ',') {
                    throw new Refused(file, "text after a closing quote: " + line);
                }
            } else {
                while (at < line.length() && line.charAt(at) != ',') {
                    if (line.charAt(at) == '"') {
                        throw new Refused(file, "a quote inside an unquoted field: " + line);
                    }
                    field.append(line.charAt(at++));
                }
            }
            fields.add(field.toString());
            if (at >= line.length()) {
                return fields;
            }
            at++;
        }
    }
}
