package lv.pienakas.service.differential;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A delivery in the making: rows by file, each a list of column names and values in turn. */
final class FeedFolder {

    /** The one "column" of a row that is to be written as it is. */
    static final String RAW = "raw line";

    private static final Map<String, Map<String, String>> USUAL = Map.of(
            "persons.csv", Map.of("sex", "F", "country", "LV", "permit", "CITIZEN", "first_name", "Anna"),
            "relations.csv", Map.of("kind", "PARENT", "since", "2000-01-01"),
            "opinions.csv", Map.of("valid_from", "2020-01-01"),
            "contributions.csv", Map.of("object", "0.00", "contributions", "0.00"),
            "benefits.csv", Map.of("granted_from", "2020-01-01", "status", "PAID"),
            "applications.csv", Map.of("submitted", "2020-01-01", "status", "PENDING"),
            "contacts.csv", Map.of("e_address", "true", "language", "lv", "opted_out", "false"));

    private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();

    /** @param fields column, value, column, value ...; the rest has the usual value or is empty */
    FeedFolder add(String file, String... fields) {
        Map<String, String> row = new LinkedHashMap<>(USUAL.getOrDefault(file, Map.of()));
        for (int i = 0; i < fields.length; i += 2) {
            row.put(fields[i], fields[i + 1]);
        }
        files(file).add(row);
        return this;
    }

    FeedFolder delivery(String kind, int number) {
        return add("delivery.csv", "kind", kind, "number", String.valueOf(number), "created", "2026-03-01");
    }

    FeedFolder deleted(String file, String... key) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("deleted", "true"));
        for (int i = 0; i < key.length; i += 2) {
            row.put(key[i], key[i + 1]);
        }
        files(file).add(row);
        return this;
    }

    /** The rows of a file, to look at or to change; the delivery holds the file from now on. */
    List<Map<String, String>> files(String file) {
        return files.computeIfAbsent(file, any -> new ArrayList<>());
    }

    int size(String file) {
        return files.getOrDefault(file, List.of()).size();
    }

    Path write(Path folder) {
        files.keySet().forEach(file -> write(folder.resolve(file), text(file)));
        return folder;
    }

    /** The same with every file compressed. */
    Path writeCompressed(Path folder) {
        files.keySet().forEach(file -> write(folder.resolve(file + ".gz"), text(file)));
        return folder;
    }

    String text(String file) {
        List<Map<String, String>> rows = files(file);
        List<String> columns = new ArrayList<>(OracleFeeds.columns(file).keySet());
        if (rows.stream().anyMatch(row -> row.containsKey("deleted"))) {
            columns.add("deleted");
        }
        return String.join(",", columns)
                + "\n"
                + rows.stream().map(row -> line(columns, row) + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> columns, Map<String, String> row) {
        return row.getOrDefault(
                RAW,
                columns.stream()
                        .map(column -> quoted(row.getOrDefault(column, "")))
                        .collect(Collectors.joining(",")));
    }

    private static String quoted(String field) {
        return field.contains(",") || field.contains("\"") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (file.toString().endsWith(".gz")) {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                    out.write(bytes);
                }
            } else {
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
