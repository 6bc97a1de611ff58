package lv.pienakas.data.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lv.pienakas.rules.person.Application.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people applied for, by the last deliveries of the core system. */
@Repository
public class DeliveredApplications {

    private final JdbcClient jdbc;

    DeliveredApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a person, the last first.
     *
     * @param personId internal key of the applicant
     */
    @Transactional(readOnly = true)
    public List<DeliveredApplication> of(int personId) {
        return jdbc.sql("""
                        select a.application_id, a.service, c.code, a.submitted, a.status, a.decided, d.loaded_at
                        from register.application a
                        join register.delivery d using (delivery_id)
                        left join register.person c on c.person_id = a.child_id
                        where a.person_id = :person
                        order by a.submitted desc, a.application_id desc
                        """)
                .param("person", personId)
                .query((row, number) -> new DeliveredApplication(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Status.valueOf(row.getString(5)),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }
}
