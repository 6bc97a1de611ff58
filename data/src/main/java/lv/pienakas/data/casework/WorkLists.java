package lv.pienakas.data.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lists of work items, page by page; each page as of one moment. */
@Repository
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class WorkLists {

    /** As the partial indexes have them. */
    private static final String OPEN = "state in ('WAITING', 'ASSIGNED', 'STARTED')";

    private static final String CLOSED = "state in ('DONE', 'WITHDRAWN')";

    private static final String OF_SERVICES =
            " and (select service from casework.case_file c where c.case_id = work_item.case_id) = any(:services)";

    private final JdbcClient jdbc;
    private final JdbcAggregateOperations rows;

    WorkLists(DataSource dataSource, JdbcAggregateOperations rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    /**
     * A place in an inspector's list.
     *
     * @param rank 0: begun, 1: not begun
     */
    public record Turn(int rank, LocalDate due, int priority, long workItemId) {

        /** Before everything. */
        public static final Turn START = new Turn(-1, LocalDate.of(1, 1, 1), 0, 0);

        /** Of an item that an inspector has. */
        public static Turn of(WorkItem item) {
            return new Turn(
                    item.state() == ItemState.STARTED ? 0 : 1,
                    item.placement().due(),
                    item.placement().priority(),
                    item.workItemId());
        }
    }

    /**
     * What is looked for.
     *
     * @param unit code; null: any; empty: the manual queue
     * @param state null: open ones
     * @param dueBefore day before which they are due; null: any
     * @param services codes of those that may be shown
     */
    public record Wanted(
            @Nullable String unit,
            @Nullable ItemState state,
            @Nullable LocalDate dueBefore,
            Set<String> services) {}

    /**
     * What an inspector has, in the order in which to do it: what is begun, then by due day, priority and number.
     *
     * @param services codes of those that may be shown
     */
    public List<ListedItem> ofInspector(String inspector, Set<String> services, Turn after, int limit) {
        return items(jdbc.sql("""
                        select work_item_id from casework.work_item
                        where state in ('ASSIGNED', 'STARTED') and inspector = :inspector
                          and (case state when 'STARTED' then 0 else 1 end, due, priority, work_item_id)
                            > (:rank, :due, :priority, :item)
                          %s
                        order by case state when 'STARTED' then 0 else 1 end, due, priority, work_item_id limit :limit
                        """.formatted(OF_SERVICES))
                .param("inspector", inspector)
                .param("services", services.toArray(String[]::new))
                .param("rank", after.rank())
                .param("due", after.due())
                .param("priority", after.priority())
                .param("item", after.workItemId())
                .param("limit", limit)
                .query(Long.class)
                .list());
    }

    /**
     * Items that fit, by due day and number.
     *
     * @param afterDue due day of the last item of the page before; {@code 0001-01-01}: from the start
     * @param afterItem its id; 0: from the start
     */
    public List<ListedItem> search(Wanted wanted, LocalDate afterDue, long afterItem, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("due", afterDue);
        values.put("item", afterItem);
        values.put("limit", limit);
        return items(jdbc.sql("select work_item_id from casework.work_item where " + conditions(wanted, values)
                        + " and (due, work_item_id) > (:due, :item) order by due, work_item_id limit :limit")
                .params(values)
                .query(Long.class)
                .list());
    }

    private static String conditions(Wanted wanted, Map<String, Object> values) {
        ItemState state = wanted.state();
        StringBuilder conditions = new StringBuilder(state == null || state.isOpen() ? OPEN : CLOSED);
        if (state != null) {
            conditions.append(" and state = :state");
            values.put("state", state.name());
        }
        if (wanted.unit() != null) {
            conditions.append(" and unit = :unit");
            values.put("unit", wanted.unit());
        }
        if (wanted.dueBefore() != null) {
            conditions.append(" and due < :before");
            values.put("before", wanted.dueBefore());
        }
        conditions.append(OF_SERVICES);
        values.put("services", wanted.services().toArray(String[]::new));
        return conditions.toString();
    }

    private List<ListedItem> items(List<Long> ids) {
        Map<Long, WorkItem> items = byId(rows.findAllById(ids, WorkItem.class), WorkItem::workItemId);
        Map<Long, CaseState> files = byId(
                rows.findAllById(
                        items.values().stream().map(WorkItem::caseId).collect(Collectors.toSet()), CaseState.class),
                CaseState::caseId);
        Map<Long, Document> documents = byId(
                rows.findAllById(
                        items.values().stream()
                                .<@Nullable Long>map(WorkItem::documentId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        Document.class),
                Document::documentId);
        return ids.stream()
                .map(id -> Objects.requireNonNull(items.get(id)))
                .map(item -> new ListedItem(
                        item,
                        Objects.requireNonNull(files.get(item.caseId())),
                        item.documentId() == null ? null : documents.get(item.documentId())))
                .toList();
    }

    private static <T> Map<Long, T> byId(Iterable<T> found, Function<T, Long> id) {
        Map<Long, T> map = new HashMap<>();
        found.forEach(one -> map.put(id.apply(one), one));
        return map;
    }
}
