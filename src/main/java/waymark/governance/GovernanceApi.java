package waymark.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.governance.decisions.BoardDecision;
import waymark.governance.decisions.BoardDecisions;
import waymark.governance.decisions.DecidedBy;
import waymark.governance.decisions.Owner;
import waymark.governance.packs.BoardPack;
import waymark.governance.packs.BoardPacks;
import waymark.governance.packs.PackAssembler;
import waymark.governance.packs.PackPdf;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.ReportingQuarter;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.Figure;
import waymark.governance.returns.MissingReturn;
import waymark.governance.returns.ReturnPart;
import waymark.governance.returns.ReturnQuestions;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Builds the quarters of the demonstration: the same acts as on the pages, by the same people, on given
/// days. The caller has a transaction open; what a rule refuses is thrown as an exception.
@Component
public class GovernanceApi {

    private final ReportingQuarters quarters;
    private final AreaReturns returns;
    private final BoardPacks packs;
    private final BoardDecisions decisions;
    private final ReturnQuestions questions;
    private final PackAssembler assembler;
    private final PackPdf pdf;

    GovernanceApi(
            ReportingQuarters quarters,
            AreaReturns returns,
            BoardPacks packs,
            BoardDecisions decisions,
            ReturnQuestions questions,
            PackAssembler assembler,
            PackPdf pdf) {
        this.quarters = quarters;
        this.returns = returns;
        this.packs = packs;
        this.decisions = decisions;
        this.questions = questions;
        this.assembler = assembler;
        this.pdf = pdf;
    }

    /// Puts a quarter on the calendar.
    ///
    /// @param firstMonth in which the partnership's year begins, 1 to 12
    public void plan(
            Actor actor,
            Quarter quarter,
            int firstMonth,
            LocalDate opens,
            LocalDate due,
            LocalDate acceptBy,
            LocalDate boardMeets) {
        var dates = new QuarterDates(opens, due, acceptBy, boardMeets);
        done(quarters.save(actor, agreed(ReportingQuarter.plan(quarter, firstMonth, dates))));
    }

    /// Opens a planned quarter: each area gets its return.
    public void open(Actor actor, Quarter quarter, LocalDate on) {
        if (!(quarters.get(quarter) instanceof ReportingQuarter.Planned planned)) {
            throw new IllegalStateException(quarter + " was opened before");
        }
        done(quarters.save(actor, agreed(planned.open(on, quarters.areas())), on));
    }

