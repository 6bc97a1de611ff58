package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.data.detection.FindingCount;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.release.Service;

/**
 * Findings of a service, or of all of them.
 *
 * @param code of the service; empty: all
 * @param name of the service; empty: all
 * @param entitled how many
 * @param unknown how many
 * @param total how many
 */
record CountView(String code, String name, String entitled, String unknown, String total) {

    static CountView of(Service service, List<FindingCount> counts, Wording wording) {
        List<FindingCount> own = counts.stream()
                .filter(count -> count.service().equals(service.code()))
                .toList();
        return of(service.code(), wording.service(service), own, wording);
    }

    static CountView ofAll(List<FindingCount> counts, Wording wording) {
        return of("", "", counts, wording);
    }

    private static CountView of(String code, String name, List<FindingCount> counts, Wording wording) {
        long entitled = sum(counts, Finding.Outcome.ENTITLED);
        long unknown = sum(counts, Finding.Outcome.UNKNOWN);
        return new CountView(
                code, name, wording.count(entitled), wording.count(unknown), wording.count(entitled + unknown));
    }

    private static long sum(List<FindingCount> counts, Finding.Outcome outcome) {
        return counts.stream()
                .filter(count -> count.outcome().equals(outcome.name()))
                .mapToLong(FindingCount::count)
                .sum();
    }
}
