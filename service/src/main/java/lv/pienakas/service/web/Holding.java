package lv.pienakas.service.web;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.security.Caller;

/**
 * Work is begun by the inspector who has it, and handed back by them or, as somebody absent can't, by a manager, who also
 * gives what nobody has begun to somebody by hand. Whoever logs in has the id of the inspector as name.
 */
final class Holding {

    private Holding() {}

    static boolean mayBegin(WorkItem item, Caller caller) {
        return item.state() == ItemState.ASSIGNED && caller.name().equals(item.inspector());
    }

    static boolean mayHandBack(WorkItem item, Caller caller) {
        boolean held = item.state() == ItemState.ASSIGNED || item.state() == ItemState.STARTED;
        return held && (caller.name().equals(item.inspector()) || caller.is(Role.MANAGER));
    }

    static boolean mayHandOver(WorkItem item, Caller caller) {
        return (item.state() == ItemState.WAITING || item.state() == ItemState.ASSIGNED) && caller.is(Role.MANAGER);
    }

    /** The case as it is when it is changed: since the page was shown, the planner may have moved the item. */
    static Consumer<CaseFile> require(BiPredicate<WorkItem, Caller> may, long workItemId, Caller caller) {
        return file -> {
            if (!may.test(file.item(workItemId).orElseThrow(), caller)) {
                throw new NotHeldException();
            }
        };
    }

    /** It is somebody else's, begun, or closed. */
    static final class NotHeldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotHeldException() {
            super("not with whoever asks, or begun or closed already");
        }
    }
}
