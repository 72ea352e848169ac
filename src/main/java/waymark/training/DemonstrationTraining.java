package waymark.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.training.packs.DemonstrationPacks;
import waymark.training.sessions.DemonstrationSessions;

/// What the demonstration does with packs and sessions.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationTraining {

    /// An invented person without an account, and whether they came.
    ///
    /// @param organisation code where it is a partner
    public record Guest(
            String name, @Nullable String organisation, String organisationName, String role, boolean came) {}

    private final DemonstrationPacks packs;
    private final DemonstrationSessions sessions;

    DemonstrationTraining(DemonstrationPacks packs, DemonstrationSessions sessions) {
        this.packs = packs;
        this.sessions = sessions;
    }

    /// Takes a supplied pack in.
    public Ref pack(Actor author, String code) {
        return packs.begin(author, code);
    }

    /// Sends a pack to a second person.
    public void send(Actor author, Ref pack) {
        packs.send(author, pack);
    }

    /// Publishes a pack as a second person.
    public void publish(Actor reviewer, Ref pack, String note, LocalDate on) {
        packs.publish(reviewer, pack, note, on);
    }

    /// Plans a session.
    ///
    /// @param area null for the whole partnership
    /// @param place empty for a session online
    public Ref session(
            Actor.Person trainer,
            Ref pack,
            @Nullable String area,
            LocalDate day,
            LocalTime time,
            String place,
            int capacity,
            boolean isPublic,
            String about) {
        return sessions.plan(trainer, pack, area, day, time, place, capacity, isPublic, about);
    }

    /// Somebody takes a place.
    public void take(Actor.Person who, Ref session, String role) {
        sessions.take(who, session, role);
    }

    /// A session that is over, with who came.
    public void held(Actor.Person trainer, Ref session, List<Guest> guests) {
        sessions.held(
                trainer,
                session,
                guests.stream()
                        .map(one -> new DemonstrationSessions.Guest(
                                one.name(), one.organisation(), one.organisationName(), one.role(), one.came()))
                        .toList());
    }
}
