package lv.pienakas.data.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** To whom messages go. Who has no contact row is written to in Latvian, by letter. */
@Repository
@Transactional(readOnly = true)
public class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the persons whom the register knows to be alive. */
    public List<Recipient> of(Collection<Integer> personIds) {
        return jdbc.sql("""
                        select p.person_id, p.code, p.first_name, p.last_name, p.municipality,
                          coalesce(c.e_address, false), coalesce(c.language, 'lv')
                        from register.person p
                        left join register.contact c using (person_id)
                        where p.person_id = any(:ids) and p.death_date is null
                        """)
                .param("ids", personIds.toArray(Integer[]::new))
                .query((row, number) -> new Recipient(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getString(7)))
                .list();
    }

    /** The person, if the register knows them to be alive. */
    public Optional<Recipient> of(int personId) {
        return of(List.of(personId)).stream().findFirst();
    }
}
