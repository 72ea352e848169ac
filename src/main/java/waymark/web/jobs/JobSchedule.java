package waymark.web.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// When each job is due, from the table that the nodes share. Asked as the system: the table is the clock's alone.
@Repository
@Transactional(readOnly = true)
public class JobSchedule {

    private final JdbcClient db;
    private final Clock clock;

    JobSchedule(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A job as the table has it.
    ///
    /// @param running true while a node is at it
    /// @param failing how often it failed in a row
    public record Due(
            String name,
            Instant next,
            boolean running,
            int failing,
            @Nullable Instant lastFailure) {}

    public List<Due> all(Actor system) {
        return db.sql("""
                select task_name as name, execution_time as next, picked as running,
                       coalesce(consecutive_failures, 0) as failing, last_failure
                  from jobs.scheduled order by task_name
                """).query(RecordMapper.of(Due.class)).list();
    }

    /// It is due now; false where it runs already, or is not known.
    @Transactional
    public boolean now(Actor system, String job) {
        return db.sql("""
                        update jobs.scheduled set execution_time = :now, version = version + 1
                         where task_name = :job and not picked
                        """)
                        .paramSource(RecordParameters.none()
                                .with("now", clock.instant())
                                .with("job", job))
                        .update()
                > 0;
    }
}
