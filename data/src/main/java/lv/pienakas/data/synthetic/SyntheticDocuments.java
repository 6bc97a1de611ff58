package lv.pienakas.data.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documents that the agency registers on one working day, calibrated to the agency (domain reference, section 1).
 * Every number behind it stands in {@code WorkAssumptions}.
 */
public final class SyntheticDocuments {

    /** Of an average working day; a busy one has about 5,000. */
    public static final int PER_DAY = WorkAssumptions.DOCUMENTS_PER_DAY;

    private static final Weighted SERVICES = new Weighted(
            WorkAssumptions.SERVICES.stream().mapToDouble(ServiceMix::thousands).toArray());
    private static final Weighted FURTHER = new Weighted(WorkAssumptions.FURTHER_DOCUMENTS);

    private final Draw draw;
    private final List<String> personCodes;
    private final List<SyntheticDocument> documents = new ArrayList<>();

    /** Cases that still wait for a document, by the index of the first one; once for each that they wait for. */
    private final List<Integer> waiting = new ArrayList<>();

    private SyntheticDocuments(Draw draw, List<String> personCodes) {
        this.draw = draw;
        this.personCodes = personCodes;
    }

    /**
     * The documents of a day in order of time: those of the portal from early to late, all others in office hours.
     *
     * @param day on which they are received, in Europe/Riga
     * @param count documents, 0 or more; see {@link #PER_DAY}
     * @param seed the same seed, day, number and codes give the same documents
     * @param personCodes applicants are drawn from these, whatever their age and benefits
     * @throws IllegalArgumentException if there is nobody to draw from, or the count is negative
     */
    public static List<SyntheticDocument> day(LocalDate day, int count, long seed, List<String> personCodes) {
        if (personCodes.isEmpty()) {
            throw new IllegalArgumentException("Documents need persons; give at least one code.");
        }
        if (count < 0) {
            throw new IllegalArgumentException(count + " documents can't be drawn; ask for 0 or more.");
        }
        Draw draw = Draw.of(seed, day.toEpochDay());
        SyntheticDocuments documents = new SyntheticDocuments(draw, personCodes);
        arrivals(day, count, draw).forEach(documents::add);
        return List.copyOf(documents.documents);
    }

    private record Arrival(String channel, Instant received) {}

    private static List<Arrival> arrivals(LocalDate day, int count, Draw draw) {
        List<Arrival> arrivals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String channel = WorkAssumptions.CHANNELS.draw(draw);
            LocalTime time = time(channel, draw);
            arrivals.add(new Arrival(
                    channel, day.atTime(time).atZone(WorkAssumptions.RIGA).toInstant()));
        }
        arrivals.sort(Comparator.comparing(Arrival::received));
        return arrivals;
    }

    private static LocalTime time(String channel, Draw draw) {
        LocalTime opens = WorkAssumptions.OPENS;
        LocalTime closes = WorkAssumptions.CLOSES;
        if (channel.equals(WorkAssumptions.PORTAL) && draw.chance(WorkAssumptions.PORTAL_OUT_OF_HOURS)) {
            int early = seconds(WorkAssumptions.PORTAL_FIRST, opens);
            int late = seconds(closes, WorkAssumptions.PORTAL_LAST);
            int second = draw.between(1, early + late);
            return second <= early ? opens.minusSeconds(second) : closes.plusSeconds(second - early);
        }
        return opens.plusSeconds(draw.between(0, seconds(opens, closes)));
    }

    private static int seconds(LocalTime from, LocalTime to) {
        return (int) ChronoUnit.SECONDS.between(from, to);
    }

    private void add(Arrival arrival) {
        if (!waiting.isEmpty() && draw.chance(WorkAssumptions.JOINING)) {
            join(arrival);
        } else {
            open(arrival);
        }
    }

    private void open(Arrival arrival) {
        ServiceMix mix = WorkAssumptions.SERVICES.get(SERVICES.draw(draw));
        String kind = WorkAssumptions.OPENING_KINDS.draw(draw);
        Set<String> circumstances = new TreeSet<>(mix.circumstances(draw));
        if (kind.equals(WorkAssumptions.FOREIGN_FORM) && draw.chance(WorkAssumptions.FOREIGN_FORM_MARKED)) {
            circumstances.add(WorkAssumptions.CROSS_BORDER);
        }
        if (kind.equals(WorkAssumptions.APPLICATION)) {
            for (int further = FURTHER.draw(draw); further > 0; further--) {
                waiting.add(documents.size());
            }
        }
        documents.add(new SyntheticDocument(
                kind,
                mix.service(),
                arrival.channel(),
                circumstances,
                draw.pick(personCodes),
                arrival.received(),
                SyntheticDocument.OPENS));
    }

    private void join(Arrival arrival) {
        int place = draw.below(waiting.size());
        int opening = waiting.get(place);
        int last = waiting.remove(waiting.size() - 1);
        if (place < waiting.size()) {
            waiting.set(place, last);
        }
        SyntheticDocument first = documents.get(opening);
        documents.add(new SyntheticDocument(
                joiningKind(first),
                first.service(),
                arrival.channel(),
                first.circumstances(),
                first.personCode(),
                arrival.received(),
                opening));
    }

    private String joiningKind(SyntheticDocument first) {
        if (draw.chance(WorkAssumptions.GENERAL)) {
            return WorkAssumptions.JOINING_KINDS.draw(draw);
        }
        if (first.circumstances().contains(WorkAssumptions.CROSS_BORDER) && draw.chance(WorkAssumptions.FROM_ABROAD)) {
            return WorkAssumptions.FOREIGN_FORM;
        }
        if (first.circumstances().contains(WorkAssumptions.GUARDIAN)
                && draw.chance(WorkAssumptions.FROM_ORPHAN_COURT)) {
            return "ORPHAN_COURT_DECISION";
        }
        return WorkAssumptions.SERVICES.stream()
                .filter(mix -> mix.service().equals(first.service()))
                .findFirst()
                .orElseThrow()
                .proofs()
                .draw(draw);
    }
}
