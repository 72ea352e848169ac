package waymark.training.sessions;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.security.LinkToken;

/// What the link in a message opens without signing in: one place at one session. Works as the clock, which
/// wrote the message, and does nothing but this.
@Component
class PlaceLinks {

    private static final Actor CLOCK = Actor.system("Workshop place link");

    /// One place, and the session it is at.
    record Place(TrainingSession session, Enrolment enrolment) {}

    private final JdbcClient db;
    private final TrainingSessions sessions;
    private final Places places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlaceLinks(JdbcClient db, TrainingSessions sessions, Places places, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.places = places;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What the link opens, or nothing where it has ended or was made up: the two look alike.
    Optional<Place> look(String token) {
        return work(() -> db.sql("select enrolment from training.enrolment_link where token_hash = :hash")
                .param("hash", LinkToken.hash(token))
                .query(UUID.class)
                .optional()
                .flatMap(id -> sessions.enrolment(CLOCK, id))
                .flatMap(one -> sessions.session(CLOCK, one.session())
                        .filter(it -> it.toCome(clock.instant()))
                        .map(it -> new Place(it, one))));
    }

    /// Takes the place, or gives it up.
    void answer(Place place, boolean coming) {
        var it = place.session();
        var one = place.enrolment();
        work(() -> {
            if (coming) {
                places.take(
                        CLOCK,
                        it,
                        new Attendee(
                                one.person(),
                                one.name(),
                                one.email(),
                                one.organisation(),
                                one.organisationName(),
                                one.roleTitle()));
            } else {
                places.giveUp(CLOCK, it, one.id());
            }
            return true;
        });
    }

    private <T> T work(Supplier<T> work) {
        return CurrentActor.as(CLOCK, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
