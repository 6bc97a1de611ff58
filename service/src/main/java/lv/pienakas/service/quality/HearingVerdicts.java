package lv.pienakas.service.quality;

import java.util.Arrays;
import java.util.Objects;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CasesSaved;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.data.quality.FindingCheck;
import lv.pienakas.data.quality.FindingChecks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what inspectors say of findings, in the transaction in which they complete the work item. */
@Component
class HearingVerdicts {

    private final FindingChecks checks;
    private final DecidingOnGates deciding;

    HearingVerdicts(FindingChecks checks, DecidingOnGates deciding) {
        this.checks = checks;
        this.deciding = deciding;
    }

    @EventListener
    void hear(CasesSaved saved) {
        saved.files().stream()
                .filter(HearingVerdicts::isCheck)
                .forEach(file -> file.newEvents().stream()
                        .filter(event -> event.kind() == EventKind.ITEM_COMPLETED)
                        .forEach(this::judge));
    }

    private void judge(CaseEvent event) {
        checks.judge(
                        event.caseId(),
                        Objects.requireNonNull(event.outcome(), "a completed item has an outcome"),
                        Objects.requireNonNull(event.inspector(), "and somebody who did it"),
                        event.at())
                .ifPresent(deciding::closeIfMustBe);
    }

    private static boolean isCheck(CaseFile file) {
        return Arrays.stream(FindingCheck.Kind.values())
                .anyMatch(kind -> kind.name().equals(file.state().documentKind()));
    }
}
