package waymark.analysis.estimates;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import waymark.analysis.estimates.EstimateRuns.Run;
import waymark.insight.estimation.Estimation;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// Works out the estimates that wait, one after the other, between the transactions and not in one.
@Component
class EstimateJob {

    private static final Logger LOG = LoggerFactory.getLogger(EstimateJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int STEP = 5;

    private final EstimateRuns runs;

    EstimateJob(EstimateRuns runs) {
        this.runs = runs;
    }

    /// It may work for a minute, so it takes no turn from the jobs that others wait for.
    @Bean
    Job workOutEstimates() {
        return Job.every(PAUSE, "Estimates", this::work).waitingOutside();
    }

    void work(Actor system) {
        Optional<Run> next = runs.take(system);
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            work(system, next.get());
            next = runs.take(system);
        }
    }

    private void work(Actor system, Run run) {
        try {
            var answers = run.answers();
            var settings = new Estimation.Settings(
                    run.replicates(),
                    run.seed(),
                    answers.together(),
                    EstimateRuns.share(answers.missedLinks()),
                    EstimateRuns.share(answers.falseLinks()),
                    run.rails());
            var told = new int[1];
            var report = Estimation.estimate(run.table(), settings, done -> {
                int perCent = Math.min(99, 100 * done / (2 * run.replicates()));
                if (perCent >= told[0] + STEP) {
                    told[0] = perCent;
                    runs.progress(system, run, perCent);
                }
            });
            runs.keep(
                    system,
                    run,
                    GuardedOverlap.of(run.table()),
                    EstimateResult.of(run.table(), answers, run.rails(), report),
                    report.reasons());
        } catch (ArithmeticException | IllegalStateException | IllegalArgumentException failed) {
            // the message could hold counts
            LOG.error(
                    "An estimate could not be worked out: {}", failed.getClass().getName());
            runs.fail(system, run);
        }
    }
}
