package waymark.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.training.packs.PackVersion;
import waymark.training.packs.Packs;
import waymark.training.sessions.Enrolment;
import waymark.training.sessions.SessionSaves;
import waymark.training.sessions.TrainingSession;
import waymark.training.sessions.TrainingSessions;

/// Packs and sessions for what is built on them: running a workshop, evaluating it, certificates.
@Component
public class TrainingApi {

    private final Packs packs;
    private final TrainingSessions sessions;
    private final SessionSaves saves;

    TrainingApi(Packs packs, TrainingSessions sessions, SessionSaves saves) {
        this.packs = packs;
        this.sessions = sessions;
        this.saves = saves;
    }

    /// The session with this reference; nothing where there is none, or none for this actor.
    public Optional<TrainingSession> session(Actor actor, Ref ref) {
        return sessions.session(actor, ref);
    }

    /// A session that the actor runs.
    ///
    /// @throws NotFound where there is none, or none for this actor
    public TrainingSession run(Actor actor, Ref ref) {
        return sessions.run(actor, ref);
    }

    /// The session with this id.
    public Optional<TrainingSession> session(Actor actor, UUID id) {
        return sessions.session(actor, id);
    }

    /// Who takes part in a session; the row policy shows all of them to those who run it, to others themselves.
    public List<Enrolment> enrolments(Actor actor, UUID session) {
        return sessions.enrolments(actor, session);
    }

    /// Begins a session, with the code by which groups join in the room.
    public Saved<TrainingSession> begin(Actor actor, TrainingSession session, String joinCode) {
        return saves.begin(actor, session, joinCode);
    }

    /// Ends a session.
    public Saved<TrainingSession> end(Actor actor, TrainingSession session) {
        return saves.end(actor, session);
    }

    /// The version of a pack that a session uses; for those who run workshops.
    public Optional<PackVersion> packVersion(Actor actor, UUID id) {
        return packs.version(actor, id);
    }
}
