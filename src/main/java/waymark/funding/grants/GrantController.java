package waymark.funding.grants;

import static waymark.kernel.Permission.KEEP_FUNDING;
import static waymark.kernel.Permission.VIEW_FUNDING;

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
import waymark.audit.TimelineEntry;
import waymark.funding.provision.FundingHistory;
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

/// One grant: recorded and changed.
@Controller
@RequestMapping("/funding")
class GrantController {

    private static final String FORM = "funding/grants/form";

    record View(Grant it, boolean keeps, List<TimelineEntry> timeline) {}

    /// @param it what is changed; empty for a new one
    record Form(
            Provision provision,
            Optional<Grant> it,
            List<Choice> organisations,
            FormData form,
            List<Problem> problems) {

        List<Choice> certainties() {
            return List.of(Certainty.values()).stream()
                    .map(one -> Choice.of(one.name(), one.words(), one.hint()))
                    .toList();
        }

        List<Choice> forms() {
            return Choice.from(List.of(GrantForm.values()), Enum::name, GrantForm::words);
        }

        String action() {
            return it.map(grant -> grant.path() + "/edit").orElse(provision.path() + "/grants/new");
        }
    }

    private final Grants grants;
    private final Provisions provisions;
    private final FundingHistory history;
    private final StrategyChoices choices;
    private final Clock clock;

    GrantController(
            Grants grants, Provisions provisions, FundingHistory history, StrategyChoices choices, Clock clock) {
        this.grants = grants;
        this.provisions = provisions;
        this.history = history;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/{ref}/grants/new")
    @Allow(KEEP_FUNDING)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var provision = provisions.get(actor, ref);
        return Page.show(
                FORM,
                form(
                        provision,
                        null,
                        actor,
                        FormData.empty()
                                .with("recipient", provision.organisation())
                                .with("form", GrantForm.MONEY.name()),
                        List.of()));
    }

    private Form form(
            Provision provision, @Nullable Grant it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new Form(
                provision,
                Optional.ofNullable(it),
                choices.forPlan(actor, it == null ? "" : it.recipient(), null).of("owner"),
                form,
                problems);
    }

    @PostMapping("/{ref}/grants/new")
    @Allow(KEEP_FUNDING)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var provision = provisions.get(actor, ref);
        return switch (read(form, null, actor).then(given -> given.check(actor, today()))) {
            case Ruling.Refused<Grant.Given>(var problems) ->
                Page.refuse(FORM, form(provision, null, actor, form, problems));
            case Ruling.Agreed<Grant.Given>(var given) -> {
                grants.add(actor, ref, given);
                yield Page.go(Notice.done("Added. The months it pays for have moved"), "/funding/%s", ref);
            }
        };
    }

    private Ruling<Grant.Given> read(FormData form, @Nullable Grant before, Actor.Person actor) {
        var offered = choices.forPlan(actor, before == null ? "" : before.recipient(), null);
        return Grant.Given.read(form, before, offered, today());
    }

    @GetMapping("/grants/{ref}")
    @Allow(VIEW_FUNDING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = grants.get(actor, ref);
        return Page.show(
                "funding/grants/grant",
                new View(it, Provision.keeps(actor) && it.withdrawnOn() == null, history.timeline(ref)));
    }

    @GetMapping("/grants/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = grants.changeable(actor, ref);
        return Page.show(FORM, form(provisions.get(actor, it.provision()), it, actor, it.filled(), List.of()));
    }

    @PostMapping("/grants/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = grants.changeable(actor, ref);
        var change = read(form, it, actor).then(given -> given.check(actor, today()));
        return switch (change.save(given -> grants.change(actor, it, form.version(), given))) {
            case Saved.Done<Grant> _ -> Page.go(Notice.done("Saved"), "/funding/grants/%s", ref);
            case Ruling.Refused<Grant>(var problems) ->
                Page.refuse(FORM, form(provisions.get(actor, it.provision()), it, actor, form, problems));
            case Saved.Stale<Grant> _ -> Page.merged(edit(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
