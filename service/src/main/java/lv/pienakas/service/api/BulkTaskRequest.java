package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import lv.pienakas.service.json.SelfChecked;
import lv.pienakas.service.problem.WrongField;
import org.jspecify.annotations.Nullable;

/** Work that a mass recalculation makes. */
@Schema(description = "Work that a mass recalculation makes.")
record BulkTaskRequest(
        @Schema(description = "What was recalculated: code of the catalogue.", example = "FAMILY_STATE_BENEFIT")
        @NotNull
        @CodeOf(CodeList.SERVICE)
        String service,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Personal codes of those whose case somebody has to look at, with hyphens or"
                                                + " without; each person once.",
                                example = "[\"010180-12345\", \"32345612345\"]"),
                schema = @Schema(pattern = Forms.PERSON_CODE, example = "010180-12345"))
        @NotNull
        @Size(min = 1, max = BulkTaskRequest.MOST)
        List<String> personCodes,

        @Schema(
                description =
                        "What about all of these persons the law makes matter, as far as is known; none where left out.",
                example = "[\"CROSS_BORDER\"]")
        @Size(max = 10)
        @Nullable
        List<@NotNull @CodeOf(CodeList.CIRCUMSTANCE) String> circumstances)
        implements SelfChecked {

    static final int MOST = 10_000;

    private static final Pattern PERSON_CODE = Pattern.compile(Forms.PERSON_CODE);

    Set<String> known() {
        return Set.copyOf(Objects.requireNonNullElse(circumstances, List.of()));
    }

    /** Whoever is wrong, by place; the codes themselves are not repeated. */
    @Override
    public List<WrongField> problems() {
        if (personCodes == null || personCodes.size() > MOST) {
            return List.of(); // somebody else's matter
        }
        List<WrongField> problems = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < personCodes.size(); i++) {
            @Nullable String code = personCodes.get(i);
            if (code == null || !PERSON_CODE.matcher(code).matches()) {
                problems.add(WrongField.of("personCodes[" + i + "]", Forms.PERSON_CODE_MESSAGE));
            } else {
                Integer before = places.putIfAbsent(code.replace("-", ""), i);
                if (before != null) {
                    problems.add(WrongField.of("personCodes[" + i + "]", "is the same person as [" + before + "]"));
                }
            }
        }
        return problems;
    }

    /** Without the persons. */
    @Override
    public String toString() {
        return service + " of " + personCodes.size();
    }
}
