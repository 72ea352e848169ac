package waymark.support.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The review meetings of each case.
@Repository
@Transactional(readOnly = true)
public class ReviewMeetings {

    private static final String SEALED = "sealed";

    private record Brought(UUID review, ReviewMeeting.Contribution contribution) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Clock clock;

    ReviewMeetings(JdbcClient db, CaseCipher cipher, CaseHistory history, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// All of a case, the latest day first.
    List<ReviewMeeting> of(Case it) {
        var brought = new HashMap<UUID, List<ReviewMeeting.Contribution>>();
        db.sql("""
                select id, review, author_name, organisation, given_at, sealed from support.review_contribution
                 where case_id = :case order by given_at
                """)
                .param("case", it.id())
                .query((row, _) -> new Brought(
                        row.getObject("review", UUID.class),
                        new ReviewMeeting.Contribution(
                                row.getString("author_name"),
                                row.getString("organisation"),
                                row.getTimestamp("given_at").toInstant(),
                                cipher.open(
                                        it.id(), contribution(row.getObject("id", UUID.class)), row.getBytes(SEALED)))))
                .list()
                .forEach(one -> brought.computeIfAbsent(one.review(), _ -> new ArrayList<>())
                        .add(one.contribution()));
        return db.sql("""
                select id, version, on_day, state, person_there, sealed from support.review_meeting
                 where case_id = :case order by on_day desc, id
                """)
                .param("case", it.id())
                .query((row, _) -> read(it, row, brought))
                .list();
    }

    private ReviewMeeting read(Case it, ResultSet row, HashMap<UUID, List<ReviewMeeting.Contribution>> brought)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var presence = row.getString("person_there");
        var sealed = row.getBytes(SEALED);
        return new ReviewMeeting(
                id,
                version,
                row.getObject("on_day", LocalDate.class),
                row.getString("state"),
                presence == null ? null : Presence.valueOf(presence),
                sealed == null
                        ? null
                        : cipher.openRecord(it.id(), meeting(id, version), sealed, ReviewMeeting.Words.class),
                brought.getOrDefault(id, List.of()));
    }

    private static Place meeting(UUID id, int version) {
        return new Place("support.review_meeting", id, SEALED, version);
    }

    private static Place contribution(UUID id) {
        return new Place("support.review_contribution", id, SEALED, 1);
    }

    /// @throws NotFound where the case has none with that id
    ReviewMeeting get(Case it, UUID id) {
        return of(it).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("review"));
    }

    /// Plans a meeting.
    @Transactional
    public Saved<LocalDate> plan(Actor.Person actor, Case it, LocalDate on) {
        insert(actor, it, on);
        history.append(
                actor,
                it,
                "plan_review",
                1,
                List.of("added"),
                "Review meeting planned for %s".formatted(DateText.day(on)),
                "");
        return Saved.done();
    }

    private void insert(Actor.Person actor, Case it, LocalDate on) {
        db.sql("""
                insert into support.review_meeting (id, case_id, on_day, planned_by, planned_by_name)
                values (:id, :case, :on, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("case", it.id())
                        .with("on", on))
                .update();
    }

    /// Records what one member brings.
    @Transactional
    Saved<String> contribute(Actor.Person actor, Case it, ReviewMeeting meeting, String words) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into support.review_contribution (id, case_id, review, author, author_name, organisation, given_at, sealed)
                values (:id, :case, :review, :actor, :actorName, :organisation, :at, :sealed)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("review", meeting.id())
                        .with("organisation", actor.organisationName())
                        .with("at", clock.instant())
                        .with(SEALED, cipher.seal(it.id(), contribution(id), words)))
                .update();
        history.append(
                actor, it, "contribute_to_review", meeting.version(), List.of("added"), "Contributed to a review", "");
        return Saved.done();
    }

    /// Records the meeting, and plans the next.
    @Transactional
    Saved<ReviewMeeting.Held> hold(
            Actor.Person actor, Case it, ReviewMeeting meeting, int version, ReviewMeeting.Held held) {
        int changed = db.sql("""
                update support.review_meeting
                   set state = 'held', person_there = :presence, sealed = :sealed, version = version + 1
                 where id = :id and version = :version and state = 'planned'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", meeting.id())
                        .with("version", version)
                        .with("presence", held.presence())
                        .with(SEALED, cipher.sealRecord(it.id(), meeting(meeting.id(), version + 1), held.words())))
                .update();
        if (changed == 0) {
            return Saved.stale(held);
        }
        var next = held.next();
        if (next != null) {
            insert(actor, it, next);
        }
        history.append(
                actor,
                it,
                "hold_review",
                version + 1L,
                List.of("state"),
                next == null ? "Review meeting held" : "Review meeting held. The next is on " + DateText.day(next),
                held.words().changes());
        return Saved.done();
    }
}
