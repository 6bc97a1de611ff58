package lv.pienakas.service.scan;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.StoredFindings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes {@code findings.csv} as other institutions read it (contract of the agency feeds). */
@Component
class FindingsFile {

    private final StoredFindings findings;

    FindingsFile(StoredFindings findings) {
        this.findings = findings;
    }

    /** Writes the scan's findings; a reader sees the whole file or none. */
    void write(Scan scan, Basis basis, Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
        // findings are personal data: a name nobody can guess, readable by its owner only
        Path unfinished = Files.createTempFile(folder, ".findings", ".part");
        try {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8))) {
                csv.writeRecord(
                        "claimant_code", "service", "child_code", "outcome", "since", "until", "amount", "missing");
                findings.each(scan.id(), basis.facts(), row -> write(row, csv));
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(FoundRow row, CsvWriter csv) {
        csv.writeRecord(
                row.claimantCode(),
                row.service(),
                row.childCode(),
                row.outcome(),
                text(row.since()),
                text(row.until()),
                row.amount() == null ? "" : row.amount().toPlainString(),
                String.join(";", row.missing()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
