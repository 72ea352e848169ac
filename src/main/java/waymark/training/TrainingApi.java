package waymark.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.training.packs.PackVersion;
import waymark.training.packs.Packs;
import waymark.training.sessions.Enrolment;
import waymark.training.sessions.TrainingSession;
import waymark.training.sessions.TrainingSessions;

/// Packs and sessions for what is built on them: running a workshop, evaluating it, certificates.
@Component
public class TrainingApi {

    private final Packs packs;
    private final TrainingSessions sessions;

    TrainingApi(Packs packs, TrainingSessions sessions) {
        this.packs = packs;
        this.sessions = sessions;
    }

    /// The session with this reference; nothing where there is none, or none for this actor.
    public Optional<TrainingSession> session(Actor actor, Ref ref) {
        return sessions.session(actor, ref);
    }

    /// The session with this key.
    public Optional<TrainingSession> session(Actor actor, UUID id) {
        return sessions.session(actor, id);
    }

    /// Who takes part in a session: all of them for those who run it, else the actor alone.
    public List<Enrolment> enrolments(Actor actor, UUID session) {
        return sessions.enrolments(actor, session);
    }

    /// The version of a pack that a session uses; for those who run workshops.
    public Optional<PackVersion> packVersion(Actor actor, UUID id) {
        return packs.version(actor, id);
    }
}
