package waymark.support.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                select id, review, corrects, author, author_name, organisation, given_at, sealed
                  from support.review_contribution
                 where case_id = :case order by given_at, corrects is not null
                """).param("case", it.id()).query(row -> {
            add(it, row, brought.computeIfAbsent(row.getObject("review", UUID.class), _ -> new ArrayList<>()));
        });
        return db.sql("""
                select id, version, on_day, state, person_there, sealed from support.review_meeting
                 where case_id = :case order by on_day desc, id
                """)
                .param("case", it.id())
                .query((row, _) -> read(it, row, brought))
                .list();
    }

    /// Adds what the row says, or lays it over the text that it corrects.
    private void add(Case it, ResultSet row, List<ReviewMeeting.Contribution> to) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var corrects = row.getObject("corrects", UUID.class);
        var at = row.getTimestamp("given_at").toInstant();
        var words = cipher.open(it.id(), contribution(id), row.getBytes(SEALED));
        if (corrects == null) {
            to.add(new ReviewMeeting.Contribution(
                    to.size() + 1,
                    id,
                    row.getObject("author", UUID.class),
                    row.getString("author_name"),
                    row.getString("organisation"),
                    at,
                    words,
                    List.of()));
        } else {
            for (int place = 0; place < to.size(); place++) {
                if (to.get(place).id().equals(corrects)) {
                    to.set(place, to.get(place).corrected(id, at, words));
                }
            }
        }
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
                sealed == null || presence == null
                        ? null
                        : cipher.openRecord(it.id(), meeting(id, version), sealed, ReviewMeeting.Words.class),
                sealed == null || presence != null ? "" : cipher.open(it.id(), meeting(id, version), sealed),
                brought.getOrDefault(id, List.of()));
    }

    static Place meeting(UUID id, int version) {
        return new Place("support.review_meeting", id, SEALED, version);
    }

    static Place contribution(UUID id) {
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
        add(actor, it, meeting, words, null);
        history.append(
                actor, it, "contribute_to_review", meeting.version(), List.of("added"), "Contributed to a review", "");
        return Saved.done();
    }

    /// Corrects what somebody brought; the text before stays.
    ///
    /// @param version of the text that was read
    @Transactional
    Saved<String> correct(
            Actor.Person actor,
            Case it,
            ReviewMeeting meeting,
            ReviewMeeting.Contribution before,
            int version,
            String words) {
        if (version != before.version() || add(actor, it, meeting, words, before.id()) == 0) {
            return Saved.stale(before.words());
        }
        history.append(
                actor,
                it,
                "correct_contribution_to_review",
                meeting.version(),
                List.of("words"),
                "Corrected a contribution to a review",
                "");
        return Saved.done();
    }

    /// @param corrects the text that it stands in for; null where it is a new one
    /// @return 0 where somebody corrected that text first
    private int add(Actor.Person actor, Case it, ReviewMeeting meeting, String words, @Nullable UUID corrects) {
        var id = UUID.randomUUID();
        return db.sql("""
                insert into support.review_contribution (id, case_id, review, author, author_name, organisation, given_at,
                                                         corrects, sealed)
                values (:id, :case, :review, :actor, :actorName, :organisation, :at, cast(:corrects as uuid), :sealed)
                on conflict (corrects) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("review", meeting.id())
                        .with("organisation", actor.organisationName())
                        .with("at", clock.instant())
                        .with("corrects", corrects)
                        .with(SEALED, cipher.seal(it.id(), contribution(id), words)))
                .update();
    }

    /// Records that a planned meeting does not take place, and why.
    @Transactional
    Saved<ReviewMeeting.Cancelled> cancel(
            Actor.Person actor, Case it, ReviewMeeting meeting, int version, ReviewMeeting.Cancelled cancelled) {
        int changed = db.sql("""
                update support.review_meeting set state = 'cancelled', sealed = :sealed, version = version + 1
                 where id = :id and version = :version and state = 'planned'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", meeting.id())
                        .with("version", version)
                        .with(SEALED, cipher.seal(it.id(), meeting(meeting.id(), version + 1), cancelled.reason())))
                .update();
        if (changed == 0) {
            return Saved.stale(cancelled);
        }
        history.append(
                actor,
                it,
                "cancel_review_meeting",
                version + 1L,
                List.of("state"),
                "Review meeting on %s cancelled".formatted(DateText.day(meeting.onDay())),
                cancelled.reason());
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
