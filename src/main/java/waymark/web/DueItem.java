package waymark.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// Something that somebody has to do by a day: a return, an action, a decision, a check, a review. It can be
/// followed up, people are reminded of it, and it is in the calendar of those who do it.
///
/// @param kind what it is, as a list says it: "Action"
/// @param title for those who may read the thing; may hold what people wrote
/// @param message what an e-mail may say: a reference and an area or organisation, never what people wrote
/// @param path where it is done
/// @param due the last day, or null where nothing sets one
/// @param trouble what is wrong beside being late, after "It is": "red", "not decided"; empty where nothing
/// @param scopes the areas and organisations it belongs to; none where it is the whole partnership's
/// @param revision grows with every change of its date
/// @param remindsItself true where its module has reminders of its own
public record DueItem(
        String kind,
        Ref ref,
        String title,
        String message,
        String path,
        @Nullable LocalDate due,
        String trouble,
        List<Scope> scopes,
        Responsible responsible,
        int revision,
        boolean remindsItself) {

    public DueItem {
        scopes = List.copyOf(scopes);
    }

    /// Who does it: a person where one is named and still there, else who has the role.
    ///
    /// @param person null where nobody is named
    /// @param scope where they have the role
    public record Responsible(@Nullable UUID person, String role, Scope scope) {

        /// True for the person, and where nobody is named for those who have the role.
        public boolean includes(Actor.Person reader) {
            return person != null
                    ? person.equals(reader.id())
                    : reader.grants().stream()
                            .anyMatch(grant ->
                                    grant.role().equals(role) && grant.scope().equals(scope));
        }

        /// As roles are looked up: `area_lead@area:HULL`.
        public String held() {
            return role + "@" + scope.word();
        }
    }

    /// True after its last day.
    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /// True where somebody follows it up: it is late, or something is wrong with it.
    public boolean overdue(LocalDate today) {
        return late(today) || !trouble.isEmpty();
    }

    /// True where the person reminds others of it.
    public boolean mayRemind(Actor reader) {
        return reader.may(Permission.SEND_REMINDERS, Scope.PARTNERSHIP)
                || scopes.stream().anyMatch(scope -> reader.may(Permission.SEND_REMINDERS, scope));
    }
}
