package lv.pienakas.service.scan;

import lv.pienakas.service.PienakasApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A node that does nothing but its jobs, in a process of its own; the database is in the environment. */
final class ScanNode {

    private ScanNode() {}

    /** Takes the node's name, when the night begins, when it ends, and the day of full scans. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(PienakasApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--db-scheduler.enabled=true",
                        "--db-scheduler.scheduler-name=" + args[0],
                        "--db-scheduler.polling-interval=100ms",
                        "--db-scheduler.heartbeat-interval=500ms",
                        "--pienakas.scan.nightly.enabled=true",
                        "--pienakas.scan.nightly.at=" + args[1],
                        "--pienakas.scan.nightly.end-by=" + args[2],
                        "--pienakas.scan.nightly.full-on=" + args[3]);
        System.out.println("ready");
    }
}
