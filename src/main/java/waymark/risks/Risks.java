package waymark.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The risks, and the steps they take.
@Repository
@Transactional(readOnly = true)
class Risks {

    private static final String LINE = """
            insert into risks.risk_event (risk, on_day, at, actor, actor_name, headline, words)
            values (:object, :on, :at, :actor, :actorName, :headline, :words)
            """;

    /// Scores as they were at the end of `:day`; `:since` is the day that movement is counted from.
    private static final String ROWS = """
            select r.ref, r.version, r.group_code, g.name as group_name, r.area, r.restricted, r.category, r.cause, r.event,
                   r.effect, r.treatment, r.owner_organisation, r.owner_seat,
                   coalesce(o.name, t.title, r.owner_organisation, r.owner_seat) as owner_name,
                   coalesce(h.person_name, '') as owner_person, r.registered_on, r.review_on, r.reviewed_on, r.state,
                   r.escalated_to, e.name as escalated_to_name, r.escalated_on, r.closed_on, r.reason,
                   a.accepted_by_name, a.until_day as accepted_until,
                   risks.sits(r.group_code, 'CHAIR') as chaired,
                   r.owner_seat is not null and risks.sits(r.group_code, r.owner_seat) as seated,
                   i.likelihood as inherent_likelihood, i.impact as inherent_impact, i.scale as inherent_scale,
                   c.likelihood as current_likelihood, c.impact as current_impact, c.scale as current_scale,
                   w.likelihood as target_likelihood, w.impact as target_impact, w.scale as target_scale,
                   b.likelihood as before_likelihood, b.impact as before_impact, b.scale as before_scale
              from risks.risk r
              join directory_open.group_ g on g.code = r.group_code
              left join directory_open.group_ e on e.code = r.escalated_to
              left join directory_open.organisation o on o.code = r.owner_organisation
              left join directory_open.seat t on t.group_code = r.group_code and t.code = r.owner_seat
              left join lateral (
                select x.person_name from directory_open.seat_holder x
                 where x.group_code = r.group_code and x.seat_code = r.owner_seat and x.kind = 'holder'
                   and x.from_date <= :day and coalesce(x.to_date >= :day, true)
                 limit 1) h on true
              left join risks.acceptance a on a.risk = r.ref and a.ended_on is null
              cross join lateral (select x.likelihood, x.impact, x.scale from risks.score x
                                   where x.risk = r.ref and x.kind = 'inherent' and x.on_day <= :day
                                   order by x.on_day desc, x.at desc limit 1) i
              cross join lateral (select x.likelihood, x.impact, x.scale from risks.score x
                                   where x.risk = r.ref and x.kind = 'current' and x.on_day <= :day
                                   order by x.on_day desc, x.at desc limit 1) c
              cross join lateral (select x.likelihood, x.impact, x.scale from risks.score x
                                   where x.risk = r.ref and x.kind = 'target' and x.on_day <= :day
                                   order by x.on_day desc, x.at desc limit 1) w
              left join lateral (select x.likelihood, x.impact, x.scale from risks.score x
                                  where x.risk = r.ref and x.kind = 'current' and x.on_day < :since
                                  order by x.on_day desc, x.at desc limit 1) b on true
            """;

    private static final String WORST_FIRST = " order by c.likelihood * c.impact desc, r.ref";
    private static final int MOST = 500;

    private final JdbcClient db;
    private final History history;
    private final RiskScales scales;
    private final RiskNotifier notifier;
    private final JsonMapper json;
    private final Clock clock;

    Risks(JdbcClient db, History history, RiskScales scales, RiskNotifier notifier, JsonMapper json, Clock clock) {
        this.db = db;
        this.history = history;
        this.scales = scales;
        this.notifier = notifier;
        this.json = json;
        this.clock = clock;
    }

    /// Those that the filter lets through, the worst first.
    List<Risk> list(RiskFilter filter, LocalDate since) {
        return db.sql(ROWS + """
                         where (:group = '' or r.group_code = :group or r.escalated_to = :group)
                           and (:area = '' or r.area = :area)
                           and (:category = '' or r.category = :category)
                           and (:state = '' and r.state <> 'closed'
                             or :state = 'late' and r.state <> 'closed' and r.review_on < :day
                             or r.state = :state)
                        """ + WORST_FIRST + " limit " + MOST)
                .paramSource(days(LocalDate.now(clock), since)
                        .with("group", RiskFilter.text(filter.group()))
                        .with("area", RiskFilter.text(filter.area()))
                        .with("category", RiskFilter.text(filter.category()))
                        .with("state", RiskFilter.text(filter.state())))
                .query(Risks::read)
                .list();
    }

