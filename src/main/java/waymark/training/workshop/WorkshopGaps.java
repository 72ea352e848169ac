package waymark.training.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// What rooms find missing, and what becomes of it.
@Repository
@Transactional(readOnly = true)
class WorkshopGaps {

    private static final String ROWS = """
            select g.id, g.number, g.version, g.kind, g.words, g.state, g.merged_into, g.action, g.action_area, g.action_title, g.review_of, g.review_what,
                   g.organisation, g.organisation_name, g.objective, g.due_on, g.reason, g.reviewed_on, g.review_result,
                   coalesce(g.votes, (select count(distinct v.device) from training.gap m join training.gap_vote v on v.gap = m.id
                                       where m.id = g.id or m.merged_into = g.id)) as votes,
                   g.noted_by_name, g.decided_by_name
              from training.gap g
            """;

    private final JdbcClient db;
    private final StrategyApi strategy;
    private final AccessApi access;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Audit audit;

    WorkshopGaps(
            JdbcClient db,
            StrategyApi strategy,
            AccessApi access,
            NoticeApi notices,
            RunAsSystem asSystem,
            Audit audit) {
        this.db = db;
        this.strategy = strategy;
        this.access = access;
        this.notices = notices;
        this.asSystem = asSystem;
        this.audit = audit;
    }

    /// Those of a workshop: most votes first, then as they were noted.
    List<Gap> of(Actor actor, UUID session) {
        return db.sql(ROWS + " where g.session = :session order by votes desc, g.number")
                .param("session", session)
                .query(RecordMapper.of(Gap.class))
                .list();
    }

    /// @throws NotFound where the workshop has no such gap
    Gap get(Actor actor, Workshop workshop, int number) {
        return db.sql(ROWS + " where g.session = :session and g.number = :number")
                .param("session", workshop.session())
                .param("number", number)
                .query(RecordMapper.of(Gap.class))
                .optional()
                .orElseThrow(() -> new NotFound("gap"));
    }

    /// Notes what the room finds missing.
    ///
    /// @return its number
    @Transactional
    public int note(Actor actor, Workshop workshop, GapKind kind, String words, Instant now) {
        show(workshop);
        int number = db.sql("""
                insert into training.gap (id, session, number, kind, words, noted_at, noted_by, noted_by_name)
                values (:id, :session, (select coalesce(max(g.number), 0) + 1 from training.gap g where g.session = :session), :kind, :words,
                        :now, :actor, :actorName)
                returning number
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("session", workshop.session())
                        .with("kind", kind)
                        .with("words", words)
                        .with("now", now))
                .query(Integer.class)
                .single();
        audit.changed(actor, "note_gap", workshop.ref().value(), 0, List.of("words"));
        return number;
    }

    /// Says it in other words.
    @Transactional
    public Saved<Gap> reword(Actor actor, Workshop workshop, Gap gap, int version, GapKind kind, String words) {
        int changed = db.sql("""
                update training.gap set kind = :kind, words = :words, version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", gap.id())
                        .with("version", version)
                        .with("kind", kind)
                        .with("words", words))
                .update();
        return saved(actor, workshop, gap, changed, "reword_gap", List.of("words"));
    }

    /// Keeps what becomes of it, where that is no action.
    @Transactional
    public Saved<Gap> decide(Actor actor, Workshop workshop, Gap gap, int version, Gap.Outcome outcome, Instant now) {
        var parameters = parameters(actor, gap, version, now);
        return switch (outcome) {
            case Gap.Outcome.Merge(var into) -> {
                int merged =
                        db.sql("""
                        update training.gap
                           set state = 'MERGED', merged_into = :into, reason = '', version = version + 1, decided_at = :now,
                               decided_by = :actor, decided_by_name = :actorName
                         where id = :id and version = :version and state in ('OPEN', 'SET_ASIDE')
                        """).paramSource(parameters.with("into", into)).update();
                db.sql("update training.gap set merged_into = :into where merged_into = :id")
                        .param("into", into)
                        .param("id", gap.id())
                        .update();
                yield saved(actor, workshop, gap, merged, "merge_gap", List.of("merged_into"));
            }
            case Gap.Outcome.Review review -> {
                int changed = db.sql("""
                        update training.gap
                           set state = 'REVIEW', review_of = :of, review_what = :what, organisation = :organisation,
                               organisation_name = :organisationName, due_on = :due, reason = '', version = version + 1, decided_at = :now,
                               decided_by = :actor, decided_by_name = :actorName
                         where id = :id and version = :version and state in ('OPEN', 'SET_ASIDE')
                        """)
                        .paramSource(parameters
                                .with("of", review.of())
                                .with("what", review.what())
                                .with("organisation", review.organisation())
                                .with("organisationName", review.organisationName())
                                .with("due", review.due()))
                        .update();
                if (changed == 1) {
                    tellOfReview(actor, workshop, gap, review);
                }
                yield saved(actor, workshop, gap, changed, "review_gap", List.of("review_what"));
            }
            case Gap.Outcome.SetAside(var reason) -> {
                int changed = db.sql("""
                        update training.gap
                           set state = 'SET_ASIDE', reason = :reason, version = version + 1, decided_at = :now, decided_by = :actor,
                               decided_by_name = :actorName
                         where id = :id and version = :version and state in ('OPEN', 'SET_ASIDE')
                        """)
                        .paramSource(parameters.with("reason", reason))
                        .update();
                yield saved(actor, workshop, gap, changed, "set_gap_aside", List.of("reason"));
            }
        };
    }

