package waymark.rights.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What came to its end and may be erased, for what erases it.
@Component
public class RetentionApi {

    /// A case that both sides agreed to erase and that nothing stops.
    ///
    /// @param why in words
    /// @param casework who agreed for its organisation
    /// @param governance who agreed for information governance
    public record Ready(
            UUID caseId,
            Ref ref,
            LocalDate closedOn,
            LocalDate endedOn,
            String why,
            String casework,
            String governance) {}

    private final EndingCases endings;
    private final RetentionSettings settings;
    private final Clock clock;

    RetentionApi(EndingCases endings, RetentionSettings settings, Clock clock) {
        this.endings = endings;
        this.settings = settings;
        this.clock = clock;
    }

    /// All of them.
    public List<Ready> ready(Actor system) {
        return endings.ending(system).stream().flatMap(it -> ready(it).stream()).toList();
    }

    /// One of them, where it still is.
    public Optional<Ready> ready(Actor system, Ref ref) {
        return endings.find(ref).flatMap(this::ready);
    }

    private Optional<Ready> ready(EndingCase it) {
        var casework = it.latest(Side.CASEWORK);
        var governance = it.latest(Side.GOVERNANCE);
        return it.ready(today()) && casework.isPresent() && governance.isPresent()
                ? Optional.of(new Ready(
                        it.caseId(),
                        it.ref(),
                        it.closedOn(),
                        it.endsOn(),
                        it.why().words(),
                        casework.get().byName(),
                        governance.get().byName()))
                : Optional.empty();
    }

    /// How long copies are kept, as it holds today.
    public RetentionNumbers numbers(Actor system) {
        return settings.on(system, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
