package lv.pienakas.service.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person follows the link of a notice to the portal. */
@Service
public class OpeningNotices {

    private final Notices notices;
    private final Clock clock;

    OpeningNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The notice of a link, withdrawn or not; from now on it counts as opened. Empty: it has not left, or there is none. */
    @Transactional
    public Optional<Notice> open(UUID token) {
        Optional<Notice> notice = notices.toChange(token).filter(Notice::hasLeft);
        notice.ifPresent(one -> {
            one.opened(clock.instant());
            notices.save(List.of(one));
        });
        return notice;
    }
}
