package waymark.directory.joining;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryDesk;
import waymark.directory.PersonDetails;
import waymark.directory.PersonLink;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.AsClock;

/// The entry of somebody who was let in from the machine. It is the system's to write: whoever comes in so when the
/// partnership has its coordinator keeps nobody's entries.
@Component
class OwnEntry {

    private final DirectoryDesk directory;
    private final AsClock asClock;

    OwnEntry(DirectoryDesk directory, AsClock asClock) {
        this.directory = directory;
        this.asClock = asClock;
    }

    /// @return the entry, or the problems by field
    @Transactional
    public Ruling<PersonLink> add(Actor.Person actor, PersonDetails details, LocalDate from) {
        return asClock.get("First administrator", system -> directory.add(system, actor.id(), details, from));
    }
}
