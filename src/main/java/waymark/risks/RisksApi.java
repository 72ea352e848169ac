package waymark.risks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Risks for other modules: the worst of them for the board, those that a meeting of a group speaks of, and
/// the acts of the demonstration.
@Component
public class RisksApi {

    /// A risk as a pack prints it.
    ///
    /// @param score as `20 of 25`
    /// @param movement as `Worse, from 12`
    public record Top(
            Ref ref,
            String event,
            String register,
            String owner,
            String score,
            String band,
            String target,
            String movement,
            String state) {}

    /// The worst risks.
    ///
    /// @param open how many are not closed and may be read by everybody
    /// @param restricted how many more only some may read, of those that the reader may
    public record Summary(List<Top> top, int open, int restricted) {

        public Summary {
            top = List.copyOf(top);
        }
    }

    /// A risk that a meeting of a group speaks of.
    ///
    /// @param because why it does: `review`, `escalated` (to this group) or `high`
    public record ForMeeting(
            Ref ref,
            String event,
            String state,
            int score,
            String band,
            LocalDate reviewOn,
            boolean restricted,
            String because,
            String path) {}

    /// What is registered.
    ///
    /// @param owner `organisation:HCC`, or `seat:CHAIR` of the group
    /// @param scores likelihood and impact without controls, now, and as they are to be: six numbers
    public record NewRisk(
            String group,
            String category,
            String cause,
            String event,
            String effect,
            String owner,
            String treatment,
            boolean restricted,
            List<Integer> scores,
            String reason,
            LocalDate next) {

        public NewRisk {
            scores = List.copyOf(scores);
        }
    }

    private final Risks risks;
    private final RiskGroups groups;
    private final RiskScales scales;
    private final JdbcClient db;

    RisksApi(Risks risks, RiskGroups groups, RiskScales scales, JdbcClient db) {
        this.risks = risks;
        this.groups = groups;
        this.scales = scales;
        this.db = db;
    }

    /// The worst risks that everybody may read, with their movement since a day. What is restricted is counted
    /// and never named: a pack is read by everybody who signs in.
    @Transactional(readOnly = true)
    public Summary worst(Actor actor, LocalDate day, LocalDate since, int limit) {
        var known = scales.byNumber();
        return new Summary(
                risks.worst(day, since, limit).stream()
                        .map(risk -> {
                            var current = risk.scores().current();
                            var scale = known.get(current.scale());
                            var target = known.get(risk.scores().target().scale());
                            return new Top(
                                    risk.ref(),
                                    risk.header().event(),
                                    risk.header().groupName(),
                                    risk.header().owner(),
                                    scale == null ? "" : "%d of %d".formatted(current.score(), scale.most()),
                                    scale == null ? "" : scale.band(current).word(),
                                    target == null
                                            ? ""
                                            : "%d of %d"
                                                    .formatted(
                                                            risk.scores()
                                                                    .target()
                                                                    .score(),
                                                            target.most()),
                                    risk.scores().movement().said(risk.scores().before()),
                                    risk.word());
                        })
                        .toList(),
                risks.count(false),
                risks.count(true));
    }

    /// The risks of a group that its meeting on a day speaks of: those escalated to it, those whose review is
    /// due by then, and those that are high; the worst first. Each is listed once, with the first of these.
    @Transactional(readOnly = true)
    public List<ForMeeting> forMeeting(Actor actor, String group, LocalDate day) {
        return db.sql("""
                select r.ref, r.event, r.state, r.score, r.band, r.review_on, r.restricted, r.path,
                       case when r.escalated_to = :group and r.state = 'escalated' then 'escalated'
                            when r.review_on <= :day then 'review' else 'high' end as because
                  from risks_open.risk r
                 where r.escalated_to = :group and r.state in ('escalated', 'taken_on')
                    or r.group_code = :group and r.state <> 'accepted' and (r.review_on <= :day or r.band = 'high')
                    or r.group_code = :group and r.review_on <= :day
                 order by r.score desc, r.ref
                """)
                .paramSource(RecordParameters.none().with("group", group).with("day", day))
                .query(RecordMapper.of(ForMeeting.class))
                .list();
    }

    /// Registers a risk on a day, as somebody who keeps the register.
    @Transactional
    public Ref register(Actor actor, NewRisk risk, LocalDate on) {
        return risks.register(
                actor,
                groups.get(risk.group()),
                new RiskDetails(
                        risk.category(),
                        risk.cause(),
                        risk.event(),
                        risk.effect(),
                        risk.owner(),
                        risk.treatment(),
                        risk.restricted()),
                new RiskReview(scores(risk.scores()), risk.reason(), risk.next()),
                on);
    }

    private Scores scores(List<Integer> given) {
        int scale = scales.current().number();
        return new Scores(
                new Placed(given.get(0), given.get(1), scale),
                new Placed(given.get(2), given.get(3), scale),
                new Placed(given.get(4), given.get(5), scale),
                null);
    }

    /// Scores a risk anew.
    @Transactional
    public void review(Actor actor, Ref ref, int likelihood, int impact, String reason, LocalDate next, LocalDate on) {
        var it = live(ref);
        var scores = new Scores(
                it.scores().inherent(),
                new Placed(likelihood, impact, it.scores().current().scale()),
                it.scores().target(),
                null);
        save(actor, it, it.review(new RiskReview(scores, reason, next), on));
    }

    /// Adds a control.
    @Transactional
    public void control(Actor actor, Ref ref, String words, @Nullable String owner, String works, LocalDate on) {
        var it = live(ref);
        var fresh = RiskControl.fresh();
        save(actor, it, it.control(fresh, new RiskControl(fresh.id(), 0, words, owner, works, false), on));
    }

    /// Escalates a risk to the group above.
    @Transactional
    public void escalate(Actor actor, Ref ref, String reason, LocalDate on) {
        if (risks.get(ref) instanceof Risk.Open it) {
            save(actor, it, it.escalate(groups.get(it.header().groupCode()), reason, on));
        }
    }

    /// Takes on a risk that was escalated.
    @Transactional
    public void takeOn(Actor actor, Ref ref, String reason, LocalDate on) {
        if (risks.get(ref) instanceof Risk.Escalated it) {
            save(actor, it, it.takeOn(reason, on));
        }
    }

    /// Gives a risk back that was taken on.
    @Transactional
    public void returnToGroup(Actor actor, Ref ref, String reason, LocalDate on) {
        if (risks.get(ref) instanceof Risk.TakenOn it) {
            save(actor, it, it.returnToGroup(reason, on));
        }
    }

    /// Records that a person accepts a risk of their group until a day.
    @Transactional
    public void accept(Actor actor, Ref ref, UUID person, String name, String reason, LocalDate until, LocalDate on) {
        if (risks.get(ref) instanceof Risk.Open it) {
            save(actor, it, it.accept(new RiskAcceptance.Given(person, name, reason, until), on));
        }
    }

    /// Closes a risk.
    @Transactional
    public void close(Actor actor, Ref ref, String reason, LocalDate on) {
        var it = live(ref);
        save(actor, it, it.close(reason, on));
    }

    private Risk.Live live(Ref ref) {
        if (risks.get(ref) instanceof Risk.Live it) {
            return it;
        }
        throw new InvariantViolation("a risk that is closed");
    }

    private void save(Actor actor, Risk it, Ruling<? extends RiskEvent> step) {
        switch (step) {
            case Ruling.Agreed<? extends RiskEvent>(var event) ->
                risks.save(actor, it.header().version(), event);
            case Ruling.Refused<? extends RiskEvent>(var problems) ->
                throw new InvariantViolation(problems.getFirst().message());
        }
    }
}