    /// The worst of those that are not closed and that everybody may read, as they were on a day.
    List<Risk> worst(LocalDate day, LocalDate since, int limit) {
        return db.sql(ROWS + " where r.state <> 'closed' and not r.restricted" + WORST_FIRST + " limit :limit")
                .paramSource(days(day, since).with("limit", limit))
                .query(Risks::read)
                .list();
    }

    /// How many are not closed.
    int count(boolean restricted) {
        return db.sql("select count(*) from risks.risk where state <> 'closed' and restricted = :restricted")
                .param("restricted", restricted)
                .query(Integer.class)
                .single();
    }

    Optional<Risk> find(Ref ref) {
        var today = LocalDate.now(clock);
        return db.sql(ROWS + " where r.ref = :ref")
                .paramSource(days(today, today).with("ref", ref))
                .query(Risks::read)
                .optional();
    }

    /// @throws NotFound where there is none, or the reader may not read it
    Risk get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /// Those whose acceptance ended before that day.
    List<Risk.Accepted> expired(LocalDate today) {
        return db
                .sql(ROWS + " where r.state = 'accepted' and a.until_day < :day order by r.ref")
                .paramSource(days(today, today))
                .query(Risks::read)
                .list()
                .stream()
                .filter(Risk.Accepted.class::isInstance)
                .map(Risk.Accepted.class::cast)
                .toList();
    }

    private static RecordParameters days(LocalDate day, LocalDate since) {
        return RecordParameters.none().with("day", day).with("since", since);
    }

    private static Risk read(ResultSet row, int number) throws SQLException {
        var header = RecordMapper.read(row, Risk.Header.class);
        var scores = new Scores(
                placed(row, "inherent"),
                placed(row, "current"),
                placed(row, "target"),
                row.getObject("before_scale") == null ? null : placed(row, "before"));
        return switch (row.getString("state")) {
            case "open" -> new Risk.Open(header, scores);
            case "escalated" -> new Risk.Escalated(header, scores);
            case "taken_on" -> new Risk.TakenOn(header, scores);
            case "accepted" -> new Risk.Accepted(header, scores);
            case "closed" -> new Risk.Closed(header, scores);
            default -> throw new InvariantViolation("a risk in an unknown state");
        };
    }

    private static Placed placed(ResultSet row, String kind) throws SQLException {
        return new Placed(row.getInt(kind + "_likelihood"), row.getInt(kind + "_impact"), row.getInt(kind + "_scale"));
    }

    /// A score that was given.
    record Given(
            String kind, int likelihood, int impact, int scale, LocalDate onDay, String reason, String recordedByName) {

        Placed placed() {
            return new Placed(likelihood, impact, scale);
        }

        String word() {
            return ScoreKind.of(kind).word();
        }
    }

    /// Every score it was given, newest first.
    List<Given> scores(Ref ref) {
        return db.sql("""
                select kind, likelihood, impact, scale, on_day, reason, recorded_by_name from risks.score
                 where risk = :ref order by on_day desc, at desc, kind
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(Given.class))
                .list();
    }

    /// Its controls, those that have ended last.
    List<RiskControl> controls(Ref ref) {
        return db.sql("""
                select id, version, words, owner, works, ended from risks.control where risk = :ref
                 order by ended, words, id
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(RiskControl.class))
                .list();
    }

