package waymark.support.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.support.InterpreterUse;
import waymark.support.outcomes.OutcomeReview.Beginning;
import waymark.support.outcomes.OutcomeReview.Details;
import waymark.support.outcomes.OutcomeReview.Rating;
import waymark.support.outcomes.OutcomeReview.Source;
import waymark.support.outcomes.OutcomeReview.State;
import waymark.web.sql.RecordParameters;

/// The times that outcomes of a case were asked about, with their answers. What is finished is never changed.
@Repository
@Transactional(readOnly = true)
class OutcomeReviews {

    private static final String REVIEW = "support.outcome_review";
    private static final String RATING = "support.outcome_rating";
    private static final String SEALED = "sealed";
    private static final String CASE = "case";
    private static final String AT = "at";
    private static final String ID = "id";

    /// What is sealed of an answer.
    record Words(String words) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Clock clock;

    OutcomeReviews(JdbcClient db, CaseCipher cipher, CaseHistory history, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// All of them, the newest first.
    List<OutcomeReview> all(Case it) {
        var ratings = ratings(it);
        return db.sql("""
            select id, number, version, point, on_day, state, interpreter, sealed, recorded_by_name, at
              from support.outcome_review where case_id = :case order by number desc
            """)
                .param(CASE, it.id())
                .query((row, _) -> review(it, row, ratings))
                .list();
    }

    private OutcomeReview review(Case it, ResultSet row, Map<UUID, List<Rating>> ratings) throws SQLException {
        var id = row.getObject(ID, UUID.class);
        return new OutcomeReview(
                id,
                row.getInt("number"),
                row.getInt("version"),
                OutcomePoint.valueOf(row.getString("point")),
                row.getObject("on_day", LocalDate.class),
                State.valueOf(row.getString("state")),
                InterpreterUse.valueOf(row.getString("interpreter")),
                cipher.openRecord(it.id(), new Place(REVIEW, id, SEALED, 1), row.getBytes(SEALED), Details.class),
                row.getString("recorded_by_name"),
                row.getTimestamp(AT).toInstant(),
                ratings.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<Rating>> ratings(Case it) {
        var ratings = new HashMap<UUID, List<Rating>>();
        db.sql("""
            select id, review, outcome, source, version, answer, rating, sealed
              from support.outcome_rating where case_id = :case order by outcome, source
            """).param(CASE, it.id()).query(row -> {
            ratings.computeIfAbsent(row.getObject("review", UUID.class), _ -> new ArrayList<>())
                    .add(rating(it, row));
        });
        return ratings;
    }

    private Rating rating(Case it, ResultSet row) throws SQLException {
        var sealed = row.getBytes(SEALED);
        int version = row.getInt("version");
        return new Rating(
                row.getString("outcome"),
                Source.valueOf(row.getString("source")),
                version,
                new OutcomeAnswer(
                        OutcomeAnswer.Kind.valueOf(row.getString("answer")), row.getObject("rating", Integer.class)),
                sealed == null
                        ? ""
                        : cipher.openRecord(
                                        it.id(),
                                        new Place(RATING, row.getObject(ID, UUID.class), SEALED, version),
                                        sealed,
                                        Words.class)
                                .words());
    }

    /// The one with that number.
    ///
    /// @throws NotFound where there is none
    OutcomeReview get(Case it, int number) {
        return all(it).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(it.ref()));
    }

    /// The one that is not finished.
    Optional<OutcomeReview> open(Case it) {
        return all(it).stream().filter(OutcomeReview::open).findFirst();
    }

    /// How far those of that point in time are.
    Set<State> statesAt(Case it, OutcomePoint point) {
        return Set.copyOf(db.sql("select state from support.outcome_review where case_id = :case and point = :point")
                .param(CASE, it.id())
                .param("point", point.name())
                .query((row, _) -> State.valueOf(row.getString("state")))
                .list());
    }

    /// Begins one, or records why one is left out.
    ///
    /// @param number that it gets: one more than those that its author saw
    @Transactional
    Saved<Beginning> begin(Actor.Person actor, Case it, int number, State state, Beginning beginning) {
        var id = UUID.randomUUID();
        int rows = db.sql("""
            insert into support.outcome_review (id, case_id, number, point, on_day, state, interpreter, sealed, recorded_by,
                                                recorded_by_name, at)
            select :id, :case, :number, :point, cast(:onDay as date), :state, :interpreter, :sealed, :actor, :actorName,
                   cast(:at as timestamptz)
             where :number = 1 + coalesce((select max(r.number) from support.outcome_review r where r.case_id = :case), 0)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.of(beginning)
                        .by(actor)
                        .with(ID, id)
                        .with(CASE, it.id())
                        .with("number", number)
                        .with("state", state)
                        .with(SEALED, cipher.sealRecord(it.id(), new Place(REVIEW, id, SEALED, 1), beginning.details()))
                        .with(AT, clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(beginning);
        }
        boolean skipped = state == State.SKIPPED;
        history.append(
                actor,
                it,
                skipped ? "skip_outcomes" : "begin_outcomes",
                number,
                List.of(),
                (skipped ? "Outcomes left out: %s" : "Outcomes begun: %s")
                        .formatted(beginning.point().word()),
                beginning.details().reason());
        return Saved.done();
    }

    /// Records an answer of the person.
    ///
    /// @param rating with the version that it gets
    @Transactional
    Saved<Rating> answer(Actor.Person actor, Case it, OutcomeReview review, Rating rating) {
        if (!put(actor, it, review, rating)) {
            return Saved.stale(rating);
        }
        history.append(
                actor,
                it,
                "record_own_outcome",
                rating.version(),
                List.of(rating.outcome()),
                "The person answered: %s"
                        .formatted(CoreOutcome.of(rating.outcome()).title()),
                "");
        return Saved.done();
    }

    /// Records what the worker has seen, all at once.
    ///
    /// @param version of the review that the worker saw
    @Transactional
    Saved<OutcomeReview> observe(Actor.Person actor, Case it, OutcomeReview review, int version, List<Rating> ratings) {
        if (!step(review, version, State.OPEN)) {
            return Saved.stale(review);
        }
        ratings.forEach(rating -> put(actor, it, review, rating));
        history.append(
                actor,
                it,
                "record_seen_outcomes",
                version + 1L,
                List.of(),
                "What a worker has seen was recorded: %s"
                        .formatted(review.point().word()),
                "");
        return Saved.done();
    }

    /// Finishes it.
    @Transactional
    Saved<OutcomeReview> finish(Actor.Person actor, Case it, OutcomeReview review, int version) {
        if (!step(review, version, State.DONE)) {
            return Saved.stale(review);
        }
        history.append(
                actor,
                it,
                "finish_outcomes",
                version + 1L,
                List.of("state"),
                "Outcomes finished: %s".formatted(review.point().word()),
                "");
        return Saved.done();
    }

    private boolean step(OutcomeReview review, int version, State state) {
        return db.sql("""
                update support.outcome_review set state = :state, version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
                        .param(ID, review.id())
                        .param("version", version)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    /// @return false where somebody saved first
    private boolean put(Actor.Person actor, Case it, OutcomeReview review, Rating rating) {
        var before = idOf(review, rating);
        var id = before == null ? UUID.randomUUID() : before;
        var place = new Place(RATING, id, SEALED, rating.version());
        var parameters = RecordParameters.none()
                .by(actor)
                .with(ID, id)
                .with(CASE, it.id())
                .with("review", review.id())
                .with("outcome", rating.outcome())
                .with("source", rating.source())
                .with("version", rating.version())
                .with("answer", rating.answer().kind())
                .with("rating", rating.answer().rating())
                .with(
                        SEALED,
                        rating.words().isEmpty() ? null : cipher.sealRecord(it.id(), place, new Words(rating.words())))
                .with(AT, clock.instant());
        return db.sql(before == null ? """
                insert into support.outcome_rating (id, case_id, review, outcome, source, version, answer, rating, sealed,
                                                    recorded_by, recorded_by_name, at)
                select :id, :case, :review, :outcome, :source, :version, :answer, cast(:rating as int), cast(:sealed as bytea),
                       :actor, :actorName, cast(:at as timestamptz)
                 where :version = 1
                on conflict do nothing
                """ : """
                update support.outcome_rating
                   set version = :version, answer = :answer, rating = cast(:rating as int), sealed = cast(:sealed as bytea),
                       recorded_by = :actor, recorded_by_name = :actorName, at = cast(:at as timestamptz)
                 where id = :id and version = :version - 1
                """).paramSource(parameters).update() == 1;
    }

    private @Nullable UUID idOf(OutcomeReview review, Rating rating) {
        return db.sql("""
                select id from support.outcome_rating where review = :review and outcome = :outcome and source = :source
                """)
                .param("review", review.id())
                .param("outcome", rating.outcome())
                .param("source", rating.source().name())
                .query((row, _) -> row.getObject(ID, UUID.class))
                .optional()
                .orElse(null);
    }
}
