package waymark.audit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Writes the audit log. Every method joins the transaction of the act it describes and refuses to run
/// outside one, so that there is no act without its entry and no entry without its act.
@Component
public class Audit {

    private final JdbcClient db;
    private final Set<String> inWords;

    Audit(JdbcClient db, List<AuditedKind> kinds) {
        this.db = db;
        this.inWords =
                kinds.stream().flatMap(kind -> kind.acts().keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// A change.
    ///
    /// @param act what was done, `verb_noun` in lower case (`publish_pathway`)
    /// @param object reference or stable code of what it was done to; never a name
    /// @param version the version the change produced, 0 where the thing has none
    /// @param fields names of the fields that changed, never their contents
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Actor actor, String act, String object, long version, Collection<String> fields) {
        append(actor, act, object, version, fields, "agreed");
    }

    /// A view of something that contains a person's details.
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(Actor actor, String act, String object) {
        append(actor, act, object, 0, List.of(), "agreed");
    }

    /// The same of several things on one page, in one statement.
    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(Actor actor, String act, Collection<String> objects) {
        if (!objects.isEmpty()) {
            append(actor, act, objects, 0, List.of(), "agreed");
        }
    }

    /// Something a person tried and was refused, where the trying itself matters (a wrong password, a
    /// forged scope).
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(Actor actor, String act, String object) {
        refused(actor, act, object, List.of());
    }

    /// The same, with what it was refused for.
    ///
    /// @param why fixed words of ours, never what somebody typed
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(Actor actor, String act, String object, Collection<String> why) {
        append(actor, act, object, 0, why, "refused");
    }

    private void append(
            Actor actor, String act, String object, long version, Collection<String> fields, String decision) {
        append(actor, act, List.of(object), version, fields, decision);
    }

    private void append(
            Actor actor,
            String act,
            Collection<String> objects,
            long version,
            Collection<String> fields,
            String decision) {
        assert inWords.contains(act) : "Say in an AuditedKind bean of the module what the act " + act + " is called";
        var organisation = switch (actor) {
            case Actor.Person person -> person.organisation();
            case Actor.Consumer consumer -> consumer.organisation();
            default -> null;
        };
        db.sql("""
                insert into audit.leaf (actor, actor_kind, organisation, roles, act, object, version, fields, decision)
                select :actor, :kind, :organisation, :roles, :act, object, :version, :fields, :decision
                  from unnest(:objects::text[]) object
                """)
                .param("actor", actor.id())
                .param("kind", actor.databaseRole())
                .param("organisation", organisation)
                .param("roles", actor instanceof Actor.Person person ? roles(person) : name(actor))
                .param("act", act)
                .param("objects", objects.toArray(String[]::new))
                .param("version", version)
                .param("fields", String.join(",", fields))
                .param("decision", decision)
                .update();
    }

    /// A consumer by its reference: its name may change.
    private static String name(Actor actor) {
        return actor instanceof Actor.Consumer consumer ? "consumer@" + consumer.ref() : actor.name();
    }

    private static String roles(Actor.Person person) {
        return person.grants().stream()
                .map(grant -> grant.role() + "@" + grant.scope().word())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
