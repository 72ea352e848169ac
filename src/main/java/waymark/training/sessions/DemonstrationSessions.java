package waymark.training.sessions;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.training.packs.PackLine;
import waymark.training.packs.Packs;
import waymark.web.Clocks;
import waymark.web.sql.RecordParameters;

/// Sessions of the demonstration, past and to come. In a real partnership there is no such bean, so that
/// nobody's attendance is ever invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@Transactional
public class DemonstrationSessions {

    /// An invented person without an account, and whether they came.
    public record Guest(
            String name, @Nullable String organisation, String organisationName, String role, boolean came) {}

    private final JdbcClient db;
    private final Packs packs;
    private final TrainingSessions sessions;
    private final SessionSaves saves;
    private final Places places;

    DemonstrationSessions(JdbcClient db, Packs packs, TrainingSessions sessions, SessionSaves saves, Places places) {
        this.db = db;
        this.packs = packs;
        this.sessions = sessions;
        this.saves = saves;
        this.places = places;
    }

    /// Plans a session of two hours.
    ///
    /// @param area null for the whole partnership
    /// @param place empty for a session online
    /// @param isPublic whether everybody can see it; such a session is open, too
    public Ref plan(
            Actor.Person trainer,
            Ref pack,
            @Nullable String area,
            LocalDate day,
            LocalTime time,
            String place,
            int capacity,
            boolean isPublic,
            String about) {
        var line = packs.published(trainer).stream()
                .filter(one -> one.ref().equals(pack))
                .findFirst()
                .orElseThrow();
        var ref = saves.newRef();
        var it = session(trainer, ref, line, area, day, time, place, capacity, isPublic, about);
        saves.save(
                trainer,
                new SessionEvent.Planned(it, List.of(new SessionDetails.Trainer(trainer.id(), trainer.name()))));
        return ref;
    }

    private TrainingSession session(
            Actor.Person trainer,
            Ref ref,
            PackLine line,
            @Nullable String area,
            LocalDate day,
            LocalTime time,
            String place,
            int capacity,
            boolean isPublic,
            String about) {
        var starts = day.atTime(time).atZone(Clocks.LONDON).toInstant();
        var version = line.versionId();
        if (version == null) {
            throw new InvariantViolation("a session of the demonstration without a published pack");
        }
        return new TrainingSession(
                UUID.randomUUID(),
                ref,
                0,
                packs.pack(trainer, line.ref()).orElseThrow().id(),
                version,
                line.title(),
                line.audience(),
                area,
                about,
                starts,
                starts.plus(Duration.ofHours(2)),
                place,
                place.isEmpty() ? "https://meet.example.org/workshop" : "",
                capacity,
                true,
                isPublic,
                SessionState.PLANNED,
                "",
                trainer.id(),
                trainer.name(),
                0,
                0,
                0,
                null);
    }

    /// Somebody takes a place at a session to come. Where the data is made for a day long past, no session is
    /// to come and nothing happens.
    public void take(Actor.Person who, Ref ref, String role) {
        places.take(who, sessions.session(who, ref).orElseThrow(), Attendee.of(who, role));
    }

    /// A session that is over, with who came.
    public void held(Actor.Person trainer, Ref ref, List<Guest> guests) {
        var it = sessions.session(trainer, ref).orElseThrow();
        for (var guest : guests) {
            db.sql("""
                    insert into training.enrolment (id, session, area, name, organisation, organisation_name, role_title, state, queued_at,
                                                    enrolled_by, enrolled_by_name, attended)
                    values (gen_random_uuid(), :session, :area, :name, cast(:organisation as text), :organisationName, :role, 'ENROLLED',
                            :at, :actor, :actorName, :came)
                    """)
                    .paramSource(RecordParameters.of(guest)
                            .with("session", it.id())
                            .with("area", it.area())
                            .with("at", it.startsAt().minus(Duration.ofDays(9)))
                            .by(trainer))
                    .update();
        }
        db.sql("update training.session set taken = :taken where id = :id")
                .param("taken", guests.size())
                .param("id", it.id())
                .update();
        saves.end(trainer, it);
    }
}
