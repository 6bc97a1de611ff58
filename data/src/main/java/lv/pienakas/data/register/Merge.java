package lv.pienakas.data.register;

import java.util.List;
import lv.pienakas.rules.person.Application;
import lv.pienakas.rules.person.Benefit;
import lv.pienakas.rules.person.Carer;
import lv.pienakas.rules.person.Contribution;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.PersonFacts;

/** Gathers a person's facts from the open streams of all tables; persons must come in ascending order. */
final class Merge implements AutoCloseable {

    private final Facts<Integer> records;
    private final Facts<Opinion> opinions;
    private final Facts<Contribution> contributions;
    private final Facts<Claim<Benefit>> benefits;
    private final Facts<Claim<Application>> applications;
    private final Facts<Carer> carers;

    Merge(FactQueries queries) {
        this.records = queries.records();
        this.opinions = queries.opinions();
        this.contributions = queries.contributions();
        this.benefits = queries.benefits();
        this.applications = queries.applications();
        this.carers = queries.carers();
    }

    PersonFacts person(People.Row row) {
        List<Integer> months = records.of(row.id());
        List<Claim<Benefit>> granted = benefits.of(row.id());
        List<Claim<Application>> applied = applications.of(row.id());
        return new PersonFacts(
                row.id(),
                row.code(),
                row.birthDate(),
                row.residence(),
                row.stateCareSince(),
                months.isEmpty() ? null : months.get(0),
                opinions.of(row.id()),
                contributions.of(row.id()),
                Claim.own(granted),
                Claim.own(applied),
                Claim.forChild(granted),
                Claim.forChild(applied),
                People.inOrder(carers.of(row.id())));
    }

    @Override
    public void close() {
        records.close();
        opinions.close();
        contributions.close();
        benefits.close();
        applications.close();
        carers.close();
    }
}
