package lv.pienakas.service.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.pienakas.data.detection.FindingCount;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.scan.CurrentScan;
import lv.pienakas.service.scan.ScanAlarms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.context.LazyContextVariable;

/** What the last scan found, by service. */
@Controller
class FirstPage {

    private final CurrentScan scans;
    private final StoredFindings findings;
    private final ScanAlarms alarms;
    private final RuleRelease release;
    private final Clock clock;
    private final Wordings wordings;

    FirstPage(
            CurrentScan scans,
            StoredFindings findings,
            ScanAlarms alarms,
            RuleRelease release,
            Clock clock,
            Wordings wordings) {
        this.scans = scans;
        this.alarms = alarms;
        this.findings = findings;
        this.release = release;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/")
    String show(Locale locale, Model model) {
        model.addAttribute("scansNeedSomebody", new LazyContextVariable<Boolean>() {
            @Override
            protected Boolean loadValue() {
                return !alarms.standing().isEmpty();
            }
        });
        Optional<Scan> last = scans.find();
        if (last.isEmpty()) {
            return "no-scan";
        }
        Wording wording = wordings.in(locale);
        List<FindingCount> counts = findings.counts(last.get().id());
        model.addAttribute("scan", ScanView.of(last.get(), clock, wording));
        model.addAttribute(
                "counts",
                release.services().stream()
                        .map(service -> CountView.of(service, counts, wording))
                        .toList());
        model.addAttribute("all", CountView.ofAll(counts, wording));
        return "first-page";
    }
}
