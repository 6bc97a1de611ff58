package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.ListedItem;
import lv.pienakas.data.casework.WorkLists;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Work items are looked for, done, and handed over. */
@ApiController
@Tag(name = "Work items", description = "Stages of cases, each to be done by one inspector.")
class WorkItemCalls {

    private static final LocalDate START = LocalDate.of(1, 1, 1);

    private final Working working;
    private final WorkLists lists;
    private final Staff staff;
    private final Looking looking;
    private final Words words;

    WorkItemCalls(Working working, WorkLists lists, Staff staff, Looking looking, Words words) {
        this.working = working;
        this.lists = lists;
        this.staff = staff;
        this.looking = looking;
        this.words = words;
    }

    @Operation(
            operationId = "completeWorkItem",
            summary = "Report a stage done",
            description =
                    "The case goes on as the tables say: the next stage's work item is made and given to an inspector"
                            + " in the same transaction. Refused where the item is closed already, the inspector lacks the skill, or"
                            + " would review their own decision. With `If-Match`, also where the case has changed since.")
    @PostMapping("/work-items/{id}/completion")
    @Versioned
    Once<CompletedStage> complete(
            @Parameter(description = "Number of the work item.", example = "5002") @PathVariable long id,
            @RequestBody CompletionRequest request,
            @Parameter(description = "`ETag` of the case as it was read; left out: as it is.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            Caller caller) {
        IfMatch wanted = IfMatch.of(ifMatch == null ? "*" : ifMatch);
        return () -> {
            CaseFile file = working.complete(
                    id,
                    request.outcome(),
                    request.minutes(),
                    request.completedBy(),
                    caller.name(),
                    found -> wanted.require(found.state().version()));
            return ResponseEntity.ok()
                    .eTag(IfMatch.eTag(file.state().version()))
                    .body(CompletedStage.of(file, id, words));
        };
    }

    @Operation(
            operationId = "assignWorkItem",
            summary = "Hand a work item over",
            description =
                    "Gives the item to an inspector by hand, also from the manual queue, and pins it: the planner leaves"
                            + " it there. Refused with the reason where the inspector may not do it, or the item is begun or closed.")
    @PutMapping("/work-items/{id}/assignee")
    @Versioned
    ResponseEntity<WorkItemDetails> assign(
            @Parameter(description = "Number of the work item.", example = "5002") @PathVariable long id,
            @RequestBody AssigneeRequest request,
            @Parameter(description = "`ETag` of the case as it was read.") @RequestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            Caller caller) {
        IfMatch wanted = IfMatch.of(ifMatch);
        CaseFile file = working.handOver(
                id,
                request.inspector(),
                request.reason(),
                caller.name(),
                found -> wanted.require(found.state().version()));
        return ResponseEntity.ok()
                .eTag(IfMatch.eTag(file.state().version()))
                .body(WorkItemDetails.of(file.item(id).orElseThrow(), file.state(), words));
    }

    @Operation(
            operationId = "searchWorkItems",
            summary = "Look for work items",
            description = "By unit, state and due day; those due first come first, then by number.")
    @GetMapping("/work-items")
    Page<WorkItemDetails> search(@Valid @ParameterObject WorkItemSearch search, Caller caller) {
        LocalDate due = START;
        long item = 0;
        if (search.after() != null) {
            Cursor place = Cursor.parse(search.after(), 2);
            due = place.day(0);
            item = place.number(1);
        }
        Set<String> services = looking.services(caller, Action.LIST_WORK);
        List<ListedItem> found = lists.search(search.wanted(services), due, item, search.rows() + 1);
        looking.atList(caller, Action.LIST_WORK, seen(found, search.rows()));
        return Page.of(
                found,
                search.rows(),
                this::details,
                last -> Cursor.of(last.item().placement().due(), last.item().workItemId()));
    }

    @Operation(
            operationId = "listWorkItemsOfInspector",
            summary = "Read an inspector's worklist",
            description =
                    "What the inspector has, in the order in which to do it: what is begun comes first, then by due day,"
                            + " then by priority (1 first), then by number.")
    @GetMapping("/inspectors/{id}/work-items")
    Page<WorkItemDetails> worklist(
            @Parameter(description = "The inspector.", example = "I1") @PathVariable String id,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        if (staff.find(id).isEmpty()) {
            throw ProblemException.notFound("there is no inspector '" + id + "'");
        }
        WorkLists.Turn after = paging.after() == null ? WorkLists.Turn.START : turn(paging.after());
        Set<String> services = looking.services(caller, Action.LIST_WORK);
        List<ListedItem> found = lists.ofInspector(id, services, after, paging.rows() + 1);
        looking.atList(caller, Action.LIST_WORK, seen(found, paging.rows()));
        return Page.of(found, paging.rows(), this::details, last -> {
            WorkLists.Turn turn = WorkLists.Turn.of(last.item());
            return Cursor.of(turn.rank(), turn.due(), turn.priority(), turn.workItemId());
        });
    }

    private static List<String> seen(List<ListedItem> found, int rows) {
        return found.stream()
                .limit(rows)
                .map(listed -> Seen.aCase(listed.item().caseId()))
                .distinct()
                .toList();
    }

    private static WorkLists.Turn turn(String after) {
        Cursor place = Cursor.parse(after, 4);
        return new WorkLists.Turn(place.small(0), place.day(1), place.small(2), place.number(3));
    }

    private WorkItemDetails details(ListedItem listed) {
        return WorkItemDetails.of(listed.item(), listed.file(), words);
    }
}
