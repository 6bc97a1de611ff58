package lv.pienakas.service.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.finding.Explained;
import lv.pienakas.service.finding.ExplainingFindings;
import lv.pienakas.service.finding.FindingId;
import lv.pienakas.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The findings of the last scan: a list for each service, and why each was found. */
@Controller
class FindingPages {

    static final int ROWS = 50;

    private final ExplainingFindings explaining;
    private final StoredFindings findings;
    private final Looking looking;
    private final RuleRelease release;
    private final Clock clock;
    private final Wordings wordings;

    FindingPages(
            ExplainingFindings explaining,
            StoredFindings findings,
            Looking looking,
            RuleRelease release,
            Clock clock,
            Wordings wordings) {
        this.explaining = explaining;
        this.findings = findings;
        this.looking = looking;
        this.release = release;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/findings/{service}")
    String list(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Locale locale,
            Model model) {
        Service listed = service(service);
        looking.before(caller, Action.LIST_FINDINGS, service, List.of());
        Scan scan = lastScan();
        Optional<FoundRow> last = Optional.empty();
        if (after != null) {
            Place place = Place.parse(after)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no place in a list"));
            last = findings.find(scan.id(), service, place.claimant(), place.child());
            if (last.isEmpty()) {
                // a later scan no longer finds them: begin anew
                return "redirect:/findings/" + listed.code();
            }
        }
        List<FoundRow> rows = findings.page(
                scan.id(),
                service,
                last.map(FoundRow::claimantCode).orElse(""),
                last.map(FoundRow::childCode).orElse(""),
                ROWS + 1);
        Wording wording = wordings.in(locale);
        List<FoundRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        looking.at(caller, Action.LIST_FINDINGS, service, seen(shown));
        model.addAttribute("scan", ScanView.of(scan, clock, wording));
        model.addAttribute("code", listed.code());
        model.addAttribute("service", wording.service(listed));
        model.addAttribute("count", CountView.of(listed, findings.counts(scan.id()), wording));
        model.addAttribute("first", last.isEmpty());
        model.addAttribute(
                "rows", shown.stream().map(row -> FoundView.of(row, wording)).toList());
        if (rows.size() > ROWS) {
            FoundRow end = shown.get(ROWS - 1);
            model.addAttribute("next", new Place(end.claimantId(), end.childId()).toString());
        }
        return "findings";
    }

    @GetMapping("/findings/{service}/{claimant}/{child}")
    String explain(
            @PathVariable String service,
            @PathVariable int claimant,
            @PathVariable int child,
            Caller caller,
            Locale locale,
            Model model) {
        Service named = service(service);
        List<String> asked = Seen.finding(service, claimant, child);
        looking.before(caller, Action.EXPLAIN_FINDING, service, asked);
        Optional<Explained> found = explaining.explain(new FindingId(lastScan().id(), service, claimant, child));
        looking.at(
                caller,
                Action.EXPLAIN_FINDING,
                service,
                found.map(Explained::seen).orElse(asked));
        Explained explained = found.orElseThrow(() -> new NotFoundException("no such finding in the last scan"));
        Wording wording = wordings.in(locale);
        model.addAttribute("scan", ScanView.of(explained.scan(), clock, wording));
        model.addAttribute("asOf", explained.scan().asOf());
        model.addAttribute("code", named.code());
        model.addAttribute("subject", explained.subject().code());
        model.addAttribute("service", wording.service(named));
        model.addAttribute("found", FoundView.of(explained.row(), wording));
        model.addAttribute("conditions", ServiceExplanation.conditions(explained.explanation(), wording));
        model.addAttribute("outdated", explained.outdated());
        return "finding";
    }

    private static List<String> seen(List<FoundRow> rows) {
        return rows.stream()
                .flatMap(row -> Seen.finding(row).stream())
                .distinct()
                .toList();
    }

    private Service service(String code) {
        return release.services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no such service in this release"));
    }

    private Scan lastScan() {
        return explaining.lastScan().orElseThrow(() -> new NotFoundException("no scan has finished yet"));
    }
}
