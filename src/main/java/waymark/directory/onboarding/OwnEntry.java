package waymark.directory.onboarding;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.directory.people.PersonDetails;
import waymark.directory.people.PersonEntryApi;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.transactions.RunAsSystem;

/// The directory entry of an administrator whose account was made at the command line. The system writes
/// it, because an administrator may not maintain people once there is a coordinator.
@Component
class OwnEntry {

    private final PersonEntryApi entries;
    private final RunAsSystem asSystem;

    OwnEntry(PersonEntryApi entries, RunAsSystem asSystem) {
        this.entries = entries;
        this.asSystem = asSystem;
    }

    /// @return the entry, or the problems by field
    @Transactional
    public Ruling<PersonSummary> add(Actor.Person actor, PersonDetails details, LocalDate from) {
        return asSystem.get("First administrator", system -> entries.add(system, actor.id(), details, from));
    }
}
