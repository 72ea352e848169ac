package waymark.audit.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// How the audit log is kept, for the page of those who run Waymark.
@NamedInterface("seal")
@Component
public class AuditKeeping {

    private final SealStates states;

    AuditKeeping(SealStates states) {
        this.states = states;
    }

    /// How the log is kept.
    ///
    /// @param checkpoint when the log was sealed last, null before the first time
    /// @param witnessed when a witness got a checkpoint last, null where none ever did
    /// @param witnesses true where a witness folder or an address is set
    /// @param troubles what information governance is told to do something about, as sentences
    @NamedInterface("seal")
    public record Kept(
            @Nullable Instant checkpoint, @Nullable Instant witnessed, boolean witnesses, List<String> troubles) {

        public Kept {
            troubles = List.copyOf(troubles);
        }
    }

    /// Asked as the system.
    public Kept now(Actor system) {
        var now = states.now(system);
        var latest = now.latest();
        return new Kept(
                latest == null ? null : latest.at(),
                now.witnessed().map(CheckpointExports.Export::at).orElse(null),
                !now.noWitness(),
                now.warnings().stream().map(SealState.Warning::what).toList());
    }
}
