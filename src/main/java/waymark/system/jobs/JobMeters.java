package waymark.system.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.health.Outage;
import waymark.web.metrics.MeterSource;

/// The jobs as figures: how often each failed in a row, how long it took and when it began last.
@Component
class JobMeters implements MeterSource {

    private final JobRuns runs;
    private @Nullable MultiGauge failing;
    private @Nullable MultiGauge took;
    private @Nullable MultiGauge began;

    JobMeters(JobRuns runs) {
        this.runs = runs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        failing = MultiGauge.builder("waymark_job_failing")
                .description("How often a job failed in a row")
                .register(registry);
        took = MultiGauge.builder("waymark_job_took_seconds")
                .description("How long its last run took")
                .register(registry);
        began = MultiGauge.builder("waymark_job_began_seconds")
                .description("When its last run began, in seconds since 1970")
                .register(registry);
    }

    @Override
    public void refresh() {
        if (failing == null || took == null || began == null) {
            return;
        }
        var failures = new ArrayList<MultiGauge.Row<?>>();
        var times = new ArrayList<MultiGauge.Row<?>>();
        var begins = new ArrayList<MultiGauge.Row<?>>();
        var system = Actor.system("Figures for monitoring");
        try {
            CurrentActor.run(system, () -> {
                for (var run : runs.states(system)) {
                    var tags = Tags.of("job", run.name());
                    failures.add(MultiGauge.Row.of(tags, run.failing()));
                    if (run.began() != null) {
                        times.add(MultiGauge.Row.of(tags, run.tookMs() / 1_000.0));
                        begins.add(MultiGauge.Row.of(tags, run.began().getEpochSecond()));
                    }
                }
            });
        } catch (RuntimeException failed) {
            if (Outage.of(failed).isEmpty()) {
                throw failed;
            }
            return;
        }
        failing.register(failures, true);
        took.register(times, true);
        began.register(begins, true);
    }
}
