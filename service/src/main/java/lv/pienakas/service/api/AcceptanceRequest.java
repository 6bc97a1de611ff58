package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "Which moves of a proposal are wanted.")
record AcceptanceRequest(
        @Schema(description = "Work items whose moves are wanted; left out: all of them.", example = "[5003, 5007]")
        @Size(min = 1, max = 100000, message = "are none, or more than 100000")
        @Nullable
        List<@NotNull(message = "is missing") Long> workItems) {}
