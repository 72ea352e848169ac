package waymark.funding.options;

import static waymark.kernel.Permission.KEEP_FUNDING;
import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.funding.money.Pence;
import waymark.funding.provision.FundingHistory;
import waymark.funding.provision.Provision;
import waymark.funding.provision.Provisions;
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
import waymark.web.forms.FormData;

/// One option: costed, and put to the board.
@Controller
@RequestMapping("/funding")
class OptionController {

    private static final String FORM = "funding/options/form";
    private static final String OPTION = "funding/options/option";

    /// @param decision of the board, where one was named that the reader may see
    record View(
            FundingOption it,
            Optional<Decided> decision,
            boolean keeps,
            List<TimelineEntry> timeline,
            List<Problem> problems) {}

    /// @param it what is changed; empty for a new one
    record Form(Provision provision, Optional<FundingOption> it, FormData form, List<Problem> problems) {

        String action() {
            return it.map(option -> option.path() + "/edit").orElse(provision.path() + "/options/new");
        }
    }

    private final FundingOptions options;
    private final Provisions provisions;
    private final FundingHistory history;
    private final MeetingDecisionsApi register;
    private final Clock clock;

    OptionController(
            FundingOptions options,
            Provisions provisions,
            FundingHistory history,
            MeetingDecisionsApi register,
            Clock clock) {
        this.options = options;
        this.provisions = provisions;
        this.history = history;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/{ref}/options/new")
    @Allow(KEEP_FUNDING)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, new Form(provisions.get(actor, ref), Optional.empty(), FormData.empty(), List.of()));
    }

    @PostMapping("/{ref}/options/new")
    @Allow(KEEP_FUNDING)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var provision = provisions.get(actor, ref);
        return switch (FundingOption.Given.read(form, LocalDate.now(clock)).then(given -> given.check(actor))) {
            case Ruling.Refused<FundingOption.Given>(var problems) ->
                Page.refuse(FORM, new Form(provision, Optional.empty(), form, problems));
            case Ruling.Agreed<FundingOption.Given>(var given) -> {
                options.add(actor, ref, given);
                yield Page.go(Notice.done("Added. Put it to the board when it is costed"), "/funding/%s", ref);
            }
        };
    }

    @GetMapping("/options/{ref}")
    @Allow(VIEW_FUNDING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(OPTION, view(options.get(actor, ref), actor, List.of()));
    }

    private View view(FundingOption it, Actor.Person actor, List<Problem> problems) {
        return new View(
                it,
                register.decided(it.decision()),
                Provision.keeps(actor) && !it.state().decided(),
                history.timeline(it.ref()),
                problems);
    }

    @GetMapping("/options/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = options.undecided(actor, ref);
        return Page.show(FORM, new Form(provisions.get(actor, it.provision()), Optional.of(it), filled(it), List.of()));
    }

    private static FormData filled(FundingOption it) {
        return FormData.version(it.version())
                .with("title", it.title())
                .with("what", it.what())
                .with("yearly", Pence.typed(it.yearlyPence()))
                .with("decider", it.decider())
                .with("byOn", it.byOn());
    }

    @PostMapping("/options/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = options.undecided(actor, ref);
        var change = FundingOption.Given.read(form, LocalDate.now(clock)).then(given -> it.change(given, actor));
        return switch (change.save(given -> options.change(actor, it, form.version(), given))) {
            case Saved.Done<FundingOption> _ -> Page.go(Notice.done("Saved"), "/funding/options/%s", ref);
            case Ruling.Refused<FundingOption>(var problems) ->
                Page.refuse(FORM, new Form(provisions.get(actor, it.provision()), Optional.of(it), form, problems));
            case Saved.Stale<FundingOption> _ -> Page.merged(edit(ref, actor));
        };
    }

    @PostMapping("/options/{ref}/putting")
    @Allow(KEEP_FUNDING)
    ModelAndView put(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = options.get(actor, ref);
        return switch (it.put(actor).save(_ -> options.put(actor, it, form.version()))) {
            case Saved.Done<FundingOption> _ ->
                Page.go(
                        Notice.done(
                                "Put to the board. Who runs the next meeting finds it among what could go on the agenda"),
                        "/funding/%s",
                        it.provision());
            case Ruling.Refused<FundingOption>(var problems) -> Page.refuse(OPTION, view(it, actor, problems));
            case Saved.Stale<FundingOption>(var now) -> Page.merged(OPTION, view(now, actor, List.of()));
        };
    }
}
