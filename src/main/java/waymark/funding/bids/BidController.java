package waymark.funding.bids;

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
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
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
import waymark.web.lists.ListFile;

/// Bids: the list with its deadlines, and each with its partners, evidence, papers and result.
@Controller
@RequestMapping("/funding")
class BidController {

    private static final String FORM = "funding/bids/form";
    private static final String STEP = "funding/bids/step";

    record Index(List<Bid> bids, boolean keeps) {}

    record View(
            Bid it,
            List<BidEvidence> evidence,
            DocumentSection documents,
            boolean keeps,
            List<TimelineEntry> timeline) {}

    /// @param it what is changed; empty for a new one
    record Form(
            Optional<Bid> it,
            List<Choice> provisions,
            List<Choice> organisations,
            FormData form,
            List<Problem> problems) {}

    record Stepping(Bid it, List<Choice> states, FormData form, List<Problem> problems) {}

    private final Bids bids;
    private final EvidenceOffered offered;
    private final Provisions provisions;
    private final FundingHistory history;
    private final DocumentsApi documents;
    private final StrategyChoices choices;
    private final Clock clock;

    BidController(
            Bids bids,
            EvidenceOffered offered,
            Provisions provisions,
            FundingHistory history,
            DocumentsApi documents,
            StrategyChoices choices,
            Clock clock) {
        this.bids = bids;
        this.offered = offered;
        this.provisions = provisions;
        this.history = history;
        this.documents = documents;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/bids")
    @Allow(VIEW_FUNDING)
    ModelAndView list(Actor.Person actor) {
        return Page.show("funding/bids/bids", new Index(bids.all(actor), Provision.keeps(actor)));
    }

    @GetMapping({"/bids.csv", "/bids.xlsx"})
    @Allow(VIEW_FUNDING)
    ListFile file(Actor.Person actor) {
        return new ListFile(
                "bids",
                List.of(
                        "Reference",
                        "Bid",
                        "Funder",
                        "Amount",
                        "Lead",
                        "Partners",
                        "Deadline",
                        "State",
                        "Result",
                        "Learned"),
                bids.all(actor).stream()
                        .map(it -> List.of(
                                it.ref(),
                                it.title(),
                                it.funderName(),
                                Pence.amount(it.pence()),
                                it.leadName(),
                                String.join(", ", it.partnerNames()),
                                it.deadline(),
                                it.state().words(),
                                it.result(),
                                it.learned()))
                        .toList());
    }

    @GetMapping("/bids/new")
    @Allow(KEEP_FUNDING)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, form(null, actor, FormData.empty(), List.of()));
    }

    private Form form(@Nullable Bid it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new Form(
                Optional.ofNullable(it),
                Choice.from(provisions.all(actor), one -> one.ref().value(), Provision::name),
                choices.forPlan(actor, it == null ? "" : it.lead(), null).of("owner"),
                form,
                problems);
    }

    @PostMapping("/bids/new")
    @Allow(KEEP_FUNDING)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, null, actor)).then(given -> given.check(actor))) {
            case Ruling.Refused<Bid.Given>(var problems) -> Page.refuse(FORM, form(null, actor, form, problems));
            case Ruling.Agreed<Bid.Given>(var given) ->
                Page.go(
                        Notice.done("Added. Letters of support and evidence are kept with it"),
                        "/funding/bids/%s",
                        bids.add(actor, given));
        };
    }

    private Bid.Given read(FormReader reader, @Nullable Bid before, Actor.Person actor) {
        var organisations = choices.forPlan(actor, before == null ? "" : before.lead(), null);
        var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title");
        var funder =
                reader.requiredLine("funderName", "The funder", FormReader.TITLE, "Enter who decides on the money");
        var amount = reader.money("amount", "The amount");
        reader.when(amount.isEmpty() && reader.form().text("amount").isEmpty(), "amount", "Enter the amount");
        var provision = reader.optionalChoice(
                "provision", provisions.all(actor), one -> one.ref().value(), "Choose from the list, or nothing");
        var lead = organisations.chosen(
                reader, "lead", "owner", before == null ? null : before.lead(), "Choose who writes it");
        var partners = reader.choices("partners", organisations.of("owner"), Choice::value, "");
        return new Bid.Given(
                title,
                funder,
                amount.map(Pence::of).orElse(1L),
                provision.map(Provision::ref).orElse(null),
                lead,
                partners.stream().map(Choice::value).toList(),
                reader.requiredDate("deadline", "The deadline", today()),
                reader.text("asks", "What the funder asks for", Bid.LONGEST_ASKS));
    }

    @GetMapping("/bids/{ref}")
    @Allow(VIEW_FUNDING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = bids.get(actor, ref);
        return Page.show(
                "funding/bids/bid",
                new View(
                        it,
                        bids.evidence(ref),
                        documents.of(actor, ref, Provision.keeps(actor)),
                        Provision.keeps(actor),
                        history.timeline(ref)));
    }

    private Bid open(Ref ref, Actor.Person actor) {
        var it = bids.get(actor, ref);
        if (it.state().ended()) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/bids/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = open(ref, actor);
        return Page.show(FORM, form(it, actor, filled(it), List.of()));
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

    @PostMapping("/bids/{ref}/edit")
    @Allow(KEEP_FUNDING)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = open(ref, actor);
        var change = form.read(reader -> read(reader, it, actor)).then(given -> it.change(given, actor));
        return switch (change.save(given -> bids.change(actor, it, form.version(), given))) {
            case Saved.Done<Bid> _ -> Page.go(Notice.done("Saved"), "/funding/bids/%s", ref);
            case Ruling.Refused<Bid>(var problems) -> Page.refuse(FORM, form(it, actor, form, problems));
            case Saved.Stale<Bid> _ -> Page.merged(edit(ref, actor));
        };
    }

    @GetMapping("/bids/{ref}/step")
    @Allow(KEEP_FUNDING)
    ModelAndView askStep(@PathVariable Ref ref, Actor.Person actor) {
        var it = bids.get(actor, ref);
        return Page.show(
                STEP,
                stepping(
                        it,
                        FormData.version(it.version())
                                .with("state", it.state().ended() ? it.state().name() : "")
                                .with("on", today())
                                .with("result", it.result())
                                .with("learned", it.learned()),
                        List.of()));
    }

    private static Stepping stepping(Bid it, FormData form, List<Problem> problems) {
        return new Stepping(
                it,
                Choice.from(
                        it.state().ended() ? List.of(it.state()) : it.state().next(), Enum::name, BidState::words),
                form,
                problems);
    }

    @PostMapping("/bids/{ref}/step")
    @Allow(KEEP_FUNDING)
    ModelAndView step(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = bids.get(actor, ref);
        var ruling = form.read(reader -> new Bid.Step(
                        reader.choice("state", BidState.class, "Choose what comes next"),
                        reader.requiredDate("on", "The day", today()),
                        reader.text("result", "What the funder said", Bid.LONGEST),
                        reader.text("learned", "What was learned", Bid.LONGEST)))
                .then(step -> it.step(step, actor, today()));
        return switch (ruling.save(step -> bids.step(actor, it, form.version(), step))) {
            case Saved.Done<Bid> _ -> Page.go(Notice.done("Recorded"), "/funding/bids/%s", ref);
            case Ruling.Refused<Bid>(var problems) -> Page.refuse(STEP, stepping(it, form, problems));
            case Saved.Stale<Bid> _ -> Page.merged(askStep(ref, actor));
        };
    }

    /// Keeps the figures of the last quarter with the bid, in the words in which they may leave.
    @PostMapping("/bids/{ref}/evidence")
    @Allow(KEEP_FUNDING)
    ModelAndView draw(@PathVariable Ref ref, Actor.Person actor) {
        var it = open(ref, actor);
        bids.evidence(actor, it, offered.of(actor, today()));
        return Page.go(
                Notice.done("The figures of the last quarter are kept with the bid, as they may be printed"),
                "/funding/bids/%s",
                ref);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
