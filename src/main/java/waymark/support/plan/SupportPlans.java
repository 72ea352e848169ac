package waymark.support.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// The plan of each case. What the person wishes, what is done and what came of it is sealed.
@Repository
@Transactional(readOnly = true)
public class SupportPlans {

    private static final String SEALED = "sealed";

    /// What is sealed of a need.
    private record NeedWords(String wish) {}

    /// What is sealed of an action.
    record ActionWords(String words, String ownerName, String outcome) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final NoticeApi notices;

    SupportPlans(JdbcClient db, CaseCipher cipher, CaseHistory history, NoticeApi notices) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.notices = notices;
    }

    /// The plan; an empty one where none is begun.
    public SupportPlan of(Case it) {
        var actions = new HashMap<UUID, List<PlanAction>>();
        db.sql("""
                select id, version, need, owner_kind, owner, owner_name, due, state, done_on, sealed
                  from support.plan_action where case_id = :case
                """)
                .param("case", it.id())
                .query((row, _) -> action(it, row))
                .list()
                .forEach(action -> actions.computeIfAbsent(action.need(), _ -> new ArrayList<>())
                        .add(action));
        return plan(it, actions);
    }

    private SupportPlan plan(Case it, Map<UUID, List<PlanAction>> actions) {
        var empty = new SupportPlan(0, null, List.of());
        return db
                .sql("""
                select p.version as plan_version, p.review_on as plan_review, n.id, n.version, n.domain, n.answer, n.risk,
                       n.review_on, n.sealed
                  from support.plan p
                  left join support.need n on n.case_id = p.case_id
                 where p.case_id = :case
                """)
                .param("case", it.id())
                .query((row, _) -> new SupportPlan(
                        row.getInt("plan_version"),
                        row.getObject("plan_review", LocalDate.class),
                        row.getObject("id") == null ? List.of() : List.of(need(it, row, actions))))
                .list()
                .stream()
                .reduce((one, other) -> {
                    var needs = new ArrayList<>(one.needs());
                    needs.addAll(other.needs());
                    needs.sort(Comparator.comparing(Need::domain));
                    return new SupportPlan(one.version(), one.reviewOn(), needs);
                })
                .orElse(empty);
    }

    private Need need(Case it, ResultSet row, Map<UUID, List<PlanAction>> actions) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        return new Need(
                id,
                version,
                Domain.valueOf(row.getString("domain")),
                Answer.valueOf(row.getString("answer")),
                row.getObject("risk", Integer.class),
                cipher.openRecord(it.id(), needPlace(id, version), row.getBytes(SEALED), NeedWords.class)
                        .wish(),
                row.getObject("review_on", LocalDate.class),
                SupportPlan.sorted(actions.getOrDefault(id, List.of())));
    }

    private PlanAction action(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var words = cipher.openRecord(it.id(), actionPlace(id, version), row.getBytes(SEALED), ActionWords.class);
        var owner = row.getObject("owner", UUID.class);
        return new PlanAction(
                id,
                version,
                row.getObject("need", UUID.class),
                words.words(),
                owner,
                owner == null ? words.ownerName() : row.getString("owner_name"),
                row.getObject("due", LocalDate.class),
                ActionState.of(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                words.outcome(),
                OwnerKind.valueOf(row.getString("owner_kind")));
    }

    private static Place needPlace(UUID id, int version) {
        return new Place("support.need", id, SEALED, version);
    }

    static Place actionPlace(UUID id, int version) {
        return new Place("support.plan_action", id, SEALED, version);
    }

    /// Records what the person says of a domain.
    ///
    /// @param version that was read; 0 where nothing was recorded
    @Transactional
    Saved<NeedDetails> save(Actor.Person actor, Case it, Need before, int version, NeedDetails details) {
        int changed = db.sql(version == 0 ? """
                        insert into support.need (id, case_id, domain, answer, risk, review_on, sealed)
                        values (:id, :case, :domain, :answer, :risk, :reviewOn, :sealed)
                        on conflict (case_id, domain) do nothing
                        """ : """
                        update support.need
                           set answer = :answer, risk = :risk, review_on = :reviewOn, sealed = :sealed, version = version + 1
                         where id = :id and version = :version
                        """)
                .paramSource(RecordParameters.of(details)
                        .with("id", before.id())
                        .with("case", it.id())
                        .with("domain", before.domain())
                        .with("version", version)
                        .with(
                                SEALED,
                                cipher.sealRecord(
                                        it.id(), needPlace(before.id(), version + 1), new NeedWords(details.wish()))))
                .update();
        if (changed == 0) {
            return Saved.stale(details);
        }
        grow(it);
        history.append(
                actor,
                it,
                version == 0 ? "record_need" : "change_need",
                version + 1L,
                FieldChanges.between(NeedDetails.of(before), details),
                "Plan, %s: %s"
                        .formatted(
                                title(before.domain()), lower(details.answer().title())),
                details.wish());
        return Saved.done();
    }

    /// Adds an action to a need.
    @Transactional
    Saved<ActionDetails> add(Actor.Person actor, Case it, Need need, ActionDetails details) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into support.plan_action (id, case_id, need, owner_kind, owner, owner_name, due, sealed)
                values (:id, :case, :need, :ownerKind, :owner, :memberName, :due, :sealed)
                """)
                .paramSource(parameters(it, id, 1, details, "").with("need", need.id()))
                .update();
        grow(it);
        history.append(
                actor,
                it,
                "add_plan_action",
                1,
                List.of("added"),
                "Plan, %s: action added".formatted(title(need.domain())),
                details.words());
        tell(actor, it, id, details.owner(), null);
        return Saved.done();
    }

    private RecordParameters parameters(Case it, UUID id, int version, ActionDetails details, String outcome) {
        var member = details.owner() != null;
        return RecordParameters.of(details)
                .with("id", id)
                .with("case", it.id())
                .with("memberName", member ? details.ownerName() : "")
                .with(
                        SEALED,
                        cipher.sealRecord(
                                it.id(),
                                actionPlace(id, version),
                                new ActionWords(details.words(), member ? "" : details.ownerName(), outcome)));
    }

    /// Changes an action.
    ///
    /// @param version that was read
    @Transactional
    Saved<ActionDetails> change(
            Actor.Person actor, Case it, Need need, PlanAction before, int version, ActionDetails details) {
        int changed = db.sql("""
                update support.plan_action
                   set owner_kind = :ownerKind, owner = :owner, owner_name = :memberName, due = :due, reminded_on = null,
                       sealed = :sealed, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(parameters(it, before.id(), version + 1, details, before.outcome())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(ActionDetails.of(before));
        }
        grow(it);
        history.append(
                actor,
                it,
                "change_plan_action",
                version + 1L,
                FieldChanges.between(ActionDetails.of(before), details),
                "Plan, %s: action changed".formatted(title(need.domain())),
                details.words());
        tell(actor, it, before.id(), details.owner(), before.owner());
        return Saved.done();
    }

    /// Records what came of an action.
    ///
    /// @param version that was read
    @Transactional
    Saved<ActionResult> finish(
            Actor.Person actor, Case it, Need need, PlanAction before, int version, ActionResult result) {
        var details = ActionDetails.of(before);
        int changed = db.sql("""
                update support.plan_action set state = :word, done_on = :doneOn, sealed = :sealed, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(parameters(it, before.id(), version + 1, details, result.outcome())
                        .with("word", result.state().word())
                        .with("doneOn", result.doneOn())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(result);
        }
        grow(it);
        history.append(
                actor,
                it,
                "finish_plan_action",
                version + 1L,
                List.of("state"),
                "Plan, %s: action %s"
                        .formatted(title(need.domain()), lower(result.state().title())),
                "%s. %s".formatted(before.words(), result.outcome()).strip());
        notices.done(path(it, before.id()));
        return Saved.done();
    }

    /// Records a review of the whole plan.
    ///
    /// @param version of the plan that was read; 0 where none was begun
    @Transactional
    Saved<PlanReview> review(Actor.Person actor, Case it, int version, PlanReview review) {
        int changed = db.sql(version == 0 ? """
                        insert into support.plan (case_id, review_on) values (:case, :next) on conflict (case_id) do nothing
                        """ : """
                        update support.plan set review_on = :next, version = version + 1
                         where case_id = :case and version = :version
                        """)
                .paramSource(RecordParameters.of(review).with("case", it.id()).with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(review);
        }
        history.append(
                actor,
                it,
                "review_plan",
                version + 1L,
                List.of("review_on"),
                "Plan reviewed. Next review on %s".formatted(DateText.day(review.next())),
                review.words());
        return Saved.done();
    }

    /// A change of any part is a new version of the plan.
    private void grow(Case it) {
        db.sql("""
                insert into support.plan as p (case_id) values (:case)
                on conflict (case_id) do update set version = p.version + 1
                """).param("case", it.id()).update();
    }

    /// Tells a member who is given an action, by reference alone.
    private void tell(Actor.Person actor, Case it, UUID action, @Nullable UUID owner, @Nullable UUID before) {
        if (owner != null && !owner.equals(before) && !owner.equals(actor.id())) {
            notices.tell(
                    actor, Set.of(owner), "An action in the plan of %s is yours".formatted(it.ref()), path(it, action));
        }
    }

    /// @throws NotFound where the plan has none with that id
    static PlanAction action(SupportPlan plan, UUID id) {
        return plan.needs().stream()
                .flatMap(need -> need.actions().stream())
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("action"));
    }

    static String path(Case it, UUID action) {
        return "%s/plan/actions/%s".formatted(it.path(), action);
    }

    private static String title(Domain domain) {
        return lower(domain.title());
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
