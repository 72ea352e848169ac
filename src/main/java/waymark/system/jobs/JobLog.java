package waymark.system.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.system.lines.NodeName;
import waymark.web.jobs.Job;
import waymark.web.jobs.JobWatch;

/// Notes how each run of a job went: of an error its kind alone.
@Component
class JobLog implements JobWatch {

    private static final int LONGEST = 200;

    private final JobRuns runs;
    private final NodeName node;

    JobLog(JobRuns runs, NodeName node) {
        this.runs = runs;
        this.node = node;
    }

    @Configuration(proxyBeanMethods = false)
    static class JobLogJobs {

        @Bean
        Job forgetJobFailures(JobRuns runs) {
            return Job.daily(LocalTime.of(3, 35), "Old failures of jobs", runs::forget);
        }
    }

    @Override
    public void ran(String job, Instant began, Instant ended, @Nullable RuntimeException failed) {
        var system = Actor.system("Page of the jobs");
        CurrentActor.run(
                system,
                () -> runs.note(
                        system,
                        job,
                        node.get(),
                        began,
                        Duration.between(began, ended).toMillis(),
                        failed == null ? "" : kind(failed)));
    }

    /// The innermost error says what happened.
    static String kind(Throwable problem) {
        var inner = problem;
        for (int depth = 0; inner.getCause() != null && depth < 20; depth++) {
            inner = inner.getCause();
        }
        var outer = problem.getClass().getSimpleName();
        var kind = inner == problem ? outer : outer + ", " + inner.getClass().getSimpleName();
        return kind.length() > LONGEST ? kind.substring(0, LONGEST) : kind;
    }
}
