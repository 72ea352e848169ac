package waymark.audit.seal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.Clocks;

/// What modules that print or send checkpoints ask of this one.
@NamedInterface("seal")
@Component
public class AuditApi {

    private final Checkpoints checkpoints;
    private final CheckpointExports exports;
    private final WitnessSettings settings;
    private final RollbackGuard guard;
    private final Clock clock;

    AuditApi(
            Checkpoints checkpoints,
            CheckpointExports exports,
            WitnessSettings settings,
            RollbackGuard guard,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.exports = exports;
        this.settings = settings;
        this.guard = guard;
        this.clock = clock;
    }

    /// As it was sealed when the day began: the same all day, so that what was read is what is approved.
    public Optional<SealedLog> asOf(Actor actor, LocalDate day) {
        return checkpoints.before(day.atStartOfDay(Clocks.LONDON).toInstant()).map(SealedLog::of);
    }

    /// What has to be sent to the witnesses by e-mail now; nothing where none is set, it is too early,
    /// nothing is new, or they have a later one already.
    public Optional<SealedLog> toSend(Actor clockwork) {
        if (settings.addresses().isEmpty()) {
            return Optional.empty();
        }
        var last = exports.last(CheckpointExports.MAIL);
        var since = clock.instant().minus(settings.mailEvery());
        return checkpoints
                .latest()
                .filter(latest -> last.isEmpty()
                        || (!last.get().at().isAfter(since) && last.get().number() < latest.number()))
                .filter(latest -> !guard.isAhead(latest))
                .map(SealedLog::of);
    }

    /// It was sent, or the mail server refused it.
    public void sent(Actor clockwork, SealedLog sealed, boolean done) {
        exports.note(sealed.number(), CheckpointExports.MAIL, done);
    }
}
