package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.support.reading.CopyAnswer;
import waymark.support.reading.CopyText;

/// Gives copies and records what was said where no page is there: the demonstration. By the same rules.
@Component
public class PlanCopyApi {

    private final Cases cases;
    private final PlanCopies copies;
    private final PlanProposal proposal;

    PlanCopyApi(Cases cases, PlanCopies copies, PlanProposal proposal) {
        this.cases = cases;
        this.copies = copies;
        this.proposal = proposal;
    }

    /// Gives a copy on paper.
    ///
    /// @param language as pages have it
    @Transactional
    public void give(Actor.Person actor, Ref ref, String language, CopyText text) {
        var it = cases.forChange(actor, ref);
        var draft = agreed(new CopyDraft(language, proposal.version(it), text).rule());
        copies.save(actor, it, 0, draft);
        var kept = copies.draft(it).orElseThrow();
        copies.give(actor, it, kept, kept.version(), true);
    }

    /// Records what the person said aloud to the copy that they have.
    ///
    /// @param present who was there
    /// @param interpreter who interpreted; may be empty
    /// @param answers by part
    @Transactional
    public void said(
            Actor.Person actor,
            Ref ref,
            LocalDate on,
            String present,
            String interpreter,
            String words,
            Map<Integer, CopyAnswer> answers) {
        var it = cases.forChange(actor, ref);
        var copy = copies.current(it).orElseThrow();
        copies.record(
                actor,
                it,
                copy,
                agreed(new SaidAloud(on, copy.language(), present, interpreter, words, answers).rule(on, on)));
    }

    /// Passes on a complaint that the person made aloud, for somebody who does not work on the case.
    @Transactional
    public void complain(Actor.Person actor, Ref ref, String words) {
        var it = cases.forChange(actor, ref);
        copies.complain(actor, it, copies.current(it).orElseThrow(), words);
    }

    private static <E> E agreed(Ruling<E> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<E>(var event) -> event;
            case Ruling.Refused<E>(var problems) -> throw new InvariantViolation(problems.toString());
        };
    }
}
