package lv.pienakas.service.casework;

import java.util.List;
import java.util.Random;
import java.util.Set;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.PienakasApplication;
import lv.pienakas.service.intake.Registering;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process in which people work on cases at random until it is killed; it says what is committed. */
final class EndlessWork {

    /** Said when the process is ready and waits for a line on its input. */
    static final String READY = "ready";

    /** Before the id and the number of events of a case that was stored. */
    static final String STORED = "stored ";

    private static final int DESKS = 3;

    private final Registering registering;
    private final Working working;
    private final JdbcTemplate jdbc;
    private final Offices offices;
    private final Tables tables = new Tables();
    private final String actor;

    private EndlessWork(ConfigurableApplicationContext context, String actor) {
        this.registering = context.getBean(Registering.class);
        this.working = context.getBean(Working.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        Staff staff = context.getBean(Staff.class);
        Offices.open(staff);
        this.offices = Offices.of(staff, jdbc);
        this.actor = actor;
    }

    /** Takes a name and a seed; the database is in the environment. */
    public static void main(String[] args) throws Exception {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(PienakasApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run();
        EndlessWork work = new EndlessWork(context, args[0]);
        say(READY);
        if (System.in.read() < 0) {
            throw new IllegalStateException("nobody waits for the work");
        }
        for (int desk = 0; desk < DESKS; desk++) {
            Random random = new Random(Long.parseLong(args[1]) + desk);
            new Thread(() -> work.forever(random)).start();
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void forever(Random random) {
        RandomDocuments documents = new RandomDocuments(random);
        while (true) {
            try {
                for (CaseFile file : operation(random, documents)) {
                    say(STORED + file.id() + " " + file.state().version());
                }
            } catch (RefusedChangeException e) {
                // part of the day's work
            }
        }
    }

    private List<CaseFile> operation(Random random, RandomDocuments documents) {
        int draw = random.nextInt(100);
        if (draw < 15) {
            return List.of(registering.register(documents.opening(), actor));
        }
        if (draw < 18) {
            return registering.registerBulkTask(
                    documents.service(), List.of(documents.person(), documents.person()), actor);
        }
        if (draw < 35) {
            List<Row> some = jdbc.query("select * from casework.case_file order by random() limit 2", Row::of);
            return registering.register(
                    some.stream()
                            .map(one -> documents.of(
                                    one.get("service"), one.get("person_code"), Set.of(), one.number("case_id")))
                            .toList(),
                    actor);
        }
        List<Row> open = jdbc.query(
                "select * from casework.work_item where closed_at is null order by random() limit 1", Row::of);
        return open.isEmpty() ? List.of() : List.of(work(random, documents, open.get(0)));
    }

    private CaseFile work(Random random, RandomDocuments documents, Row item) {
        long id = item.number("work_item_id");
        String person = offices.any(random);
        return switch (random.nextInt(8)) {
            case 0 -> working.start(id, actor);
            case 1 -> working.handBack(id, "ill", actor);
            case 2 -> working.handOver(id, person, "by hand", actor);
            default ->
                working.complete(
                        id,
                        documents.one(tables.outcomes(item.get("stage"))),
                        random.nextInt(60),
                        item.get("inspector").isEmpty() ? person : item.get("inspector"),
                        actor);
        };
    }
}
