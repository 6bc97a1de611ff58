package lv.pienakas.service.differential;

import java.nio.file.Path;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.service.scan.Scanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads and scans, each time as if nothing had ever been delivered or found. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "pienakas.database.directory=")
abstract class LoadedAndScanned {

    @Autowired
    protected Deliveries deliveries;

    @Autowired
    protected Scanning scanning;

    @Autowired
    protected EmbeddedDatabase database;

    @TempDir
    protected Path folder;

    @BeforeEach
    void emptyTheRegister() {
        JdbcClient jdbc = JdbcClient.create(database.administrator());
        jdbc.sql("""
                        truncate register.delivery, register.personal_code, register.person, register.relation,
                          register.opinion, register.insurance_record, register.contribution, register.benefit,
                          register.application, register.contact, register.touched, history.person, history.relation,
                          history.opinion, history.insurance_record, history.contribution, history.benefit,
                          history.application
                        """).update();
        // hundreds of empty partitions would make every scan slower than the one before
        jdbc.sql("""
                        do $$
                        declare
                            partition regclass;
                        begin
                            for partition in
                                select inhrelid from pg_inherits where inhparent = 'detection.finding'::regclass
                                union all
                                select oid from pg_class where relkind = 'r' and relname ~ '^turning_[0-9]+$'
                            loop
                                execute format('drop table %s', partition);
                            end loop;
                        end $$
                        """).update();
        jdbc.sql("delete from detection.scan").update();
        jdbc.sql("update register.known_since set delivery_id = 0").update();
    }
}
