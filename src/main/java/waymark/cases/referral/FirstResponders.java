package waymark.cases.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.sql.RecordMapper;

/// Who may refer: the organisations that are on the list today, and their people on duty.
@Repository
@Transactional(readOnly = true)
class FirstResponders {

    private static final String SUBJECT = "FIRST_RESPONDER";

    /// How somebody is reached; empty where it is not known.
    record Reached(String email, String phone) {}

    private final JdbcClient db;
    private final ContactsApi contacts;
    private final Clock clock;

    FirstResponders(JdbcClient db, ContactsApi contacts, Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// The organisations that may refer today, by name.
    List<FirstResponder> all() {
        return db.sql("""
                select o.code, o.name from directory_open.organisation o
                 where o.current and o.first_responder
                 order by lower(o.name), o.code
                """).query(RecordMapper.of(FirstResponder.class)).list();
    }

    /// Whether somebody may record that a referral was sent: a first responder of an organisation on the list.
    static boolean mayRecord(Actor.Person actor, List<FirstResponder> listed) {
        return actor.may(Permission.PREPARE_REFERRALS, Scope.organisation(actor.organisation()))
                && listed.stream().anyMatch(one -> one.code().equals(actor.organisation()));
    }

    /// Who answers as a first responder now in an area.
    List<Contact> onDuty(Actor actor, @Nullable String area) {
        return area == null
                ? List.of()
                : contacts.answering(actor, area, clock.instant()).stream()
                        .filter(contact -> contact.subject().equals(SUBJECT))
                        .toList();
    }

    /// The address and number of the reader themselves.
    Reached reached(Actor.Person actor) {
        Optional<Reached> found = db.sql("""
                select coalesce(email, '') as email, coalesce(phone, '') as phone
                  from directory_open.person_contact where id = :id
                """)
                .param("id", actor.id())
                .query(RecordMapper.of(Reached.class))
                .optional();
        return found.orElse(new Reached("", ""));
    }
}
