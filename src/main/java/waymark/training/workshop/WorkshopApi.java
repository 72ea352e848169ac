package waymark.training.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.strategy.actions.ActionPlan;
import waymark.training.TrainingApi;

/// Runs a workshop without a room: the demonstration’s past one is made with it, from what groups wrote on paper.
@Component
@Transactional
public class WorkshopApi {

    /// What a group said to the question of that number in a stage.
    public record Said(int stage, int question, int group, String words) {}

    /// What was found missing, and what became of it.
    ///
    /// @param known true where it is something that people do not know
    public record Found(boolean known, String words, Became became) {}

    /// What became of a gap.
    public sealed interface Became {

        /// An action of a plan.
        record Planned(ActionPlan plan, String ownerName) implements Became {}

        /// A pathway is looked at again.
        record Reviewed(String pathway, String organisation, String organisationName, LocalDate due)
                implements Became {}

        /// Nothing, with the reason.
        record SetAside(String reason) implements Became {}
    }

    private final Workshops workshops;
    private final WorkshopGaps gaps;
    private final TrainingApi training;

    WorkshopApi(Workshops workshops, WorkshopGaps gaps, TrainingApi training) {
        this.workshops = workshops;
        this.gaps = gaps;
        this.training = training;
    }

    /// The last session of an area that is over and whose workshop is not on record.
    public Optional<Ref> lastOf(Actor trainer, String area) {
        return workshops.unrecorded(trainer, area);
    }

    /// Records a workshop from its beginning to its end.
    ///
    /// @param session that is planned, or is over and was not recorded
    public void held(Actor trainer, Ref session, int groups, Instant at, List<Said> said, List<Found> found) {
        var planned = training.session(trainer, session).orElseThrow(() -> new NotFound(session));
        var stages = training.packVersion(trainer, planned.packVersion())
                .orElseThrow(() -> new NotFound(session))
                .content()
                .stages();
        workshops.begin(trainer, planned, stages, groups, at);
        var it = workshops.get(trainer, session);
        var questions = workshops.running(trainer, it).questions();
        for (var one : said) {
            questions.stream()
                    .filter(question -> question.stage() == one.stage() && question.number() == one.question())
                    .forEach(question -> workshops.addFromPaper(trainer, it, question, one.group(), one.words(), at));
        }
        for (var one : found) {
            decide(trainer, it, one, at.plus(1, ChronoUnit.HOURS));
        }
        var end = new Workshop.Move(WorkshopState.ENDED, it.stages());
        workshops.move(trainer, it, it.version(), end, at.plus(2, ChronoUnit.HOURS));
    }

    private void decide(Actor trainer, Workshop it, Found found, Instant at) {
        int number = gaps.note(trainer, it, found.known() ? GapKind.KNOWLEDGE : GapKind.PROVISION, found.words(), at);
        var gap = gaps.get(trainer, it, number);
        var saved = switch (found.became()) {
            case Became.Planned(var plan, var owner) -> gaps.act(trainer, it, gap, gap.version(), plan, owner, at);
            case Became.Reviewed(var pathway, var organisation, var name, var due) ->
                gaps.decide(
                        trainer,
                        it,
                        gap,
                        gap.version(),
                        new Gap.Outcome.Review("PATHWAY", pathway, organisation, name, due),
                        at);
            case Became.SetAside(var reason) ->
                gaps.decide(trainer, it, gap, gap.version(), new Gap.Outcome.SetAside(reason), at);
        };
        if (!(saved instanceof Saved.Done<Gap>)) {
            throw new InvariantViolation("a gap that changed in the transaction that notes it");
        }
    }
}
