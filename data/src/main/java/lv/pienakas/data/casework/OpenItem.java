package lv.pienakas.data.casework;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open item as planning sees it.
 *
 * @param unit code; empty: the manual queue
 * @param minutes norm time
 * @param inspector who has it; null: it waits
 * @param preferred who knows the case; null: nobody
 * @param preparedBy who prepared the decision of the case last; null: nobody yet
 * @param barred inspectors who may not get it (four eyes)
 * @param handedBackBy inspectors who should not get it again as long as somebody else can do it
 */
public record OpenItem(
        long workItemId,
        long caseId,
        String stage,
        String unit,
        String skill,
        int minutes,
        LocalDate due,
        ItemState state,
        @Nullable String inspector,
        boolean pinned,
        @Nullable String preferred,
        @Nullable String preparedBy,
        Set<String> barred,
        Set<String> handedBackBy) {}