    /// Who accepted it, newest first.
    List<RiskAcceptance> acceptances(Ref ref) {
        return db.sql("""
                select id, accepted_by_name, reason, on_day, until_day, recorded_by_name, ended_on, ended_because,
                       copy::text as copy
                  from risks.acceptance where risk = :ref order by on_day desc, id
                """)
                .param("ref", ref.value())
                .query((row, _) -> new RiskAcceptance(
                        row.getObject("id", UUID.class),
                        row.getString("accepted_by_name"),
                        row.getString("reason"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("recorded_by_name"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("ended_because"),
                        json.readValue(row.getString("copy"), RiskAcceptance.Copy.class)))
                .list();
    }

    /// What happened to it, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select on_day, at, actor_name as by_name, headline, words from risks.risk_event
                 where risk = :ref order by on_day desc, at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// Adds a risk to the register of a group.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ref register(Actor actor, RiskGroup group, RiskDetails details, RiskReview review, LocalDate on) {
        var ref = Ref.numbered(
                "RK",
                db.sql("select nextval('risks.risk_number')").query(Long.class).single());
        db.sql("""
                insert into risks.risk (ref, group_code, area, restricted, category, cause, event, effect, treatment,
                                        owner_organisation, owner_seat, registered_on, review_on)
                values (:ref, :code, :area, :restricted, :category, :cause, :event, :effect, :treatment,
                        :ownerOrganisation, :ownerSeat, :on, :next)
                """)
                .paramSource(RecordParameters.of(group, details, review)
                        .with("ref", ref)
                        .with("ownerOrganisation", details.ownerOrganisation())
                        .with("ownerSeat", details.ownerSeat())
                        .with("on", on))
                .update();
        score(actor, ref, List.of(ScoreKind.values()), review, on);
        append(actor, "register_risk", ref, 1, List.of(), on, "Registered", review.reason());
        return ref;
    }

    private void score(Actor actor, Ref ref, List<ScoreKind> kinds, RiskReview review, LocalDate on) {
        for (var kind : kinds) {
            db.sql("""
                    insert into risks.score (id, risk, kind, likelihood, impact, scale, on_day, at, reason, recorded_by,
                                             recorded_by_name)
                    values (:id, :ref, :kind, :likelihood, :impact, :scale, :on, :at, :reason, :actor, :actorName)
                    """)
                    .paramSource(RecordParameters.of(review.scores().of(kind))
                            .by(actor)
                            .with("id", UUID.randomUUID())
                            .with("ref", ref)
                            .with("kind", kind.code())
                            .with("on", on)
                            .with("at", clock.instant())
                            .with("reason", review.reason()))
                    .update();
        }
    }

    /// Saves a step.
    @Transactional
    Saved<Risk> save(Actor actor, int version, RiskEvent event) {
        var ref = event.before().ref();
        if (!lock(ref, version)) {
            return Saved.stale(get(ref));
        }
        if (event instanceof RiskEvent.ControlSaved saved && !keep(ref, saved)) {
            return Saved.stale(get(ref));
        }
        var step = step(event);
        if (event.before() instanceof Risk.Accepted && (event.reopens() || event instanceof RiskEvent.Closed)) {
            var because = event instanceof RiskEvent.Reopened ? step.words() : step.headline();
            endAcceptance(ref, event.on(), because);
        }
        if (event instanceof RiskEvent.Accepted(Risk.Live before, RiskAcceptance.Given given, LocalDate on)) {
            keep(actor, before, given, on);
        }
        if (event instanceof RiskEvent.Reviewed(Risk.Live _, RiskReview review, var changed, LocalDate on, boolean _)) {
            score(actor, ref, changed, review, on);
        }
        append(actor, step.act(), ref, version + 1, step.fields(), event.on(), step.headline(), step.words());
        if (event.reopens() && !(event instanceof RiskEvent.Reopened)) {
            append(
                    actor,
                    "reopen_risk",
                    ref,
                    version + 1,
                    List.of(),
                    event.on(),
                    "Accepted no longer",
                    "The risk has changed since it was accepted");
        }
        update(version, event, step.reason());
        notifier.on(actor, event);
        return Saved.done();
    }

    private boolean lock(Ref ref, int version) {
        return db.sql("select ref from risks.risk where ref = :ref and version = :version for update")
                .paramSource(RecordParameters.none().with("ref", ref).with("version", version))
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void update(int version, RiskEvent event, String reason) {
        var before = event.before().header();
        var parameters = RecordParameters.none()
                .with("ref", before.ref())
                .with("version", version)
                .with("on", event.on())
                .with("reason", reason);
        var set = switch (event) {
            case RiskEvent.Reviewed reviewed -> {
                parameters.with("next", reviewed.review().next());
                yield "review_on = :next, reviewed_on = :on";
            }
            case RiskEvent.Changed changed -> {
                var details = changed.details();
                parameters
                        .with("restricted", details.restricted())
                        .with("category", details.category())
                        .with("cause", details.cause())
                        .with("event", details.event())
                        .with("effect", details.effect())
                        .with("treatment", details.treatment())
                        .with("ownerOrganisation", details.ownerOrganisation())
                        .with("ownerSeat", details.ownerSeat());
                yield """
                        restricted = :restricted, category = :category, cause = :cause, event = :event, effect = :effect,
                        treatment = :treatment, owner_organisation = :ownerOrganisation, owner_seat = :ownerSeat
                        """;
            }
            case RiskEvent.ControlSaved _ -> "reason = reason";
            case RiskEvent.Escalated escalated -> {
                parameters.with("to", escalated.to());
                yield "state = 'escalated', escalated_to = :to, escalated_on = :on, reason = :reason";
            }
            case RiskEvent.TakenOn _ -> "state = 'taken_on', reason = :reason";
            case RiskEvent.Refused _, RiskEvent.Returned _ ->
                "state = 'open', escalated_to = null, escalated_on = null, reason = :reason";
            case RiskEvent.Accepted _ -> "state = 'accepted', reason = :reason";
            case RiskEvent.Reopened _ -> "reason = :reason";
            case RiskEvent.Closed _ -> "state = 'closed', closed_on = :on, reason = :reason";
        };
        var reopened =
                event.reopens() ? before.escalatedTo() == null ? ", state = 'open'" : ", state = 'taken_on'" : "";
        db.sql("update risks.risk set version = version + 1, " + set + reopened
                        + " where ref = :ref and version = :version")
                .paramSource(parameters)
                .update();
    }

    private void endAcceptance(Ref ref, LocalDate on, String because) {
        db.sql(
                        "update risks.acceptance set ended_on = :on, ended_because = :because where risk = :ref and ended_on is null")
                .paramSource(
                        RecordParameters.none().with("ref", ref).with("on", on).with("because", because))
                .update();
    }

    /// Keeps who accepted it, with a copy of the risk as it is.
    private void keep(Actor actor, Risk.Live risk, RiskAcceptance.Given given, LocalDate on) {
        var header = risk.header();
        var known = scales.byNumber();
        var copy = new RiskAcceptance.Copy(
                header.event(),
                header.cause(),
                header.effect(),
                header.treatment(),
                header.owner(),
                said(known.get(risk.scores().inherent().scale()), risk.scores().inherent()),
                said(known.get(risk.scores().current().scale()), risk.scores().current()),
                said(known.get(risk.scores().target().scale()), risk.scores().target()),
                controls(header.ref()).stream()
                        .filter(control -> !control.ended())
                        .map(control -> "%s (%s)"
                                .formatted(
                                        control.words(),
                                        control.working().word().toLowerCase(Locale.ROOT)))
                        .toList());
        db.sql("""
                insert into risks.acceptance (id, risk, accepted_by, accepted_by_name, reason, on_day, until_day, copy,
                                              recorded_by, recorded_by_name)
                values (:id, :ref, :person, :name, :reason, :on, :until, cast(:copy as jsonb), :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", header.ref())
                        .with("on", on)
                        .with("copy", json.writeValueAsString(copy)))
                .update();
    }

    private static String said(@Nullable RiskScale scale, Placed placed) {
        return scale == null
                ? String.valueOf(placed.score())
                : "%s: %s".formatted(scale.said(placed), scale.factors(placed));
    }

    /// @return false where somebody else changed the control first
    private boolean keep(Ref ref, RiskEvent.ControlSaved saved) {
        var control = saved.control();
        return db.sql(saved.was().version() == 0 ? """
                        insert into risks.control (id, risk, words, owner, works, ended)
                        values (:id, :ref, :words, :owner, :works, :ended)
                        """ : """
                        update risks.control
                           set words = :words, owner = :owner, works = :works, ended = :ended, version = version + 1
                         where id = :id and risk = :ref and version = :version
                        """)
                        .paramSource(RecordParameters.of(control).with("ref", ref))
                        .update()
                > 0;
    }

    private record Step(String act, String headline, String words, String reason, List<String> fields) {

        static Step of(String act, String headline, String reason) {
            return new Step(act, headline, reason, reason, List.of());
        }
    }

    private Step step(RiskEvent event) {
        return switch (event) {
            case RiskEvent.Reviewed reviewed -> {
                var review = reviewed.review();
                boolean moved = !reviewed.changed().isEmpty();
                yield new Step(
                        moved ? "score_risk" : "review_risk",
                        moved
                                ? Risk.said(reviewed.changed(), review.scores(), scales.current())
                                : "Reviewed, no change",
                        review.reason(),
                        "",
                        List.of());
            }
            case RiskEvent.Changed changed ->
                new Step("change_risk", TimelineEntry.headline(changed.fields()), "", "", changed.fields());
            case RiskEvent.ControlSaved saved ->
                new Step(
                        saved.was().version() == 0 ? "add_control" : "change_control",
                        saved.was().version() == 0 ? "Control added" : "Control changed",
                        "%s (%s)"
                                .formatted(
                                        saved.control().words(),
                                        saved.control().ended()
                                                ? "ended"
                                                : saved.control()
                                                        .working()
                                                        .word()
                                                        .toLowerCase(Locale.ROOT)),
                        "",
                        List.of());
            case RiskEvent.Escalated escalated -> Step.of("escalate_risk", "Escalated", escalated.reason());
            case RiskEvent.TakenOn taken -> Step.of("take_on_risk", "Taken on", taken.reason());
            case RiskEvent.Refused refused -> Step.of("refuse_risk", "Not taken on", refused.reason());
            case RiskEvent.Returned back -> Step.of("return_risk", "Returned to the group", back.reason());
            case RiskEvent.Accepted accepted ->
                Step.of(
                        "accept_risk",
                        "Accepted by %s".formatted(accepted.given().name()),
                        accepted.given().reason());
            case RiskEvent.Reopened reopened -> Step.of("reopen_risk", "Accepted no longer", reopened.reason());
            case RiskEvent.Closed closed -> Step.of("close_risk", "Closed", closed.reason());
        };
    }

    private void append(
            Actor actor,
            String act,
            Ref ref,
            int version,
            List<String> fields,
            LocalDate on,
            String headline,
            String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                LINE,
                "{}",
                RecordParameters.none()
                        .with("on", on)
                        .with("headline", headline)
                        .with("words", words));
    }
}
