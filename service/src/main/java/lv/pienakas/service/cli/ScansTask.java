package lv.pienakas.service.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.detection.ScanRun;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Something to be done in the database of a service that runs; its nodes see it within a second. */
abstract class ScansTask implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--database",
            required = true,
            description = "PostgreSQL of the service, e.g. jdbc:postgresql://host/db?user=u")
    private String database;

    /** What the options say is right; else there is no use in asking the database. */
    void check() {}

    abstract void run(BeanFactory service, PrintWriter out);

    @Override
    public final Integer call() {
        check();
        String url = ScanCommand.jdbcUrl(database);
        PienakasCommand root = (PienakasCommand) spec.root().userObject();
        // an order from outside, perhaps by a newer program, changes no tables of a service that runs
        try (ConfigurableApplicationContext service =
                CommandContext.start(root.application(), url, Map.of("spring.flyway.enabled", false))) {
            PrintWriter out = spec.commandLine().getOut();
            run(service, out);
            out.flush();
            return 0;
        } catch (RefusedChangeException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        } catch (InvalidDataAccessResourceUsageException | DataIntegrityViolationException e) {
            // the second one where even the roles are lacking
            throw new WrongInputException(
                    "--database has not the tables of this program; start the service on it first");
        }
    }

    static String line(ScanRun run) {
        return run.id() + " as of " + run.asOf() + " " + run.mode() + " " + run.state() + " " + run.persons() + "/"
                + run.ofPersons() + " asked by " + run.askedBy() + " at " + run.askedAt()
                + (run.changedBy() == null ? "" : " changed by " + run.changedBy() + " at " + run.changedAt())
                + (run.problem() == null ? "" : ": " + run.problem());
    }
}
