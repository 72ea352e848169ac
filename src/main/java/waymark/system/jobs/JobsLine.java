package waymark.system.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.system.lines.Spans;
import waymark.web.health.SystemLine;
import waymark.web.jobs.Job;

/// Whether jobs run when they are due, and end well.
@Component
class JobsLine implements SystemLine {

    /// A job that is due waits for its turn; longer than this nobody took it.
    static final Duration LATE = Duration.ofMinutes(10);

    private static final int OFTEN = 3;

    private final JobRuns runs;
    private final ObjectProvider<Job> jobs;
    private final Clock clock;

    JobsLine(JobRuns runs, ObjectProvider<Job> jobs, Clock clock) {
        this.runs = runs;
        this.jobs = jobs; // asked late: one of them looks at this line
        this.clock = clock;
    }

    @Override
    public String key() {
        return "jobs";
    }

    @Override
    public String label() {
        return "Jobs";
    }

    @Override
    public int order() {
        return 58;
    }

    @Override
    public Reading look(Actor system) {
        Set<String> known = jobs.stream().map(Job::name).collect(Collectors.toSet());
        return read(
                runs.states(system).stream()
                        .filter(run -> known.contains(run.name()))
                        .toList(),
                clock.instant());
    }

    static Reading read(List<JobRuns.Run> all, Instant now) {
        var late = all.stream()
                .filter(run -> !run.running() && run.next().plus(LATE).isBefore(now))
                .toList();
        var failing = all.stream().filter(run -> run.failing() > 0).toList();
        var remedy = "Open the page of the jobs: it says which, and the kind of the error. The log has more";
        if (!late.isEmpty()) {
            return Reading.bad(
                    "%s late, first “%s”"
                            .formatted(
                                    Spans.count(late.size(), "job"),
                                    late.getFirst().name()),
                    remedy);
        }
        if (failing.isEmpty()) {
            return Reading.well("%s, none late or failing".formatted(Spans.count(all.size(), "job")));
        }
        var words = "%s failing, first “%s”"
                .formatted(
                        Spans.count(failing.size(), "job"), failing.getFirst().name());
        return failing.stream().anyMatch(run -> run.failing() >= OFTEN)
                ? Reading.bad(words, remedy)
                : Reading.attention(words, remedy);
    }
}
