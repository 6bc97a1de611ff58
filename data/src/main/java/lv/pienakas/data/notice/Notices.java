package lv.pienakas.data.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every notice, with its messages. Many are stored with few statements. */
@Repository
public class Notices {

    private static final String SELECT = "select " + NoticeRows.COLUMNS + " from notice.notice ";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Notices(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    /** The notice, to look at: all of it as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Notice> find(long id) {
        return read("where notice_id = :key", id).stream().findFirst();
    }

    /** The notice that a link names, to look at. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Notice> withToken(UUID token) {
        return read("where token = :key", token).stream().findFirst();
    }

    /** All of a person, waiting ones too, to look at; those decided last first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Notice> ofPerson(int personId) {
        return read("where claimant_id = :key order by notice_id desc", personId);
    }

    /** Those of the notices that there are, to be changed; locked in the order of their ids, so that nobody waits in a ring. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Notice> toChange(Collection<Long> ids) {
        return read("where notice_id = any(:key) order by notice_id for update", ids.toArray(Long[]::new));
    }

    /** One, to be changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Notice> toChange(long id) {
        return toChange(List.of(id)).stream().findFirst();
    }

    /** The notice of a token, to be changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Notice> toChange(UUID token) {
        return read("where token = :key for update", token).stream().findFirst();
    }

    /**
     * There is a notice of each of the rights from now on.
     *
     * @param heldOut whom the lot keeps back for comparison
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Notice> add(List<NewRight> found, String releaseHash, Predicate<Right> heldOut, Instant at) {
        List<Long> ids = jdbc.sql("select nextval('notice.id') from generate_series(1, :count)")
                .param("count", found.size())
                .query(Long.class)
                .list();
        List<Notice> added = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            NewRight right = found.get(i);
            added.add(Notice.found(ids.get(i), UUID.randomUUID(), right, releaseHash, heldOut.test(right.right()), at));
        }
        batch(NoticeRows.INSERT, added, NoticeRows::insert);
        addEvents(added);
        return added;
    }

    /** Stores what changed since the notices were read; each of them only once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Collection<Notice> notices) {
        List<Notice> changed =
                notices.stream().filter(notice -> !notice.newEvents().isEmpty()).toList();
        for (int[] counts : batch(NoticeRows.UPDATE, changed, NoticeRows::update)) {
            if (Arrays.stream(counts).anyMatch(count -> count != 1)) {
                throw new IllegalStateException("a notice was changed without being locked");
            }
        }
        batch(
                NoticeRows.PUT_SENDING,
                notices.stream()
                        .flatMap(notice -> notice.changedSendings().stream())
                        .toList(),
                NoticeRows::put);
        addEvents(notices);
    }

    /** The whole history of a notice, from its beginning. */
    @Transactional(readOnly = true)
    public List<NoticeEvent> history(long id) {
        return jdbc.sql("select notice_id, number, at, kind, sending, why from notice.event where notice_id = :id"
                        + " order by number")
                .param("id", id)
                .query(NoticeRows::readEvent)
                .list();
    }

    private void addEvents(Collection<Notice> notices) {
        batch(
                "insert into notice.event (notice_id, number, at, kind, sending, why) values (?, ?, ?, ?, ?, ?)",
                notices.stream().flatMap(notice -> notice.newEvents().stream()).toList(),
                NoticeRows::event);
    }

    private List<Notice> read(String which, Object key) {
        Map<Long, Notice> notices = new LinkedHashMap<>();
        jdbc.sql(SELECT + which)
                .param("key", key)
                .query(NoticeRows::notice)
                .list()
                .forEach(notice -> notices.put(notice.id(), notice));
        jdbc.sql("select " + NoticeRows.SENDINGS + " from notice.sending where notice_id = any(:ids) order by number")
                .param("ids", notices.keySet().toArray(Long[]::new))
                .query(NoticeRows::sending)
                .list()
                .forEach(sending ->
                        Objects.requireNonNull(notices.get(sending.noticeId())).had(sending));
        return List.copyOf(notices.values());
    }

    private <T> int[][] batch(String sql, List<T> values, ParameterizedPreparedStatementSetter<T> setter) {
        return values.isEmpty() ? new int[0][] : template.batchUpdate(sql, values, values.size(), setter);
    }
}
