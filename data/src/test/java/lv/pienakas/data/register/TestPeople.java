package lv.pienakas.data.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lv.pienakas.rules.person.PersonFacts;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What the rules would see of everybody. */
public final class TestPeople {

    private TestPeople() {}

    /** By internal key; lists whose order says nothing are sorted. */
    public static Map<Integer, String> facts(DataSource dataSource) {
        Map<Integer, String> all = new TreeMap<>();
        new People(dataSource, new DataSourceTransactionManager(dataSource))
                .inBatches(100, batch -> batch.forEach(person -> all.put(person.id(), text(person))));
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
