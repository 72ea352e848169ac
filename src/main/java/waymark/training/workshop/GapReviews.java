package waymark.training.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordMapper;

/// Reviews of pathways and policies that workshops asked for: those of the own organisation for its leads, all of
/// an area for those who run workshops there.
@Repository
@Transactional(readOnly = true)
class GapReviews implements TaskProvider {

    private static final String ROWS = """
            select g.id, g.version, s.ref as session, s.title, g.words, g.review_of, g.review_what, g.organisation, g.organisation_name,
                   g.due_on, g.reviewed_on, g.review_result
              from training.gap g join training.session s on s.id = g.session
             where g.state = 'REVIEW'
            """;

    private final JdbcClient db;
    private final NoticeApi notices;
    private final Audit audit;
    private final Clock clock;

    GapReviews(JdbcClient db, NoticeApi notices, Audit audit, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is to be done first, by day.
    List<GapReview> all(Actor actor) {
        return db.sql(ROWS + " order by g.reviewed_on is not null, g.due_on, s.ref, g.number")
                .query(RecordMapper.of(GapReview.class))
                .list();
    }

    /// @throws NotFound where there is none, or none for this actor
    GapReview get(Actor actor, UUID id) {
        return db.sql(ROWS + " and g.id = :id")
                .param("id", id)
                .query(RecordMapper.of(GapReview.class))
                .optional()
                .orElseThrow(() -> new NotFound("review"));
    }

    /// Records what came of it.
    @Transactional
    public Saved<GapReview> finish(Actor actor, GapReview review, int version, String result) {
        int changed = db.sql("""
                update training.gap set reviewed_on = :today, review_result = :result, version = version + 1
                 where id = :id and version = :version and reviewed_on is null
                """)
                .param("today", LocalDate.now(clock))
                .param("result", result)
                .param("id", review.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, review.id()));
        }
        notices.done(review.path());
        audit.changed(actor, "finish_gap_review", review.session().value(), version + 1L, List.of("review_result"));
        return Saved.done();
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.UPDATE_ACTIONS)) {
            return List.of();
        }
        return db
                .sql(ROWS + " and g.reviewed_on is null and g.organisation = :organisation order by g.due_on")
                .param("organisation", actor.organisation())
                .query(RecordMapper.of(GapReview.class))
                .list()
                .stream()
                .map(one -> new Task(
                        "Look at a %s again: %s".formatted(one.reviewWord(), one.reviewWhat()),
                        "A workshop found something missing",
                        one.path(),
                        one.dueOn()))
                .toList();
    }
}
