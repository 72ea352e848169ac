package waymark.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reviews of organisations by their peers, and what the peers say.
@Repository
@Transactional(readOnly = true)
class Reviews {

    private static final String ROWS = """
            select r.ref, r.version, r.organisation, coalesce(o.name, r.organisation) as organisation_name, r.reviewer,
                   coalesce(p.name, r.reviewer) as reviewer_name, r.state, r.asked_on, r.due, r.asked_by_name, r.words, r.ended_on,
                   (select count(*) from assurance.opinion x where x.review = r.ref) as opinions
              from assurance.review r
              left join directory_open.organisation o on o.code = r.organisation
              left join directory_open.organisation p on p.code = r.reviewer
            """;

    private static final String OPINIONS = """
            select x.review, x.assessment, x.version, coalesce(p.name, x.reviewer) as reviewer_name, x.compliance, x.maturity,
                   x.words, x.given_on, x.given_by_name
              from assurance.opinion x
              join assurance.review r on r.ref = x.review
              left join directory_open.organisation p on p.code = x.reviewer
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final AssuranceNotifier notifier;

    Reviews(JdbcClient db, Audit audit, AssuranceNotifier notifier) {
        this.db = db;
        this.audit = audit;
        this.notifier = notifier;
    }

    /// @throws NotFound where there is none
    Review get(Ref ref) {
        return db.sql(ROWS + " where r.ref = :ref")
                .param("ref", ref.value())
                .query(Reviews::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Those of the organisation and those that it gives, the newest first.
    List<Review> of(String organisation) {
        return db.sql(ROWS + """
                 where :organisation in (r.organisation, r.reviewer) and r.state <> 'CANCELLED'
                 order by r.asked_on desc, r.ref desc
                """)
                .param("organisation", organisation)
                .query(Reviews::read)
                .list();
    }

    private static Review read(ResultSet row, int number) throws SQLException {
        var header = RecordMapper.read(row, Review.Header.class);
        return switch (row.getString("state")) {
            case "ASKED" -> new Review.Asked(header);
            case "FINISHED" -> new Review.Finished(header);
            case "CANCELLED" -> new Review.Cancelled(header);
            default -> throw new InvariantViolation("a review in an unknown state");
        };
    }

    /// True where the organisation reviews the reviewer, or did so within a year.
    boolean mutual(String organisation, String reviewer, LocalDate on) {
        return db.sql("""
                select count(*) > 0 from assurance.review r
                 where r.organisation = :reviewer and r.reviewer = :organisation and r.state <> 'CANCELLED'
                   and coalesce(r.ended_on, :on) > :before and r.asked_on < :after
                """)
                .param("organisation", organisation)
                .param("reviewer", reviewer)
                .param("on", on)
                .param("before", on.minusYears(1))
                .param("after", on.plusYears(1))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    Ref ask(Actor actor, Review.Request request) {
        var ref = Ref.numbered(
                "DR",
                db.sql("select nextval('assurance.review_number')")
                        .query(Long.class)
                        .single());
        db.sql("""
                insert into assurance.review (ref, organisation, reviewer, asked_on, due, asked_by, asked_by_name)
                values (:ref, :organisation, :reviewer, :on, :due, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("organisation", request.organisation().code())
                        .with("reviewer", request.reviewer().code())
                        .with("on", request.on())
                        .with("due", request.due()))
                .update();
        audit.changed(actor, "ask_for_review", ref.value(), 1, List.of());
        notifier.asked(actor, request, ref);
        return ref;
    }

    @Transactional
    Saved<Review> save(Actor actor, int version, ReviewEvent event) {
        var ref = event.before().ref();
        var finished = event instanceof ReviewEvent.Finished;
        int rows = db.sql("""
                update assurance.review set version = version + 1, state = :state, words = :words, ended_on = :on
                 where ref = :ref and version = :version and state = 'ASKED'
                """)
                .paramSource(RecordParameters.none()
                        .with("ref", ref)
                        .with("version", version)
                        .with("state", finished ? "FINISHED" : "CANCELLED")
                        .with("words", event instanceof ReviewEvent.Finished it ? it.words() : "")
                        .with("on", event.on()))
                .update();
        if (rows == 0) {
            return Saved.stale(get(ref));
        }
        audit.changed(actor, finished ? "finish_review" : "cancel_review", ref.value(), version + 1L, List.of());
        notifier.ended(actor, event, finished && disagrees(ref));
        return Saved.done();
    }

    /// True where the peer says something else than the organisation of one of its judgements.
    private boolean disagrees(Ref review) {
        return db.sql("""
                select count(*) > 0 from assurance.opinion x join assurance.assessment a on a.ref = x.assessment
                 where x.review = :review
                   and (x.compliance <> a.compliance or a.compliance is null and x.maturity <> a.maturity)
                """).param("review", review.value()).query(Boolean.class).single();
    }

    /// What the peer said in one review.
    List<Opinion> opinions(Ref review) {
        return db.sql(OPINIONS + " where x.review = :review")
                .param("review", review.value())
                .query(RecordMapper.of(Opinion.class))
                .list();
    }

    /// What peers said of one judgement in reviews that are finished, the newest first.
    List<Opinion> about(Ref assessment) {
        return db.sql(OPINIONS
                        + " where x.assessment = :ref and r.state = 'FINISHED' order by x.given_on desc, x.review desc")
                .param("ref", assessment.value())
                .query(RecordMapper.of(Opinion.class))
                .list();
    }

    Optional<Opinion> opinion(Ref review, Ref assessment) {
        return opinions(review).stream()
                .filter(each -> each.assessment().equals(assessment))
                .findFirst();
    }

    /// Saves what the peer says of a judgement.
    ///
    /// @param version of the opinion it was made from; 0 where there was none
    @Transactional
    Saved<Opinion> give(
            Actor actor, Review.Header review, Ref assessment, int version, Judgement judgement, LocalDate on) {
        int rows = db.sql(version == 0 ? """
                insert into assurance.opinion
                  (review, assessment, organisation, reviewer, compliance, maturity, words, given_on, given_by, given_by_name)
                values (:review, :assessment, :organisation, :reviewer, :compliance, cast(:maturity as int), :words, :on, :actor,
                        :actorName)
                on conflict do nothing
                """ : """
                update assurance.opinion
                   set version = version + 1, compliance = :compliance, maturity = cast(:maturity as int), words = :words,
                       given_on = :on, given_by = :actor, given_by_name = :actorName
                 where review = :review and assessment = :assessment and version = :version
                """)
                .paramSource(RecordParameters.of(judgement)
                        .by(actor)
                        .with("review", review.ref())
                        .with("assessment", assessment)
                        .with("organisation", review.organisation())
                        .with("reviewer", review.reviewer())
                        .with("version", version)
                        .with("on", on))
                .update();
        if (rows == 0) {
            return Saved.stale(opinion(review.ref(), assessment).orElseThrow());
        }
        audit.changed(actor, "give_opinion", review.ref().value(), 0, List.of());
        return Saved.done();
    }
}
