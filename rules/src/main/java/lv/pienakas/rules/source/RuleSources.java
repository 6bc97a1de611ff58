package lv.pienakas.rules.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The texts of a release by file name, whole and immutable; the same whether they came from a folder or from a zip.
 * Files other than {@code .drl}, {@code .yaml}, {@code .md} and {@code .csv} are not part of a release. The folder a file
 * lies in is no part of its name.
 */
public final class RuleSources {

    private static final List<String> PARTS = List.of("", "entitlements", "routing");
    private static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_FILES = 1_000;
    private static final long FIXED_ZIP_TIME = 315_532_800_000L; // 1980-01-01, the zip format's first day

    private final SortedMap<String, String> texts;

    private RuleSources(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The rule files that lie in a folder or in its folders {@code entitlements} and {@code routing}.
     *
     * @throws BrokenRulesException if a file is no UTF-8, or a name is there twice
     * @throws IOException if the folder can't be read
     */
    public static RuleSources ofFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String part : PARTS) {
            if (Files.isDirectory(folder.resolve(part))) {
                try (Stream<Path> files = Files.list(folder.resolve(part))) {
                    for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                        add(file.getFileName().toString(), Files.readAllBytes(file), bytes, problems);
                    }
                }
            }
        }
        return of(bytes, problems);
    }

    /**
     * The rule files of a zip; none where the stream is no zip.
     *
     * @throws BrokenRulesException if a file is no UTF-8, or a name is there twice
     * @throws IOException if the zip is broken, or far larger than any release
     */
    public static RuleSources ofZip(InputStream zip) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (belongs(name)) {
                    byte[] text = in.readNBytes(LARGEST_FILE + 1);
                    add(name, text, bytes, problems);
                    if (text.length > LARGEST_FILE || bytes.size() > MOST_FILES) {
                        throw new IOException("a release has at most " + MOST_FILES + " files of " + LARGEST_FILE
                                + " bytes; " + entry.getName() + " is beyond that");
                    }
                }
            }
        }
        return of(bytes, problems);
    }

    /** Texts by file name, as an editor or a test holds them. */
    public static RuleSources of(Map<String, String> texts) {
        return new RuleSources(new TreeMap<>(texts));
    }

    private static void add(
            String name, byte[] content, SortedMap<String, byte[]> bytes, Collection<Problem> problems) {
        if (belongs(name) && bytes.put(name, content) != null) {
            problems.add(
                    new Problem(name, 0, "is there twice, in different folders; the folder is no part of the name"));
        }
    }

    private static RuleSources of(SortedMap<String, byte[]> files, List<Problem> problems) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> {
            try {
                texts.put(
                        name,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString());
            } catch (CharacterCodingException e) {
                problems.add(new Problem(name, 0, "is not UTF-8 text; save it as UTF-8"));
            }
        });
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        return new RuleSources(texts);
    }

    private static boolean belongs(String name) {
        return name.endsWith(".drl") || name.endsWith(".yaml") || name.endsWith(".md") || name.endsWith(".csv");
    }

    /** Text of a file. @throws IllegalArgumentException if the release has no such file */
    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no file " + name + " in this release");
        }
        return text;
    }

    public boolean has(String name) {
        return texts.containsKey(name);
    }

    /** Names that end so, in alphabetical order. */
    public List<String> endingIn(String suffix) {
        return texts.keySet().stream().filter(name -> name.endsWith(suffix)).toList();
    }

    /** A copy in which one file has another text. */
    public RuleSources with(String name, String text) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.put(name, text);
        return new RuleSources(changed);
    }

    /** Writes the same bytes for the same texts, whatever the machine and the day. */
    public void writeZip(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(FIXED_ZIP_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** SHA-256 over names and texts, in hexadecimal: the identity of the release. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
