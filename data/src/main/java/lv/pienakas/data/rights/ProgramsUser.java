package lv.pienakas.data.rights;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database user as whom the program runs, who should own nothing (decision 17). */
@Component
public class ProgramsUser {

    private final JdbcClient jdbc;

    public ProgramsUser(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What the user may besides what the program needs: is a superuser, owns a guarded schema; empty as it should be. */
    public List<String> tooMuch() {
        return jdbc.sql("""
                        select 'is a superuser' from pg_roles where rolname = current_user and rolsuper
                        union all
                        select 'owns the schema ' || nspname from pg_namespace
                         where nspname in ('audit', 'detection') and pg_has_role(nspowner, 'usage')
                           and not (select rolsuper from pg_roles where rolname = current_user)
                        order by 1
                        """).query(String.class).list();
    }
}
