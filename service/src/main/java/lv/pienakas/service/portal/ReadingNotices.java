package lv.pienakas.service.portal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.register.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person reads their notices on the portal; from then on they count as opened. */
@Service
class ReadingNotices {

    private final Notices notices;
    private final People people;
    private final Clock clock;

    ReadingNotices(Notices notices, People people, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Notices that have left, withdrawn or not, the last first; the first of them are opened. A child's notices are its
     * claimant's.
     *
     * @param before id that all are below
     * @param limit how many are read; one more is handed out, unopened, if there are more
     */
    @Transactional
    List<Notice> read(String code, long before, int limit) {
        Optional<Integer> person = people.keyOf(code);
        if (person.isEmpty()) {
            return List.of();
        }
        List<Notice> all = notices.ofPerson(person.get()).stream()
                .filter(notice -> notice.hasLeft() && notice.id() < before)
                .limit(limit + 1L)
                .toList();
        List<Notice> unread = notices.toChange(all.stream()
                .limit(limit)
                .filter(notice -> notice.standing().openedAt() == null)
                .map(Notice::id)
                .toList());
        unread.forEach(notice -> notice.opened(clock.instant()));
        notices.save(unread);
        return all;
    }
}
