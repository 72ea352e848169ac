package waymark.system.lines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.health.Outage;
import waymark.web.health.SystemLine.State;
import waymark.web.metrics.MeterSource;

/// The lines of the system page as figures: 0 well or not used, 1 to look at, 2 bad. While the database is away
/// they stay as they were read last.
@Component
class LineMeters implements MeterSource {

    private final SystemLines lines;
    private @Nullable MultiGauge states;

    LineMeters(SystemLines lines) {
        this.lines = lines;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        states = MultiGauge.builder("waymark_line_state")
                .description("A line of the system page: 0 well, 1 to look at, 2 bad")
                .register(registry);
    }

    @Override
    public void refresh() {
        var gauge = states;
        if (gauge == null) {
            return;
        }
        var system = Actor.system("Figures for monitoring");
        try {
            CurrentActor.run(system, () -> {
                var rows = new ArrayList<MultiGauge.Row<?>>();
                for (var line : lines.all(system)) {
                    rows.add(MultiGauge.Row.of(
                            Tags.of("line", line.key(), "machine", line.node()), figure(line.state())));
                }
                gauge.register(rows, true);
            });
        } catch (RuntimeException failed) {
            if (Outage.of(failed).isEmpty()) {
                throw failed;
            }
        }
    }

    private static int figure(State state) {
        return switch (state) {
            case WELL, OFF -> 0;
            case ATTENTION -> 1;
            case BAD -> 2;
        };
    }
}
