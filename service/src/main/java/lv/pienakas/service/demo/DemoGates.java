package lv.pienakas.service.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.ListedItem;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.casework.WorkLists;
import lv.pienakas.data.quality.FindingCheck.Kind;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.provider.DemoProvider;
import lv.pienakas.service.quality.Checking;
import lv.pienakas.service.quality.DecidingOnGates;
import lv.pienakas.service.quality.GateStanding;
import lv.pienakas.service.quality.Gates;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does what inspectors and a manager would have done in the weeks before, so that a newcomer sees notices: of two services the
 * findings are judged and the gate is open. The others stay in the shadow.
 */
@Component
@Profile(DemoProvider.PROFILE)
@ConditionalOnWebApplication
class DemoGates {

    private static final List<String> OPEN = List.of("TRANSPORT_ALLOWANCE", "SPECIAL_CARE_ALLOWANCE");
    private static final String MANAGER = "M1";
    private static final int MINUTES = 10;
    private static final int ALL = 10_000;

    private final Checking checking;
    private final WorkLists lists;
    private final Working working;
    private final Gates gates;
    private final DecidingOnGates deciding;

    DemoGates(Checking checking, WorkLists lists, Working working, Gates gates, DecidingOnGates deciding) {
        this.checking = checking;
        this.lists = lists;
        this.working = working;
        this.gates = gates;
        this.deciding = deciding;
    }

    /** Lines that say which services may tell people. */
    List<String> open() {
        checking.look();
        for (String service : OPEN) {
            if (!gates.of(service).isOpen()) {
                judge(service);
                if (gates.of(service).obstacle().isEmpty()) {
                    deciding.open(service, "Demonstration: all drawn findings were right.", MANAGER);
                }
            }
        }
        return gates.all().stream().map(DemoGates::line).toList();
    }

    private void judge(String service) {
        lists
                .search(new WorkLists.Wanted(null, ItemState.ASSIGNED, null, Set.of(service)), LocalDate.EPOCH, 0, ALL)
                .stream()
                .filter(listed -> listed.documentKind().equals(Kind.FINDING_CHECK.name()))
                .map(ListedItem::item)
                .forEach(this::judge);
    }

    private void judge(WorkItem item) {
        String inspector = Objects.requireNonNull(item.inspector(), "an assigned item has an inspector");
        working.complete(item.workItemId(), "RIGHT", MINUTES, inspector, inspector);
    }

    private static String line(GateStanding standing) {
        return "notices: " + standing.service() + (standing.isOpen() ? " open, " : " in the shadow, ")
                + standing.sample().right() + " of " + standing.sample().judged() + " checked findings right";
    }
}
