package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkLists;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What is looked for among work items. */
record WorkItemSearch(
        @Parameter(
                description = "Code of the unit; `MANUAL`: the manual queue. Left out: any.",
                example = "SICKNESS_RIGA")
        @CodeOf(value = CodeList.UNIT, or = WorkItemDetails.MANUAL)
        @Nullable
        String unit,

        @Parameter(
                description = "State of the items. Left out: what is open (`WAITING`, `ASSIGNED`, `STARTED`).",
                example = "ASSIGNED")
        @Nullable
        ItemState state,

        @Parameter(
                name = "due-before",
                description = "Day before which they are due. Left out: any.",
                example = "2026-03-17")
        @BindParam("due-before")
        @Nullable
        LocalDate dueBefore,

        @Parameter(description = Paging.AFTER) @Nullable String after,

        @Parameter(description = Paging.LIMIT, example = "50") @Min(1) @Max(Paging.MOST) @Nullable
        Integer limit) {

    WorkLists.Wanted wanted(Set<String> services) {
        return new WorkLists.Wanted(WorkItemDetails.MANUAL.equals(unit) ? "" : unit, state, dueBefore, services);
    }

    int rows() {
        return Objects.requireNonNullElse(limit, Paging.ROWS);
    }
}
