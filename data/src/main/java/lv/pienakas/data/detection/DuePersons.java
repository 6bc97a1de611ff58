package lv.pienakas.data.detection;

import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those whom a scan has to evaluate again, because a fact has changed or a day has come. */
@Repository
public class DuePersons {

    private final Rights rights;
    private final JdbcClient jdbc;

    DuePersons(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    static String table(int scan) {
        return "detection.due_" + scan;
    }

    /** SQL: whether the person of a column, or another expression, is due. */
    static String isDue(int scan, String person) {
        return "exists (select from " + table(scan) + " due where due.person_id = " + person + ")";
    }

    /**
     * Lists who is due since the base of the scan.
     *
     * @return how many
     */
    @Transactional
    public long list(Scan scan, Scan base) {
        rights.onDetection();
        String due = table(scan.id());
        jdbc.sql("create table " + due + " (person_id integer primary key)").update();
        long count = jdbc.sql("insert into " + due + """
                         select person_id from register.touched where delivery_id > :delivery
                        union
                        select person_id from %s where turns_on <= :day
                        """.formatted(ScanTables.name("turning", base.id())))
                .param("delivery", base.deliveryId())
                .param("day", scan.asOf())
                .update();
        jdbc.sql("analyze " + due).update();
        return count;
    }

    /** How many are due. */
    @Transactional(readOnly = true)
    public long count(int scan) {
        rights.onDetection();
        return jdbc.sql("select count(*) from " + table(scan)).query(Long.class).single();
    }

    /** Internal keys of those who are due in a part, ascending. */
    @Transactional(readOnly = true)
    public int[] of(int scan, ScanPart part) {
        rights.onDetection();
        return jdbc
                .sql("select person_id from " + table(scan) + " where person_id between :first and :last order by 1")
                .param("first", part.firstPerson())
                .param("last", part.lastPerson())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The list is needed no more. */
    @Transactional
    public void forget(int scan) {
        rights.onDetection();
        jdbc.sql("drop table if exists " + table(scan)).update();
    }
}