    /// The reference of an area's return.
    public Ref returnOf(Actor actor, Quarter quarter, String area) {
        return quarters.statuses(quarter).stream()
                .filter(status -> status.area().code().equals(area))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    /// Answers figures of a return; one that a person would be asked about is taken as it is. One that is
    /// not named stays unanswered.
    ///
    /// @param values by reference of the measure
    public void answer(Actor actor, Ref ref, Map<String, BigDecimal> values, LocalDate on) {
        var it = returns.toWrite(actor, ref);
        var asked = questions.measures(actor, it.area().code(), it.header().quarter(), on);
        var answers = asked.stream()
                .map(each -> {
                    var value = values.get(each.measure());
                    return value == null ? Figure.unanswered(each) : new Figure(each, value, "", "", false).taken();
                })
                .toList();
        var part = new ReturnPart.Figures(it.parts().figures().version(), answers);
        done(returns.save(actor, agreed(it.save(part)), on));
    }

    /// Confirms what the product counts for the measures that nobody answered.
    public void confirmCounted(Actor actor, Ref ref, LocalDate on) {
        var it = returns.toWrite(actor, ref);
        var area = it.area().code();
        var asked = questions.measures(actor, area, it.header().quarter(), on);
        var counted = questions.counted(actor, asked, area, it.header().quarter(), on);
        if (!counted.isEmpty()) {
            done(returns.save(
                    actor, agreed(it.save(it.parts().figures().beside(asked).confirmed(counted))), on));
        }
    }

    /// Writes what figures do not say.
    public void tell(
            Actor actor, Ref ref, String achievements, String challenges, List<String> requests, LocalDate on) {
        var it = returns.toWrite(actor, ref);
        var part = new ReturnPart.Narrative(it.parts().narrative().version(), achievements, challenges, requests);
        done(returns.save(actor, agreed(it.save(part)), on));
    }

    /// Submits a return to the board.
    public void submit(Actor actor, Ref ref, LocalDate on) {
        if (!(returns.toWrite(actor, ref) instanceof WithArea it)) {
            throw new IllegalStateException(ref + " was submitted before");
        }
        var area = it.area().code();
        var quarter = it.header().quarter();
        var submission = agreed(it.submit(
                actor.id(),
                on,
                questions.measures(actor, area, quarter, on),
                questions.actions(actor, area, quarter, on)));
        done(returns.save(actor, submission));
    }

    /// Accepts a return.
    public void accept(Actor actor, Ref ref, LocalDate on) {
        done(returns.save(actor, agreed(returns.get(ref).accept(actor.id(), on))));
    }

    /// Sends a return back to its area.
    public void sendBack(Actor actor, Ref ref, String reasons, LocalDate on) {
        done(returns.save(actor, agreed(returns.get(ref).sendBack(actor.id(), on, reasons))));
    }

    /// Writes the summary of the board pack.
    public void summarise(Actor actor, Quarter quarter, String summary) {
        done(packs.save(actor, agreed(draft(quarter).write(actor.id(), summary))));
    }

    /// Approves the board pack as it is, and issues it; returns that are missing are waived.
    public void issue(Actor actor, Quarter quarter, LocalDate on) {
        var draft = draft(quarter);
        var statuses = quarters.statuses(quarter);
        var missing = statuses.stream()
                .filter(status -> status.stage().withArea())
                .<MissingReturn>map(status -> new MissingReturn.Waived(
                        status.ref(), quarter, status.area().code(), "No return came before the board met", on))
                .toList();
        var composed = assembler.compose(actor, draft, on, missing);
        var frozen = composed.frozen();
        var event = agreed(draft.approve(actor.id(), on, composed.statuses(), missing, frozen));
        done(packs.save(actor, event, frozen, pdf.of(frozen, actor.name(), on), composed.accepted(), missing));
    }

    /// Answers an area's request, found by its wording; does nothing where there is no such request.
    ///
    /// @param decision `agreed`, `conditions`, `refused`, `deferred` or `noted`
    public void decide(
            Actor actor, Quarter quarter, String area, String wording, String decision, String answer, LocalDate on) {
        var given = new BoardDecision.Given(decision, answer, DecidedBy.MEETING, on, Owner.NOBODY, null);
        for (var request : decisions.requests(quarter)) {
            var of = request.area();
            if (of != null && of.code().equals(area) && request.subject().equals(wording)) {
                done(decisions.save(actor, agreed(request.decide(actor.id(), on, given))));
            }
        }
    }

    /// Notes every escalation of a quarter on which the board decided nothing else.
    public void noteEscalations(Actor actor, Quarter quarter, LocalDate on) {
        var given = new BoardDecision.Given("noted", "", DecidedBy.MEETING, on, Owner.NOBODY, null);
        for (var one : decisions.undecidedEscalations(quarter)) {
            done(decisions.save(actor, agreed(one.decide(actor.id(), on, given))));
        }
    }

    private BoardPack.Draft draft(Quarter quarter) {
        if (packs.get(quarter) instanceof BoardPack.Draft draft) {
            return draft;
        }
        throw new IllegalStateException("the pack of " + quarter + " was issued before");
    }

    private static <E> E agreed(Ruling<E> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<E>(var event) -> event;
            case Ruling.Refused<E>(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }

    private static void done(Saved<?> saved) {
        if (saved instanceof Saved.Stale<?>) {
            throw new IllegalStateException("somebody changed it first");
        }
    }
}
