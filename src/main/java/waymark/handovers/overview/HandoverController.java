package waymark.handovers.overview;

import static waymark.kernel.Permission.ANSWER_HANDOVERS;
import static waymark.kernel.Permission.HAND_OVER_CONCERNS;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.handovers.Handover;
import waymark.handovers.HandoverStep;
import waymark.handovers.Handovers;
import waymark.handovers.Holder;
import waymark.handovers.TimeLeft;
import waymark.handovers.Transfer;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The reader's hand-overs, and the page of each: its contents, its state and what to do next.
@Controller
class HandoverController {

    /// @param answers true where the reader answers for an organisation
    record Index(List<HandoverSummary> sent, List<HandoverSummary> received, boolean answers, Instant now) {}

    /// @param mine true where the reader sent it
    /// @param answers true where the reader may answer for its receiver
    /// @param opensCases true where the reader may open a case
    record View(
            Handover handover,
            List<HandoverStep> history,
            boolean mine,
            boolean answers,
            boolean opensCases,
            Instant now) {

        Transfer transfer() {
            return handover.transfer();
        }

        Optional<Holder> holder() {
            return switch (handover) {
                case Handover.Accepted accepted -> Optional.of(accepted.holder());
                case Handover.Closed closed -> Optional.of(closed.holder());
                default -> Optional.empty();
            };
        }

        boolean late() {
            return handover.withSender() && transfer().overdue(now);
        }

        String timeLeft() {
            return TimeLeft.words(now, transfer().answerBy());
        }

        String answerBy() {
            return TimeLeft.when(now, transfer().answerBy());
        }
    }

    private final Handovers handovers;
    private final HandoverLists lists;
    private final Clock clock;

    HandoverController(Handovers handovers, HandoverLists lists, Clock clock) {
        this.handovers = handovers;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/handover")
    @Allow(HAND_OVER_CONCERNS)
    ModelAndView list(Actor.Person actor) {
        var rows = lists.all(actor);
        return Page.show(
                "handovers/overview/handovers",
                new Index(
                        rows.stream().filter(HandoverSummary::mine).toList(),
                        rows.stream().filter(row -> !row.mine()).toList(),
                        actor.may(ANSWER_HANDOVERS),
                        clock.instant()));
    }

    @GetMapping("/handover/{ref}")
    @Allow(HAND_OVER_CONCERNS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("handovers/overview/handover", view(actor, ref));
    }

    /// What the sender prints or writes down: the reference, who has it, and when they should have heard.
    @GetMapping("/handover/{ref}/confirmation")
    @Allow(HAND_OVER_CONCERNS)
    @RecordsAccess(at = "ref")
    ModelAndView confirmation(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("handovers/overview/confirmation", view(actor, ref));
    }

    private View view(Actor.Person actor, Ref ref) {
        var handover = handovers.view(actor, ref);
        return new View(
                handover,
                handovers.history(handover.transfer()),
                handover.transfer().sender().id().equals(actor.id()),
                answers(actor, handover),
                actor.may(WORK_CASES),
                clock.instant());
    }

    static boolean answers(Actor.Person actor, Handover handover) {
        return actor.may(
                ANSWER_HANDOVERS,
                Scope.organisation(handover.transfer().receiver().code()));
    }
}
