package lv.pienakas.service.planning;

import lv.pienakas.service.PienakasApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A node that does nothing but its jobs, in a process of its own; the database is in the environment. */
final class PlanningNode {

    private PlanningNode() {}

    /** Takes the node's name. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(PienakasApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--db-scheduler.enabled=true",
                        "--db-scheduler.scheduler-name=" + args[0],
                        "--db-scheduler.polling-interval=100ms",
                        "--db-scheduler.heartbeat-interval=500ms",
                        "--pienakas.planning.pause=100ms",
                        "--pienakas.planning.search=300ms");
        System.out.println("ready");
    }
}
