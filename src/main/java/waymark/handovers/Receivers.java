package waymark.handovers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.kernel.Actor;

/// The organisations that may refer a person in an area today, the most suitable first: the police of the
/// area, its council, charities, then the rest.
@Repository
@Transactional(readOnly = true)
public class Receivers {

    static final String ROLE = "first_responder";

    /// @param answers true if somebody there answers hand-overs in Waymark; else nobody would see one
    /// @param now its people on duty in the area now, first responders first
    public record Choice(Receiver receiver, boolean answers, List<Contact> now) {}

    private final JdbcClient db;
    private final Responders responders;
    private final ContactsApi contacts;

    Receivers(JdbcClient db, Responders responders, ContactsApi contacts) {
        this.db = db;
        this.responders = responders;
        this.contacts = contacts;
    }

    /// The organisations for an area, with who is on duty there at that time.
    public List<Choice> of(Actor actor, String area, Instant now) {
        var onDuty = contacts.answering(actor, area, now);
        var able = responders.able(actor);
        return db
                .sql("""
                select o.code, o.name
                  from directory_open.organisation o
                 where o.current and o.first_responder
                   and (o.coverage in ('national', 'regional') or exists (
                          select from directory_open.organisation_area a
                           where a.organisation = o.code and a.area = :area))
                 order by case when o.sector = 'LAW_ENFORCEMENT' and o.coverage = 'local' then 1
                               when o.sector = 'STATUTORY' then 2
                               when o.sector = 'THIRD_SECTOR' then 3
                               else 4 end,
                          o.position, lower(o.name), o.code
                """)
                .param("area", area)
                .query((row, number) -> new Receiver(row.getString("code"), row.getString("name"), true))
                .list()
                .stream()
                .map(receiver -> new Choice(
                        receiver,
                        !responders.of(actor, receiver.code(), able).isEmpty(),
                        answering(onDuty, receiver.code())))
                .toList();
    }

    /// What kind of organisation it is, for the lawful bases it may rely on.
    Set<LawfulBasis.Kind> kinds(Actor actor, String organisation) {
        return db.sql("""
                select o.sector, coalesce(o.duty_to_notify, false) as bound
                  from directory_open.organisation o
                 where o.code = :code
                """)
                .param("code", organisation)
                .query((row, number) -> LawfulBasis.kinds(row.getString("sector"), row.getBoolean("bound")))
                .optional()
                .orElseGet(() -> LawfulBasis.kinds("", false));
    }

    private static List<Contact> answering(List<Contact> onDuty, String organisation) {
        return onDuty.stream()
                .filter(contact -> contact.organisation().equals(organisation))
                .sorted(Comparator.comparing(
                        (Contact contact) -> !contact.subject().equals("FIRST_RESPONDER")))
                .limit(1)
                .toList();
    }
}
