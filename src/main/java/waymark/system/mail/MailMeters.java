package waymark.system.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.health.Outage;
import waymark.web.mail.WaitingMail;
import waymark.web.metrics.MeterSource;

/// The e-mail queue as figures: what waits by kind, what became of the letters of the last day, and how many
/// addresses are held back.
@Component
class MailMeters implements MeterSource {

    private final Letters letters;
    private final List<WaitingMail> kinds;
    private @Nullable MultiGauge waiting;
    private @Nullable MultiGauge day;

    MailMeters(Letters letters, List<WaitingMail> kinds) {
        this.letters = letters;
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        waiting = MultiGauge.builder("waymark_mail_waiting")
                .description("Letters that wait, by kind")
                .register(registry);
        day = MultiGauge.builder("waymark_mail_day")
                .description("Letters of the last day, by what became of them; held: addresses that are held back")
                .register(registry);
    }

    @Override
    public void refresh() {
        if (waiting == null || day == null) {
            return;
        }
        var rows = new ArrayList<MultiGauge.Row<?>>();
        var outcomes = new ArrayList<MultiGauge.Row<?>>();
        var system = Actor.system("Figures for monitoring");
        try {
            CurrentActor.run(system, () -> {
                letters.counted(system, kinds)
                        .forEach(one -> rows.add(
                                MultiGauge.Row.of(Tags.of("kind", one.kind().ids()), one.letters())));
                var counts = letters.lastDay(system);
                outcomes.add(MultiGauge.Row.of(Tags.of("outcome", "sent"), counts.sent()));
                outcomes.add(MultiGauge.Row.of(Tags.of("outcome", "waiting"), counts.waiting()));
                outcomes.add(MultiGauge.Row.of(Tags.of("outcome", "refused"), counts.refused()));
                outcomes.add(MultiGauge.Row.of(
                        Tags.of("outcome", "held"),
                        letters.refusedAddresses(system).size()));
            });
        } catch (RuntimeException failed) {
            if (Outage.of(failed).isEmpty()) {
                throw failed;
            }
            return;
        }
        waiting.register(rows, true);
        day.register(outcomes, true);
    }
}
