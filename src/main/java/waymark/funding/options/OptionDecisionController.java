package waymark.funding.options;

import static waymark.kernel.Permission.KEEP_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.MeetingDecisionsApi;
import waymark.governance.MeetingDecisionsApi.Decided;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Records what was decided on an option.
@Controller
@RequestMapping("/funding/options/{ref}/decision")
class OptionDecisionController {

    private static final String DECISION = "funding/options/decision";

    /// @param decisions of the board, the newest first
    record View(FundingOption it, List<Choice> decisions, FormData form, List<Problem> problems) {

        List<Choice> states() {
            return Choice.from(List.of(OptionState.CHOSEN, OptionState.NOT_CHOSEN), Enum::name, OptionState::words);
        }
    }

    private final FundingOptions options;
    private final MeetingDecisionsApi register;
    private final Clock clock;

    OptionDecisionController(FundingOptions options, MeetingDecisionsApi register, Clock clock) {
        this.options = options;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_FUNDING)
    ModelAndView askDecision(@PathVariable Ref ref, Actor.Person actor) {
        var it = options.undecided(actor, ref);
        return Page.show(
                DECISION,
                new View(
                        it,
                        decisions(),
                        FormData.version(it.version()).with("decidedOn", LocalDate.now(clock)),
                        List.of()));
    }

    private List<Choice> decisions() {
        return Choice.from(register.decidedLast(), one -> one.ref().value(), Decided::title);
    }

    @PostMapping
    @Allow(KEEP_FUNDING)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = options.undecided(actor, ref);
        var today = LocalDate.now(clock);
        var decisions = decisions();
        var ruling = FundingOption.Decision.read(form, decisions, today).then(given -> it.decide(given, actor, today));
        return switch (ruling.save(given -> options.decide(actor, it, form.version(), given))) {
            case Saved.Done<FundingOption> _ ->
                Page.go(Notice.done("Recorded. Now record the money that was agreed"), "/funding/%s", it.provision());
            case Ruling.Refused<FundingOption>(var problems) ->
                Page.refuse(DECISION, new View(it, decisions, form, problems));
            case Saved.Stale<FundingOption> _ -> Page.merged(askDecision(ref, actor));
        };
    }
}
