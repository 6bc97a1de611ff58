package lv.pienakas.data.feed;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks what a folder holds, before any feed is opened. */
final class DeliveryFolder {

    static final String NOTE = "delivery.csv";

    private final Map<String, Path> entries;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private DeliveryFolder(Map<String, Path> entries) {
        this.entries = entries;
    }

    static Delivery read(Path directory) {
        return new DeliveryFolder(list(directory)).delivery();
    }

    private static Map<String, Path> list(Path directory) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            Map<String, Path> byName = new TreeMap<>();
            entries.forEach(path -> byName.put(path.getFileName().toString(), path));
            return byName;
        } catch (IOException | DirectoryIteratorException e) {
            throw new RefusedDeliveryException(List.of("the folder does not exist or cannot be read: " + directory));
        }
    }

    private Delivery delivery() {
        Path notePath = take(NOTE);
        List<FeedFile> files = new ArrayList<>();
        for (Feed feed : Feed.values()) {
            Path path = take(feed.fileName());
            if (path != null) {
                files.add(new FeedFile(feed, path));
            }
        }
        DeliveryNote note = notePath == null ? null : note(notePath);
        if (!problems.isEmpty()) {
            throw new RefusedDeliveryException(problems);
        }
        if (files.isEmpty()) {
            warnings.add("the folder holds no feed");
        }
        entries.keySet().forEach(name -> warnings.add(printable(name) + ": not a file of a delivery, ignored"));
        return new Delivery(note, notePath, files, warnings);
    }

    private @Nullable DeliveryNote note(Path path) {
        try {
            return DeliveryNote.read(path, warnings);
        } catch (BrokenFileException e) {
            problems.add(path.getFileName() + ": " + e.getMessage());
            return null;
        }
    }

    private @Nullable Path take(String name) {
        List<String> forms = entries.keySet().stream()
                .filter(entry -> FileName.of(entry).plain().equals(name))
                .toList();
        List<Path> paths = new ArrayList<>();
        forms.forEach(form -> paths.add(entries.remove(form)));
        if (paths.isEmpty()) {
            return null;
        }
        if (paths.size() > 1) {
            problems.add(
                    forms.get(0) + ": is there twice, also as " + String.join(", ", forms.subList(1, forms.size())));
            return null;
        }
        if (!Files.isRegularFile(paths.get(0))) {
            problems.add(forms.get(0) + ": is not a file");
            return null;
        }
        return paths.get(0);
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