    private static RecordParameters parameters(Actor actor, Gap gap, int version, Instant now) {
        return RecordParameters.none()
                .by(actor)
                .with("id", gap.id())
                .with("version", version)
                .with("now", now);
    }

    /// Adds an action to the plan of an area. Whoever runs the workshop there need not write the plan: the action
    /// is added by the system, in the words that the room agreed, and the lead of the area is told at once.
    @Transactional
    public Saved<Gap> act(
            Actor actor, Workshop workshop, Gap gap, int version, ActionPlan plan, String ownerName, Instant now) {
        var today = LocalDate.ofInstant(now, Clocks.LONDON);
        var action = asSystem.get("Workshop " + workshop.ref(), system -> strategy.add(system, plan, today));
        int changed = db.sql("""
                update training.gap
                   set state = 'ACTION', action = :action, action_title = :title, action_area = :area, organisation = :owner, organisation_name = :ownerName,
                       objective = :objective, due_on = :due, reason = '', version = version + 1, decided_at = :now, decided_by = :actor,
                       decided_by_name = :actorName
                 where id = :id and version = :version and state in ('OPEN', 'SET_ASIDE')
                """)
                .paramSource(parameters(actor, gap, version, now)
                        .with("action", action)
                        .with("area", plan.area())
                        .with("title", plan.title())
                        .with("owner", plan.owner())
                        .with("ownerName", ownerName)
                        .with("objective", plan.objective())
                        .with("due", plan.due()))
                .update();
        if (changed == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(gap);
        }
        var told = new ArrayList<>(access.holders(actor, "area_lead", Scope.area(plan.area())));
        told.addAll(access.holders(actor, "organisation_lead", Scope.organisation(plan.owner())));
        notices.tell(
                actor,
                without(actor, told),
                "A workshop added %s to the plan, for %s by %s".formatted(action, ownerName, DateText.day(plan.due())),
                "/actions/" + action);
        return saved(actor, workshop, gap, changed, "plan_gap_action", List.of("action"));
    }

    private void tellOfReview(Actor actor, Workshop workshop, Gap gap, Gap.Outcome.Review review) {
        var told =
                new ArrayList<>(access.holders(actor, "organisation_lead", Scope.organisation(review.organisation())));
        if (review.of().equals("PATHWAY")) {
            told.addAll(access.holders(actor, "pathway_editor", Scope.PARTNERSHIP));
            if (workshop.area() != null) {
                told.addAll(access.holders(actor, "pathway_editor", Scope.area(workshop.area())));
            }
        }
        notices.tell(
                actor,
                without(actor, told),
                "The workshop %s asks %s to look at a %s again by %s"
                        .formatted(
                                workshop.ref(),
                                review.organisationName(),
                                review.of().equals("PATHWAY") ? "pathway" : "policy",
                                DateText.day(review.due())),
                "/training/reviews/" + gap.id());
    }

    private static List<UUID> without(Actor actor, List<UUID> people) {
        return people.stream()
                .filter(person -> !person.equals(actor.id()))
                .distinct()
                .toList();
    }

    /// Counts the votes for good: with the end of a workshop its telephones are forgotten.
    void count(Actor actor, UUID session) {
        db.sql("""
                update training.gap g
                   set votes = (select count(distinct v.device) from training.gap m join training.gap_vote v on v.gap = m.id
                                 where m.id = g.id or m.merged_into = g.id)
                 where g.session = :session and g.votes is null
                """).param("session", session).update();
    }

    private Saved<Gap> saved(Actor actor, Workshop workshop, Gap gap, int changed, String act, List<String> fields) {
        if (changed == 0) {
            return Saved.stale(get(actor, workshop, gap.number()));
        }
        show(workshop);
        audit.changed(actor, act, workshop.ref().value(), gap.version() + 1L, fields);
        return Saved.done();
    }

    /// On every screen. It comes first where a gap gets its number: two that note at once take turns.
    private void show(Workshop workshop) {
        db.sql("update training.workshop set mark = mark + 1 where session = :session")
                .param("session", workshop.session())
                .update();
    }
}
