package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import lv.pienakas.service.feed.Received;
import org.jspecify.annotations.Nullable;

@Schema(description = "What became of a delivery.")
record DeliveryAnswer(
        @Schema(description = "Number of the delivery; left out: it was skipped.", example = "42") @Nullable
        Integer delivery,

        @Schema(
                description = "Why nothing was loaded; left out where it was.",
                example = "delivery 41 was loaded already")
        @Nullable
        String skipped,

        @Schema(description = "Rows of each file.") List<FileRows> files,

        @Schema(description = "What the sender should know; nothing personal.", example = "[]")
        List<String> warnings,

        @Schema(description = "Rows that were set aside, the first 1000; they have to be sent again, put right.")
        List<RejectedRow> rejects) {

    @Schema(name = "FileRows", description = "How many rows a file has.")
    record FileRows(
            @Schema(description = "Name of the file.", example = "contributions.csv")
            String file,

            @Schema(description = "Rows without the header.", example = "12000")
            long rows,

            @Schema(description = "How many of them were set aside.", example = "3")
            long rejected) {}

    @Schema(name = "RejectedRow", description = "A row that was set aside.")
    record RejectedRow(
            @Schema(description = "Name of the file.", example = "contributions.csv")
            String file,

            @Schema(
                    description =
                            "Line on which the row begins; the header is 1. Of a dbf: number of the record and 1.",
                    example = "815")
            long line,

            @Schema(description = "Column at fault; empty: none in particular.", example = "object")
            String column,

            @Schema(description = "What is wrong.", example = "not money like 12.34")
            String reason) {}

    static DeliveryAnswer of(Received received) {
        return new DeliveryAnswer(
                received.loaded().deliveryId(),
                received.loaded().skipped(),
                received.loaded().files().stream()
                        .map(file -> new FileRows(file.file(), file.rows(), file.rejected()))
                        .toList(),
                received.loaded().warnings(),
                received.rejects().stream()
                        .map(row -> new RejectedRow(row.file(), row.line(), row.column(), row.reason()))
                        .toList());
    }
}
