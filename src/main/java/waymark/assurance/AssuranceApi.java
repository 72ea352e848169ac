package waymark.assurance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Duties for other modules: takes over what was assessed elsewhere, and reviews.
@Component
public class AssuranceApi {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Assessments assessments;
    private final Reviews reviews;
    private final BoundOrganisations organisations;

    AssuranceApi(
            JdbcClient db,
            JsonMapper json,
            Audit audit,
            Assessments assessments,
            Reviews reviews,
            BoundOrganisations organisations) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.assessments = assessments;
        this.reviews = reviews;
        this.organisations = organisations;
    }

    /// A judgement that was made elsewhere.
    ///
    /// @param compliance null for a section of a matrix
    /// @param maturity from 1 to 4, or null
    /// @param evidence the title of what shows it; empty where nothing does
    /// @param expires the last day on which the evidence counts
    public record Taken(
            String organisation,
            String duty,
            @Nullable Compliance compliance,
            @Nullable Integer maturity,
            String words,
            LocalDate assessedOn,
            String evidence,
            LocalDate expires) {}

    /// A duty that reaches an organisation.
    ///
    /// @param conditional true where something decides that Waymark does not know
    public record Reached(String organisation, String duty, boolean matrix, boolean conditional) {}

    /// What reaches whom, in order.
    @Transactional(readOnly = true)
    public List<Reached> reached(Actor actor, LocalDate today) {
        return db.sql("""
                select b.organisation, b.duty, d.matrix, b.effect = 'DEPENDS' as conditional
                  from assurance.bound(:today) b join assurance.duty d on d.code = b.duty
                 where b.effect <> 'NOT_BOUND'
                 order by b.organisation, d.position
                """)
                .param("today", today)
                .query(RecordMapper.of(Reached.class))
                .list();
    }

    /// Asks for what is not assessed.
    public void ask(Actor system, LocalDate today) {
        assessments.ask(system, today);
    }

    /// Takes over judgements, each the first of its organisation and duty, in three statements however many
    /// there are.
    @Transactional
    public void take(Actor actor, List<Taken> taken) {
        var parameters = RecordParameters.none().by(actor).with("taken", json.writeValueAsString(taken));
        db.sql("""
                insert into assurance.assessment
                  (ref, organisation, duty, due, compliance, maturity, words, assessed_on, written_by, written_by_name, written_as)
                select 'DA-' || lpad(cast(nextval('assurance.assessment_number') as text), 4, '0'), t.organisation, t.duty,
                       cast(t."assessedOn" + interval '1 year' as date), t.compliance, t.maturity, t.words, t."assessedOn",
                       :actor, :actorName, 'COORDINATOR'
                  from jsonb_to_recordset(cast(:taken as jsonb))
                    as t (organisation text, duty text, compliance text, maturity int, words text, "assessedOn" date)
                """).paramSource(parameters).update();
        db.sql("""
                insert into assurance.evidence
                  (id, assessment, organisation, title, words, dated, expires, added_on, added_by, added_by_name)
                select gen_random_uuid(), a.ref, a.organisation, t.evidence, t.evidence, t."assessedOn", t.expires, t."assessedOn",
                       :actor, :actorName
                  from jsonb_to_recordset(cast(:taken as jsonb))
                    as t (organisation text, duty text, evidence text, "assessedOn" date, expires date)
                  join assurance.assessment a on a.organisation = t.organisation and a.duty = t.duty
                 where t.evidence <> ''
                """).paramSource(parameters).update();
        db.sql("""
                insert into assurance.assessment_event (assessment, organisation, at, actor, actor_name, headline, words)
                select a.ref, a.organisation, t."assessedOn", :actor, :actorName, 'Taken over', t.words
                  from jsonb_to_recordset(cast(:taken as jsonb))
                    as t (organisation text, duty text, words text, "assessedOn" date)
                  join assurance.assessment a on a.organisation = t.organisation and a.duty = t.duty
                """).paramSource(parameters).update();
        audit.changed(actor, "take_over_assessments", "DUTIES", 0, List.of());
    }

    /// Asks one organisation to review another.
    @Transactional
    public Ref review(Actor actor, String organisation, String reviewer, LocalDate on, LocalDate due) {
        var request =
                new Review.Request(organisations.get(actor, organisation), organisations.get(actor, reviewer), on, due);
        return switch (request.checked(reviews.mutual(organisation, reviewer, on))) {
            case Ruling.Agreed<Review.Request>(var agreed) -> reviews.ask(actor, agreed);
            case Ruling.Refused<Review.Request>(var problems) ->
                throw new InvariantViolation(problems.getFirst().message());
        };
    }

    /// Gives the peer's opinion of one judgement.
    @Transactional
    public void opinion(
            Actor actor,
            Ref review,
            String duty,
            Compliance compliance,
            @Nullable Integer maturity,
            String words,
            LocalDate on) {
        var header = reviews.get(review).header();
        var assessment = assessments.find(header.organisation(), duty).orElseThrow();
        reviews.give(actor, header, assessment.ref(), 0, new Judgement(compliance, maturity, words), on);
    }

    /// Finishes a review.
    @Transactional
    public void finish(Actor actor, Ref review, String words, LocalDate on) {
        if (reviews.get(review) instanceof Review.Asked asked
                && asked.finish(words, on) instanceof Ruling.Agreed<ReviewEvent>(var event)) {
            reviews.save(actor, asked.header().version(), event);
        }
    }
}
