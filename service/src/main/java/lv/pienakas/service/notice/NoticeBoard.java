package lv.pienakas.service.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.notice.NoticeCount;
import lv.pienakas.data.notice.NoticeLists;
import lv.pienakas.data.notice.Quotas;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How notices stand, for staff. */
@Service
public class NoticeBoard {

    private final NoticeLists lists;
    private final Quotas quotas;
    private final Releasing releasing;
    private final Capacity capacity;
    private final NoticeRound round;
    private final RuleRelease release;
    private final NoticeProperties properties;
    private final Clock clock;

    NoticeBoard(
            NoticeLists lists,
            Quotas quotas,
            Releasing releasing,
            Capacity capacity,
            NoticeRound round,
            RuleRelease release,
            NoticeProperties properties,
            Clock clock) {
        this.lists = lists;
        this.quotas = quotas;
        this.releasing = releasing;
        this.capacity = capacity;
        this.round = round;
        this.release = release;
        this.properties = properties;
        this.clock = clock;
    }

    /** Every service of the release, in its order. */
    @Transactional(readOnly = true)
    public List<ServiceBoard> services() {
        LocalDate today = LocalDate.now(clock);
        List<String> open = round.open();
        Map<String, Room> rooms = capacity.rooms(open, today);
        Map<String, Integer> released = quotas.released(today);
        Map<String, NoticeCount> counts =
                lists.counts().stream().collect(Collectors.toMap(NoticeCount::service, Function.identity()));
        return release.services().stream()
                .map(lv.pienakas.rules.release.Service::code)
                .map(service -> ServiceBoard.of(
                        service,
                        open.contains(service),
                        counts.getOrDefault(service, new NoticeCount(service, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                        released.getOrDefault(service, 0),
                        releasing.allowance(service, rooms, today)))
                .toList();
    }

    /** Whether a scan is there that is fresh enough for notices to leave on its word. */
    @Transactional(readOnly = true)
    public boolean hasFreshScan() {
        return round.lastScan().filter(round::isFresh).isPresent();
    }

    /** Share of those told that is expected to apply, above 0 to 1. */
    public double takeUp() {
        return properties.takeUp();
    }

    /** Share of a unit's working time that may go into their applications, above 0 to 1. */
    public double capacityShare() {
        return properties.capacityShare();
    }

    /** A right that is lost for good within so many days comes before all others. */
    public long lastChanceDays() {
        return properties.lastChance().toDays();
    }
}
