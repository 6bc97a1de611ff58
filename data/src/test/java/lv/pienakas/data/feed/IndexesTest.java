package lv.pienakas.data.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are filled without indexes have the same ones afterwards. */
class IndexesTest {

    private static final String ALL = """
            select tablename, indexdef, conname is not null from pg_indexes
            left join pg_constraint on conname = indexname and contype = 'p'
            where schemaname = 'register' order by 1, 2
            """;

    @BeforeEach
    void empty() {
        TestRegister.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_table_of_facts_gets_its_indexes_again(boolean sort) throws SQLException {
        List<String> before = TestRegister.rows(ALL);
        assertThat(before).hasSizeGreaterThan(15);
        for (String table : tables()) {
            String call = "select register.drop_indexes('%1$s'), register.create_indexes('%1$s', %2$s)";
            asTheProgram(call.formatted(table, sort));
        }
        assertThat(TestRegister.rows(ALL)).isEqualTo(before);
    }

    private static List<String> tables() {
        return TestRegister.rows("select distinct tablename from pg_indexes where schemaname = 'register'"
                + " and tablename not in ('delivery', 'touched', 'known_since')");
    }

    @Test
    void a_table_with_rows_keeps_its_indexes() {
        TestRegister.execute("insert into register.personal_code values ('320000-00001', 1)");
        assertThatThrownBy(() -> asTheProgram("select register.drop_indexes('personal_code')"))
                .hasMessageContaining("register.personal_code is not empty");
    }

    @Test
    void other_tables_are_none_of_its_business() {
        assertThatThrownBy(() -> asTheProgram("select register.drop_indexes('delivery')"))
                .hasMessageContaining("register.delivery is no table of facts");
    }

    private static void asTheProgram(String sql) throws SQLException {
        try (Connection connection = TestRegister.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
