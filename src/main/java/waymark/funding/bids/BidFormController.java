package waymark.funding.bids;

import static waymark.kernel.Permission.KEEP_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.funding.money.Pence;
import waymark.funding.provision.Provision;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Records a bid, and changes one that has not ended.
@Controller
@RequestMapping("/funding/bids")
class BidFormController {

    private static final String FORM = "funding/bids/form";

    /// @param it what is changed; empty for a new one
    record View(
            Optional<Bid> it,
            List<Choice> provisions,
            List<Choice> organisations,
            FormData form,
            List<Problem> problems) {}

    private final Bids bids;
    private final Provisions provisions;
    private final StrategyChoices choices;
    private final Clock clock;

    BidFormController(Bids bids, Provisions provisions, StrategyChoices choices, Clock clock) {
        this.bids = bids;
        this.provisions = provisions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(KEEP_FUNDING)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, view(null, actor, FormData.empty(), List.of()));
    }

    private View view(@Nullable Bid it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                Optional.ofNullable(it),
                Choice.from(provisions.all(actor), one -> one.ref().value(), Provision::name),
                choices.forPlan(actor, it == null ? "" : it.lead(), null).of("owner"),
                form,
                problems);
    }

    @PostMapping("/new")
    @Allow(KEEP_FUNDING)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (read(form, null, actor).then(given -> given.check(actor))) {
            case Ruling.Refused<Bid.Given>(var problems) -> Page.refuse(FORM, view(null, actor, form, problems));
            case Ruling.Agreed<Bid.Given>(var given) ->
                Page.go(
                        Notice.done("Added. Letters of support and evidence are kept with it"),
                        "/funding/bids/%s",
                        bids.add(actor, given));
        };
    }

    private Ruling<Bid.Given> read(FormData form, @Nullable Bid before, Actor.Person actor) {
        var organisations = choices.forPlan(actor, before == null ? "" : before.lead(), null);
        return Bid.Given.read(form, before, organisations, provisions.all(actor), LocalDate.now(clock));
    }

    @GetMapping("/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = bids.open(actor, ref);
        return Page.show(FORM, view(it, actor, filled(it), List.of()));
    }

    private static FormData filled(Bid it) {
        return FormData.version(it.version())
                .with("title", it.title())
                .with("funderName", it.funderName())
                .with("amount", Pence.typed(it.pence()))
                .with("provision", it.provision())
                .with("lead", it.lead())
                .with("partners", it.partners())
                .with("deadline", it.deadline())
                .with("asks", it.asks());
    }

    @PostMapping("/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = bids.open(actor, ref);
        var change = read(form, it, actor).then(given -> it.change(given, actor));
        return switch (change.save(given -> bids.change(actor, it, form.version(), given))) {
            case Saved.Done<Bid> _ -> Page.go(Notice.done("Saved"), "/funding/bids/%s", ref);
            case Ruling.Refused<Bid>(var problems) -> Page.refuse(FORM, view(it, actor, form, problems));
            case Saved.Stale<Bid> _ -> Page.merged(edit(ref, actor));
        };
    }
}
