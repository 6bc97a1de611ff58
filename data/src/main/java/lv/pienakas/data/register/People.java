package lv.pienakas.data.register;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.pienakas.rules.person.Carer;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.person.Residence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everybody in the register with all their facts. Each table is read once in the order of the person and the streams
 * are merged, so that memory does not grow with the register.
 */
@Repository
public class People {

    private static final int FETCH = 2_000;
    private static final String LOCK =
            "lock table register.person, register.relation, register.opinion, register.insurance_record,"
                    + " register.contribution, register.benefit, register.application in access share mode";

    /** SQLSTATE {@code lock_not_available}. */
    private static final String LOCKED = "55P03";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    People(DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(template);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Number of persons in the register after a delivery; 0 before the first one. */
    public long count(int delivery) {
        return jdbc.sql("select persons from register.delivery where delivery_id = :delivery")
                .param("delivery", delivery)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Current codes of the first persons of the register.
     *
     * @param limit 1 or more
     */
    public List<String> codes(int limit) {
        return jdbc.sql("select code from register.person order by person_id limit :limit")
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Whether two codes are of one person, who may have changed from the one to the other. */
    public boolean same(String code, String other) {
        return code.equals(other)
                || jdbc.sql("select count(distinct person_id) = 1 and count(*) = 2 from register.personal_code"
                                + " where code in (:code, :other)")
                        .param("code", code)
                        .param("other", other)
                        .query(Boolean.class)
                        .single();
    }

    /** Id of the last delivery that changed a fact; 0 where none was loaded. */
    public int lastDelivery() {
        return jdbc.sql("select coalesce(max(delivery_id), 0) from register.delivery")
                .query(Integer.class)
                .single();
    }

    /**
     * Holds deliveries, and other scans, back until the transaction ends, and waits for one under way: what is read before
     * that may be older than what is held.
     */
    public void holdDeliveries() {
        jdbc.sql("lock table register.delivery in share row exclusive mode").update();
    }

    /**
     * Hands over some of the register, in the order of their keys, in lists of {@code size}, the last one shorter. Needs a
     * transaction, in which deliveries are held back or which sees one snapshot.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inBatches(Knowledge known, Selection who, int size, Consumer<List<PersonFacts>> consumer) {
        // a cursor gets no workers, so a plan that counts on them is a bad one
        jdbc.sql("set local max_parallel_workers_per_gather = 0").update();
        read(known, who, size, consumer);
    }

    /** The greatest internal key in the register; 0 where it is empty. */
    public int lastKey(Knowledge known) {
        return jdbc.sql(known.in("select coalesce(max(person_id), 0) from {person} person"))
                .query(Integer.class)
                .single();
    }

    /**
     * The person whose current or former personal code this is.
     *
     * @throws CannotAcquireLockException as {@link #withId}
     */
    public Optional<PersonFacts> withCode(String code) {
        return keyOf(code).flatMap(this::withId);
    }

    /** Internal key of whoever has, or had, a personal code; empty for one that was never delivered. */
    public Optional<Integer> keyOf(String code) {
        return jdbc.sql("select person_id from register.personal_code where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    /** Current and former codes of a person. */
    public List<String> codesOf(int id) {
        return jdbc.sql("select code from register.personal_code where person_id = :id order by code")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /**
     * The person of that internal key, unless the register no longer knows them.
     *
     * @throws CannotAcquireLockException while the facts are being replaced, which may take minutes
     */
    public Optional<PersonFacts> withId(int id) {
        List<PersonFacts> found = new ArrayList<>();
        snapshot.executeWithoutResult(transaction -> {
            waitForLoad();
            read(Knowledge.NOW, Selection.of(id), 1, found::addAll);
        });
        return found.stream().findFirst();
    }

    /**
     * A table that a load fills for the first time is locked until the end of it. Waits for that, but not for long: there
     * are more connections to be kept waiting than there are.
     */
    private void waitForLoad() {
        jdbc.sql("set local lock_timeout = '5s'").update();
        try {
            jdbc.sql(LOCK).update();
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && LOCKED.equals(cause.getSQLState())) {
                throw new CannotAcquireLockException(
                        "the facts of the register are being replaced; ask again in a while");
            }
            throw e;
        }
        jdbc.sql("set local lock_timeout to default").update();
    }

    private void read(Knowledge known, Selection who, int size, Consumer<List<PersonFacts>> consumer) {
        FactQueries queries = new FactQueries(jdbc, known, who);
        try (Stream<Row> rows = rows(queries);
                Merge merge = new Merge(queries)) {
            List<PersonFacts> batch = new ArrayList<>(size);
            for (Row row : (Iterable<Row>) rows::iterator) {
                batch.add(merge.person(row));
                if (batch.size() == size) {
                    consumer.accept(batch);
                    batch = new ArrayList<>(size);
                }
            }
            if (!batch.isEmpty()) {
                consumer.accept(batch);
            }
        }
    }

    private static Stream<Row> rows(FactQueries queries) {
        return queries.stream(
                """
                select person_id, code, birth_date, death_date, country, permit, state_care_since
                from {person} person where %s order by person_id
                """,
                "person_id",
                (row, number) -> new Row(
                        row.getInt(1),
                        row.getString(2),
                        FactQueries.date(row, 3),
                        FactQueries.residence(row, 4),
                        FactQueries.date(row, 7)));
    }

    /** A row of the population register. */
    record Row(
            int id,
            String code,
            @Nullable LocalDate birthDate,
            Residence residence,
            @Nullable LocalDate stateCareSince) {}

    static List<Carer> inOrder(List<Carer> carers) {
        if (carers.size() > 1) {
            carers.sort(Carer.ORDER);
        }
        return carers;
    }
}
