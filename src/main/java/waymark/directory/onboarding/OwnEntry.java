package waymark.directory.onboarding;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryApi;
import waymark.directory.PersonSummary;
import waymark.directory.people.PersonDetails;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.transactions.RunAsSystem;

/// The entry of somebody who was let in from the machine. It is the system's to write: whoever comes in so when the
/// partnership has its coordinator keeps nobody's entries.
@Component
class OwnEntry {

    private final DirectoryApi directory;
    private final RunAsSystem asClock;

    OwnEntry(DirectoryApi directory, RunAsSystem asClock) {
        this.directory = directory;
        this.asClock = asClock;
    }

    /// @return the entry, or the problems by field
    @Transactional
    public Ruling<PersonSummary> add(Actor.Person actor, PersonDetails details, LocalDate from) {
        return asClock.get("First administrator", system -> directory.add(system, actor.id(), details, from));
    }
}
