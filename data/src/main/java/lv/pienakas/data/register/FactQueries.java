package lv.pienakas.data.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import lv.pienakas.rules.person.Application;
import lv.pienakas.rules.person.Benefit;
import lv.pienakas.rules.person.Carer;
import lv.pienakas.rules.person.Cause;
import lv.pienakas.rules.person.Contribution;
import lv.pienakas.rules.person.ContributionStatus;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.OpinionKind;
import lv.pienakas.rules.person.RelationKind;
import lv.pienakas.rules.person.Residence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One query a table over some persons, each in the order of the person. Streams: they need a transaction around
 * them, in which the driver fetches them bit by bit.
 */
record FactQueries(JdbcClient jdbc, Knowledge known, Selection who) {

    Facts<Integer> records() {
        return query(
                "select person_id, months from {insurance_record} insurance_record where %s and months is not null order by person_id",
                "person_id", row -> row.getInt(2));
    }

    Facts<Opinion> opinions() {
        return query(
                """
                select person_id, opinion_id, kind, coalesce(disability_group, ''), cause, valid_from, valid_until
                from {opinion} opinion where %s order by person_id
                """,
                "person_id",
                row -> new Opinion(
                        row.getString(2),
                        OpinionKind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5) == null ? null : Cause.valueOf(row.getString(5)),
                        row.getObject(6, LocalDate.class),
                        date(row, 7)));
    }

    Facts<Contribution> contributions() {
        return query(
                """
                select person_id, year, status, object_cents, contributions_cents
                from {contribution} contribution where %s order by person_id, year
                """,
                "person_id",
                row -> new Contribution(
                        row.getInt(2), ContributionStatus.valueOf(row.getString(3)), row.getLong(4), row.getLong(5)));
    }

    /** A benefit of somebody whom the register does not know has no effect, for a child neither. */
    Facts<Claim<Benefit>> benefits() {
        return query(
                """
                select subject_id, child_id is not null, service, coalesce(reason, ''), granted_from, granted_until,
                  status, amount_cents
                from {benefit} benefit join {person} person using (person_id)
                where %s order by subject_id
                """,
                "subject_id",
                row -> new Claim<>(
                        row.getBoolean(2),
                        new Benefit(
                                row.getString(3).intern(),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                date(row, 6),
                                Benefit.Status.valueOf(row.getString(7)),
                                row.getObject(8, Long.class))));
    }

    Facts<Claim<Application>> applications() {
        return query(
                """
                select subject_id, child_id is not null, service, status, decided
                from {application} application join {person} person using (person_id)
                where %s order by subject_id
                """,
                "subject_id",
                row -> new Claim<>(
                        row.getBoolean(2),
                        new Application(
                                row.getString(3).intern(),
                                Application.Status.valueOf(row.getString(4)),
                                date(row, 5))));
    }

    Facts<Carer> carers() {
        return query(
                """
                select child_id, kind, since, until, person.person_id, code, sex, death_date, country, permit
                from {relation} relation join {person} person on person.person_id = adult_id
                where %s order by child_id
                """,
                "child_id",
                row -> new Carer(
                        RelationKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        date(row, 4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7).equals("F"),
                        residence(row, 8)));
    }

    static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Reads death date, country and permit from three columns in a row. */
    static Residence residence(ResultSet row, int column) throws SQLException {
        return new Residence(
                date(row, column),
                row.getString(column + 1).intern(),
                row.getString(column + 2).intern());
    }

    private <T> Facts<T> query(String sql, String key, FactMapper<T> mapper) {
        return new Facts<>(stream(sql, key, (row, number) -> new Keyed<>(row.getInt(1), mapper.map(row))));
    }

    <T> Stream<T> stream(String sql, String key, RowMapper<T> mapper) {
        return jdbc.sql(known.in(sql.formatted(who.on(key)))).params(who.parameters()).query(mapper).stream();
    }

    /** Reads the columns after the person's key. */
    @FunctionalInterface
    private interface FactMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
