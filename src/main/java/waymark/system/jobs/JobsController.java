package waymark.system.jobs;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.system.lines.Spans;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.Tone;
import waymark.web.forms.FormData;
import waymark.web.jobs.Job;

/// Every job: when it runs, how its last run went and when the next is; those that are safe can be run now.
@Controller
@RequestMapping("/system/jobs")
class JobsController {

    private static final String PATH = "/system/jobs";

    record View(List<Row> rows, List<JobRuns.Failure> failures, Instant now) {

        /// What somebody has to look at.
        List<Row> troubled() {
            return rows.stream().filter(row -> row.rank() < 2).toList();
        }

        /// The others.
        List<Row> calm() {
            return rows.stream().filter(row -> row.rank() == 2).toList();
        }

        long failing() {
            return rows.stream()
                    .filter(row -> row.run() != null && row.run().failing() > 0)
                    .count();
        }

        long late() {
            return rows.stream().filter(Row::late).count();
        }

        String ago(Instant at) {
            return Spans.words(Duration.between(at, now)) + " ago";
        }

        String took(long milliseconds) {
            return Spans.took(milliseconds);
        }
    }

    /// @param run null where the scheduler has not heard of it yet
    record Row(String name, String when, boolean byHand, JobRuns.@Nullable Run run, Instant now) {

        boolean late() {
            return run != null
                    && !run.running()
                    && run.next().plus(JobsLine.LATE).isBefore(now);
        }

        String state() {
            if (run == null) {
                return "Not begun";
            }
            if (run.running()) {
                return "Running";
            }
            if (late()) {
                return "Late";
            }
            return run.failing() > 0 ? "Failing" : "OK";
        }

        Tone tone() {
            return switch (state()) {
                case "Running" -> Tone.BLUE;
                case "Late", "Failing" -> Tone.RED;
                case "OK" -> Tone.GREEN;
                default -> Tone.GREY;
            };
        }

        String last() {
            if (run == null || run.began() == null) {
                return "Not yet";
            }
            return "%s ago, took %s"
                    .formatted(Spans.words(Duration.between(run.began(), now)), Spans.took(run.tookMs()));
        }

        String next() {
            if (run == null) {
                return "";
            }
            return run.next().isAfter(now) ? "in " + Spans.words(Duration.between(now, run.next())) : "now";
        }

        /// The worst first.
        int rank() {
            return switch (state()) {
                case "Late" -> 0;
                case "Failing" -> 1;
                default -> 2;
            };
        }
    }

    private final JobRuns runs;
    private final List<Job> jobs;
    private final Clock clock;

    JobsController(JobRuns runs, List<Job> jobs, Clock clock) {
        this.runs = runs;
        this.jobs = List.copyOf(jobs);
        this.clock = clock;
    }

    @GetMapping
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView show(Actor.Person actor) {
        var now = clock.instant();
        Map<String, JobRuns.Run> known = runs.all(actor).stream()
                .collect(Collectors.toMap(JobRuns.Run::name, Function.identity(), (one, _) -> one));
        var rows = jobs.stream()
                .map(job -> new Row(job.name(), job.when(), job.byHand(), known.get(job.name()), now))
                .sorted(Comparator.comparingInt(Row::rank).thenComparing(Row::name))
                .toList();
        return Page.show("system/jobs/jobs", new View(rows, runs.failures(actor), now));
    }

    @PostMapping("/run")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView run(FormData form, Actor.Person actor) {
        var job = jobs.stream()
                .filter(one -> one.byHand() && one.name().equals(form.text("job")))
                .findFirst();
        if (job.isEmpty()) {
            return Page.go(Notice.important("This job runs at its time only"), PATH);
        }
        return Page.go(
                runs.runNow(actor, job.get().name())
                        ? Notice.done("“%s” runs within ten seconds"
                                .formatted(job.get().name()))
                        : Notice.important("It is running already, or this machine runs no jobs"),
                PATH);
    }
}
