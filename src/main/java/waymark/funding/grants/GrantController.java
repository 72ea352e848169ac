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
import waymark.funding.money.Pence;
import waymark.funding.provision.FundingHistory;
import waymark.funding.provision.Provision;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// One grant: recorded, changed, withdrawn.
@Controller
@RequestMapping("/funding")
class GrantController {

    private static final String FORM = "funding/grants/form";
    private static final String WITHDRAW = "funding/grants/withdrawing";

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

    record Withdrawing(Grant it, FormData form, List<Problem> problems) {}

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
        return switch (form.read(reader -> read(reader, null, actor)).then(given -> given.check(actor, today()))) {
            case Ruling.Refused<Grant.Given>(var problems) ->
                Page.refuse(FORM, form(provision, null, actor, form, problems));
            case Ruling.Agreed<Grant.Given>(var given) -> {
                grants.add(actor, ref, given);
                yield Page.go(Notice.done("Added. The months it pays for have moved"), "/funding/%s", ref);
            }
        };
    }

    private Grant.Given read(FormReader reader, @Nullable Grant before, Actor.Person actor) {
        var offered = choices.forPlan(actor, before == null ? "" : before.recipient(), null);
        var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title");
        var description = reader.required(
                "description", "What it is for", Grant.LONGEST, "Say what it is for, as the public may read it");
        var funder = reader.optionalChoice(
                "funder", offered.of("owner"), Choice::value, "Choose an organisation from the list, or enter a name");
        var name = reader.line("funderName", "The name of the funder", FormReader.TITLE);
        var funderId = reader.line("funderId", "The identifier of the funder", 80);
        var recipient = offered.chosen(
                reader, "recipient", "owner", before == null ? null : before.recipient(), "Choose who gets it");
        var recipientId = reader.line("recipientId", "The identifier of the recipient", 80);
        var kind = reader.choice("form", GrantForm.class, "Choose money or in kind");
        var amount = reader.money("amount", "The amount");
        reader.when(amount.isEmpty() && reader.form().text("amount").isEmpty(), "amount", "Enter the whole amount");
        var from = reader.requiredDate("fromOn", "The first day", today());
        var to = reader.requiredDate("toOn", "The last day", today());
        var certainty = reader.choice("certainty", Certainty.class, "Choose how certain it is");
        var awarded = reader.date("awardedOn", "The day it was agreed");
        return new Grant.Given(
                title,
                description,
                funder.map(Choice::value).orElse(""),
                funder.map(Choice::label).orElse(name),
                funderId,
                recipient,
                recipientId,
                kind,
                amount.map(Pence::of).orElse(1L),
                from,
                to,
                certainty,
                awarded.orElse(null),
                reader.text("conditions", "The conditions", Grant.LONGEST));
    }

    @GetMapping("/grants/{ref}")
    @Allow(VIEW_FUNDING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = grants.get(actor, ref);
        return Page.show(
                "funding/grants/grant",
                new View(it, Provision.keeps(actor) && it.withdrawnOn() == null, history.timeline(ref)));
    }

    private Grant changeable(Ref ref, Actor.Person actor) {
        var it = grants.get(actor, ref);
        if (it.withdrawnOn() != null) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/grants/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        return Page.show(FORM, form(provisions.get(actor, it.provision()), it, actor, filled(it), List.of()));
    }

    private static FormData filled(Grant it) {
        return FormData.version(it.version())
                .with("title", it.title())
                .with("description", it.description())
                .with("funder", it.funder())
                .with("funderName", it.funder().isEmpty() ? it.funderName() : "")
                .with("funderId", it.funderId())
                .with("recipient", it.recipient())
                .with("recipientId", it.recipientId())
                .with("form", it.form().name())
                .with("amount", Pence.typed(it.pence()))
                .with("fromOn", it.fromOn())
                .with("toOn", it.toOn())
                .with("certainty", it.certainty().name())
                .with("awardedOn", it.awardedOn())
                .with("conditions", it.conditions());
    }

    @PostMapping("/grants/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var change = form.read(reader -> read(reader, it, actor)).then(given -> given.check(actor, today()));
        return switch (change.save(given -> grants.change(actor, it, form.version(), given))) {
            case Saved.Done<Grant> _ -> Page.go(Notice.done("Saved"), "/funding/grants/%s", ref);
            case Ruling.Refused<Grant>(var problems) ->
                Page.refuse(FORM, form(provisions.get(actor, it.provision()), it, actor, form, problems));
            case Saved.Stale<Grant> _ -> Page.merged(edit(ref, actor));
        };
    }

    @GetMapping("/grants/{ref}/withdrawal")
    @Allow(KEEP_FUNDING)
    ModelAndView askWithdrawal(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        return Page.show(WITHDRAW, new Withdrawing(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/grants/{ref}/withdrawal")
    @Allow(KEEP_FUNDING)
    ModelAndView withdraw(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var ruling = form.read(reader -> reader.required("why", "The reason", Grant.LONGEST_WHY, "Say why"))
                .then(why -> it.withdraw(why, actor));
        return switch (ruling.save(why -> grants.withdraw(actor, it, form.version(), why))) {
            case Saved.Done<Grant> _ ->
                Page.go(Notice.done("Withdrawn. It pays for nothing any more"), "/funding/%s", it.provision());
            case Ruling.Refused<Grant>(var problems) -> Page.refuse(WITHDRAW, new Withdrawing(it, form, problems));
            case Saved.Stale<Grant> _ -> Page.merged(askWithdrawal(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
