package waymark.conferences.actions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// The actions that were agreed in hearings, for their minutes and for who hears them.
@Repository
@Transactional(readOnly = true)
public class AgreedActions {

    /// What an agency is to do.
    ///
    /// @param who the agency, and who does it for it where that is known
    public record Agreed(UUID hearing, String what, String who, LocalDate dueOn, String state) {}

    private final ConferenceActions actions;

    AgreedActions(ConferenceActions actions) {
        this.actions = actions;
    }

    /// By hearing, in one statement; those that the reader may read.
    public Map<UUID, List<Agreed>> of(Actor.Person reader, Collection<UUID> hearings) {
        return hearings.isEmpty()
                ? Map.of()
                : actions.agreedIn(hearings).stream().collect(Collectors.groupingBy(Agreed::hearing));
    }
}
