package lv.pienakas.service.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import lv.pienakas.data.outbox.Outbox;

/** One job a partition, each on one node at a time, any of them on any node. */
class PartitionJobs extends AbstractTask<Void> implements OnStartup {

    static final String NAME = "deliver-outbox";

    private final Delivering delivering;
    private final Schedule schedule;

    PartitionJobs(Delivering delivering, Duration pause) {
        this(delivering, FixedDelay.of(pause));
    }

    private PartitionJobs(Delivering delivering, Schedule schedule) {
        super(
                NAME,
                Void.class,
                new FailureHandler.OnFailureReschedule<>(schedule),
                new DeadExecutionHandler.ReviveDeadExecution<>());
        this.delivering = delivering;
        this.schedule = schedule;
    }

    @Override
    public void onStartup(SchedulerClient scheduler, com.github.kagkarlsson.scheduler.Clock clock) {
        for (int partition = 0; partition < Outbox.PARTITIONS && delivering.isUsed(); partition++) {
            scheduler.scheduleIfNotExists(instance(String.valueOf(partition)), clock.now());
        }
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id) {
        return new SchedulableTaskInstance<>(instance(id), schedule::getInitialExecutionTime);
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id, Void none) {
        return schedulableInstance(id);
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        delivering.round(
                Integer.parseInt(instance.getId()),
                () -> context.getSchedulerState().isShuttingDown());
        return new CompletionHandler.OnCompleteReschedule<>(schedule);
    }
}
