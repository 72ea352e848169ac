package waymark.intelligence.disruptions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.access.AccessApi;
import waymark.audit.TimelineEntry;
import waymark.directory.DateText;
import waymark.directory.RefGenerator;
import waymark.intelligence.history.WorkHistory;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The tools that law enforcement asked for.
@Repository
@Transactional(readOnly = true)
public class ToolRequests {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROWS = """
            select t.ref, t.version, t.organisation, coalesce(o.name, t.organisation) as organisation_name, t.area,
                   coalesce(a.name, '') as area_name, t.what, t.why, t.asked_on, t.state, t.state_on, t.state_words, t.action
              from intelligence.tool_request t
              left join directory_open.organisation o on o.code = t.organisation
              left join directory_open.area a on a.code = t.area
            """;

    private final JdbcClient db;
    private final WorkHistory history;
    private final StrategyApi strategy;
    private final AccessApi access;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ToolRequests(
            JdbcClient db,
            WorkHistory history,
            StrategyApi strategy,
            AccessApi access,
            NoticeApi notices,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.history = history;
        this.strategy = strategy;
        this.access = access;
        this.notices = notices;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// What is lacking first, then what was asked for; what is settled last.
    List<ToolRequest> all(Actor actor) {
        return db.sql(ROWS + """
                 order by case t.state when 'LACKING' then 1 when 'ASKED' then 2 when 'GOT' then 3 else 4 end, t.asked_on desc, t.ref
                """).query(RecordMapper.of(ToolRequest.class)).list();
    }

    /// @throws NotFound where there is none, or none for this actor
    ToolRequest get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where t.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(ToolRequest.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where the actor may not change it
    ToolRequest changeable(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (!it.changeable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// @throws NotFound also where the actor can make no action of it
    ToolRequest plannable(Actor actor, Ref ref) {
        var it = get(actor, ref);
        if (!it.plannable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline(ref.value());
    }

    /// Records what was asked for.
    @Transactional
    public Ref ask(Actor.Person actor, ToolRequest.Given given) {
        var ref = RefGenerator.next("TL", RANDOM);
        db.sql("""
                insert into intelligence.tool_request (ref, organisation, area, what, why, asked_on, state_on, recorded_by, recorded_by_name)
                values (:ref, :organisation, :area, :what, :why, :askedOn, :askedOn, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("ref", ref)
                        .with("organisation", actor.organisation()))
                .update();
        history.append(actor, "ask_for_tool", ref.value(), 1, List.of("added"), "Asked for", "");
        return ref;
    }

    /// Records what became of it.
    @Transactional
    public Saved<ToolRequest> settle(Actor actor, Ref ref, int version, ToolState state, LocalDate on, String words) {
        int rows = db.sql("""
                update intelligence.tool_request
                   set state = :state, state_on = :on, state_words = :words, version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .with("state", state)
                        .with("on", on)
                        .with("words", words)
                        .with("ref", ref)
                        .with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor, ref));
        }
        history.append(actor, "settle_tool", ref.value(), version + 1L, List.of("state"), state.words(), words);
        return Saved.done();
    }

    /// Makes an action of the plan of it. Who records tools need not write the plan: the system adds it, and the lead
    /// of the area and of the organisation that answers for it are told at once.
    @Transactional
    public Saved<ToolRequest> plan(Actor actor, ToolRequest it, int version, ActionPlan plan, String ownerName) {
        var today = LocalDate.now(clock);
        var action = asSystem.get("Tool " + it.ref(), system -> strategy.add(system, plan, today));
        int rows = db.sql("""
                update intelligence.tool_request set action = :action, version = version + 1
                 where ref = :ref and version = :version and action = ''
                """)
                .paramSource(RecordParameters.none()
                        .with("action", action)
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        if (rows == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(it);
        }
        var told = new ArrayList<>(access.holders(actor, "area_lead", Scope.area(plan.area())));
        told.addAll(access.holders(actor, "organisation_lead", Scope.organisation(plan.owner())));
        notices.tell(
                actor,
                told.stream()
                        .filter(person -> !person.equals(actor.id()))
                        .distinct()
                        .toList(),
                "A tool that law enforcement lacks became action %s, for %s by %s"
                        .formatted(action, ownerName, DateText.day(plan.due())),
                "/actions/" + action);
        history.append(
                actor,
                "plan_tool_action",
                it.ref().value(),
                version + 1L,
                List.of("action"),
                "Became action " + action,
                "");
        return Saved.done();
    }
}
