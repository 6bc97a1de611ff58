package lv.pienakas.service.differential;

import lv.pienakas.data.database.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As if nothing had ever been delivered or found. */
final class EmptyRegister {

    private EmptyRegister() {}

    static void make(EmbeddedDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.administrator());
        jdbc.sql("""
                        truncate register.delivery, register.personal_code, register.person, register.relation,
                          register.opinion, register.insurance_record, register.contribution, register.benefit,
                          register.application, register.contact, register.touched, history.person, history.relation,
                          history.opinion, history.insurance_record, history.contribution, history.benefit,
                          history.application
                        """).update();
        jdbc.sql("truncate detection.finding, detection.turning").update();
        jdbc.sql("delete from detection.scan").update();
        jdbc.sql("update register.known_since set delivery_id = 0").update();
    }
}
