package lv.pienakas.rules.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.source.RuleSources;

/** Of which texts the build proved the routing table: the proof takes a second, too long for every start. */
final class BuildProof {

    private static final String FILE = "proven-routing.txt";

    private BuildProof() {}

    /** Written by the build into the folder of this package's classes, once it has proven them. */
    static void write(RuleSources sources, Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), of(sources, Catalogue.builtIn()));
    }

    /** Whether the build proved exactly these texts, with exactly the catalogue that is there now. */
    static boolean covers(RuleSources sources) {
        try (InputStream in = BuildProof.class.getResourceAsStream(FILE)) {
            return in != null
                    && new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(of(sources, Catalogue.builtIn()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(RuleSources sources, Catalogue catalogue) {
        return sources.hash() + " " + catalogue.hash();
    }
}
