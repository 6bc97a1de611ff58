package lv.pienakas.data.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lv.pienakas.rules.person.PersonFacts;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rules would see of everybody. */
public final class TestPeople {

    private TestPeople() {}

    /** By internal key; lists whose order says nothing are sorted. */
    public static Map<Integer, String> facts(DataSource dataSource) {
        return facts(dataSource, Knowledge.NOW);
    }

    /** The same of what was known once. */
    public static Map<Integer, String> facts(DataSource dataSource, Knowledge known) {
        Map<Integer, String> all = new TreeMap<>();
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> new People(dataSource, transactions)
                        .inBatches(
                                known,
                                Selection.range(1, Integer.MAX_VALUE),
                                100,
                                batch -> batch.forEach(person -> all.put(person.id(), text(person)))));
        return all;
    }

    private static String text(PersonFacts person) {
        return String.join(
                "|",
                person.code(),
                String.valueOf(person.birthDate()),
                String.valueOf(person.residence()),
                String.valueOf(person.stateCareSince()),
                String.valueOf(person.recordMonths()),
                sorted(person.opinions()),
                sorted(person.contributions()),
                sorted(person.benefits()),
                sorted(person.applications()),
                sorted(person.childBenefits()),
                sorted(person.childApplications()),
                sorted(person.carers()));
    }

    private static String sorted(List<?> facts) {
        return facts.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }
}
