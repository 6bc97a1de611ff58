package lv.pienakas.service.planning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import lv.pienakas.planner.search.Stop;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that improves the plan. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanningProperties.class)
class PlanningConfiguration {

    /** Of every search of this program. */
    @Bean
    Stop stop() {
        return new Stop();
    }

    @Bean
    RecurringTask<Void> improvePlan(BackgroundPlanning planning, PlanningProperties properties) {
        return Tasks.recurring(BackgroundPlanning.JOB, FixedDelay.of(properties.pause()))
                .execute((instance, context) -> planning.round(
                        String.valueOf(context.getExecution().pickedBy), context.getExecution().version));
    }
}
