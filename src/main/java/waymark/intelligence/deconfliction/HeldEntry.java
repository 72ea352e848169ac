package waymark.intelligence.deconfliction;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.contacts.ContactsApi;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;

/// What an organisation holds, entered from elsewhere, such as the demonstration.
@Component
public class HeldEntry {

    private final HeldIdentifiers held;
    private final ContactsApi contacts;

    HeldEntry(HeldIdentifiers held, ContactsApi contacts) {
        this.held = held;
        this.contacts = contacts;
    }

    /// Registers a list for the actor's organisation, whose first point of contact is called.
    ///
    /// @param lines as on the page: telephones, or `plate, AB12 CDE`
    public void register(Actor.Person actor, List<String> lines, LocalDate until) {
        held.register(
                actor,
                actor.organisation(),
                Identifier.list(IdentifierKind.TELEPHONE, lines).read(),
                contacts.of(actor, actor.organisation()).getFirst().post(),
                Purpose.DISRUPT,
                until);
    }
}
