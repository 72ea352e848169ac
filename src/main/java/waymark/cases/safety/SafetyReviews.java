package waymark.cases.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// Every review of the safety of a case. None is overwritten; the last one counts.
@Repository
@Transactional(readOnly = true)
class SafetyReviews {

    private static final String TABLE = "cases.safety";
    private static final String SEALED = "sealed";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final NoticeApi notices;
    private final Clock clock;

    SafetyReviews(JdbcClient db, CaseCipher cipher, CaseHistory history, NoticeApi notices, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    /// All of them, the newest first.
    List<Safety> all(Case it) {
        return db.sql("""
            select id, number, danger, first_night, reviewed_on, next_review, sealed, recorded_by_name, at
              from cases.safety where case_id = :case order by number desc
            """)
                .param("case", it.id())
                .query((row, _) -> new Safety(
                        row.getInt("number"),
                        Danger.valueOf(row.getString("danger")),
                        FirstNight.valueOf(row.getString("first_night")),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getObject("next_review", LocalDate.class),
                        cipher.openRecord(
                                it.id(),
                                place(row.getObject("id", UUID.class)),
                                row.getBytes(SEALED),
                                SafetyDetails.class),
                        row.getString("recorded_by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The one that counts; nothing where safety was never looked at.
    Optional<Safety> latest(Case it) {
        return all(it).stream().findFirst();
    }

    static Place place(UUID id) {
        return new Place(TABLE, id, SEALED, 1);
    }

    /// Records a review.
    ///
    /// @param number that it gets: one more than those that its author saw
    @Transactional
    Saved<Safety.Review> save(Actor.Person actor, Case it, int number, Safety.Review review) {
        var id = UUID.randomUUID();
        int rows = db.sql("""
            insert into cases.safety (id, case_id, number, danger, first_night, reviewed_on, next_review, sealed, recorded_by,
                                      recorded_by_name, at)
            select :id, :case, :number, :danger, :firstNight, cast(:reviewedOn as date), cast(:nextReview as date), :sealed,
                   :actor, :actorName, cast(:at as timestamptz)
             where :number = 1 + coalesce((select max(s.number) from cases.safety s where s.case_id = :case), 0)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.of(review)
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("number", number)
                        .with("sealed", cipher.sealRecord(it.id(), place(id), review.details()))
                        .with("at", clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(review);
        }
        boolean now = review.danger() == Danger.NOW;
        history.append(
                actor,
                it,
                now ? "record_danger_now" : "review_safety",
                number,
                List.of(),
                now ? "Somebody is in danger now" : "Safety reviewed",
                "%s. %s. %s"
                        .formatted(
                                review.danger().word(),
                                review.firstNight().word(),
                                review.details().danger()));
        if (now) {
            tell(actor, it);
        } else {
            notices.done(it.path() + "/safety");
        }
        return Saved.done();
    }

    /// Tells the owner and the others who work on the case, by reference alone.
    private void tell(Actor.Person actor, Case it) {
        var people = new LinkedHashSet<>(db.sql("""
            select owner as person from cases.case_record where id = :case
            union
            select person from cases.member
             where case_id = :case and person is not null and ended_at is null and capacity in ('owner', 'worker')
               and from_day <= :today and coalesce(until_day >= :today, true)
            """)
                .paramSource(RecordParameters.none().with("case", it.id()).with("today", LocalDate.now(clock)))
                .query((row, _) -> row.getObject("person", UUID.class))
                .list());
        people.remove(actor.id());
        notices.tell(actor, people, "Danger now in the case %s".formatted(it.ref()), it.path() + "/safety");
    }
}
