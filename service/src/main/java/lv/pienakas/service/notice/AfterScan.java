package lv.pienakas.service.notice;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import lv.pienakas.service.scan.ScanFinished;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** A scan is done: the job about notices need not wait for its time. */
@Component
class AfterScan {

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    AfterScan(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** After the commit: within, the scan's old snapshot would collide with the job's own row. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void hurry(ScanFinished finished) {
        SchedulerClient client = scheduler.getIfAvailable();
        if (client != null) {
            try {
                client.reschedule(TaskInstanceId.of(NoticeRound.JOB, RecurringTask.INSTANCE), clock.instant());
            } catch (TaskInstanceException e) {
                // under way, or not there yet: it comes round by itself
            }
        }
    }
}
