package waymark.conferences.closing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemState;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The end of an item: closing it, telling the person, offering it to another area, and opening it again.
@Controller
class ClosingController {

    private static final String PAGE = "conferences/closing/closing";
    private static final String TELLING = "conferences/closing/telling";
    private static final String REOPENING = "conferences/closing/reopening";
    private static final int DAYS_TO_TELL = 7;

    /// @param offer to another forum that is not answered; null where there is none
    /// @param offers all, the newest first
    /// @param openActions of the item
    /// @param risk the score before and now; null where it was never scored
    record View(
            Item item,
            Closed closed,
            @Nullable ItemTransfer offer,
            List<ItemTransfer> offers,
            int openActions,
            List<Forum> receivers,
            List<LawfulBasis> bases,
            @Nullable Chart risk,
            FormData form,
            List<Problem> problems) {

        boolean over() {
            return item.state() == ItemState.CLOSED;
        }

        /// True where it can be closed from where it stands.
        boolean closable() {
            return offer == null && (item.state() == ItemState.ACCEPTED || item.state() == ItemState.HEARD);
        }

        List<Choice> outcomes() {
            return Arrays.stream(ClosingOutcome.values())
                    .filter(one -> item.person() || !one.aboutPerson())
                    .filter(one -> one != ClosingOutcome.TRANSFERRED || !receivers.isEmpty())
                    .map(one -> Choice.of(
                            one.name(),
                            one.title(),
                            one == ClosingOutcome.TRANSFERRED
                                    ? "It stays open until the other conference accepts it"
                                    : ""))
                    .toList();
        }

        List<Choice> told() {
            return Choice.from(Arrays.asList(PersonTold.values()), Enum::name, PersonTold::title);
        }

        List<Choice> receiverChoices() {
            return Choice.from(receivers, Forum::code, one -> "%s, %s".formatted(one.name(), one.areaName()));
        }

        List<Choice> basisChoices() {
            return bases.stream()
                    .map(basis -> Choice.of(basis.code(), basis.need(), basis.words()))
                    .toList();
        }

        String basis(String code) {
            return bases.stream()
                    .filter(one -> one.code().equals(code))
                    .map(LawfulBasis::need)
                    .findFirst()
                    .orElse(code);
        }
    }

    record Telling(Item item, FormData form, List<Problem> problems) {}

    record Reopening(Item item, Forum forum, FormData form, List<Problem> problems) {}

    private record Told(LocalDate day, String by) {}

    /// @param to the forum that it is offered to; null where it is closed at once
    private record Ending(Closing closing, @Nullable Forum to, String basis) {}

    private final Items items;
    private final Forums forums;
    private final Closings closings;
    private final ItemTransfers transfers;
    private final PolicyDocuments policies;
    private final Clock clock;

    ClosingController(
            Items items,
            Forums forums,
            Closings closings,
            ItemTransfers transfers,
            PolicyDocuments policies,
            Clock clock) {
        this.items = items;
        this.forums = forums;
        this.closings = closings;
        this.transfers = transfers;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/conferences/items/{ref}/closing")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var item = running(items.get(actor, ref));
        return Page.show(
                PAGE,
                view(
                        item,
                        FormData.version(item.version())
                                .with("riskNow", item.riskNow())
                                .with("toldOn", today())
                                .with("tellBy", today().plusDays(DAYS_TO_TELL)),
                        List.of()));
    }

    private static Item running(Item item) {
        if (!item.runs()) {
            throw new NotFound(item.ref());
        }
        return item;
    }

    private View view(Item item, FormData form, List<Problem> problems) {
        var offers = transfers.of(item);
        return new View(
                item,
                closings.of(item),
                offers.stream()
                        .filter(one -> one.state() == ItemTransfer.State.OFFERED)
                        .findFirst()
                        .orElse(null),
                offers,
                closings.openActions(item),
                transfers.receivers(item),
                policies.bases(today()),
                risk(item),
                form,
                problems);
    }

    private static @Nullable Chart risk(Item item) {
        var before = item.riskBefore();
        var now = item.riskNow();
        return before == null || now == null
                ? null
                : Chart.bars(
                        new ChartFrame(
                                "conference-risk",
                                "Score of the risk",
                                "Two bars: the score when the item was first heard, and now. The most it can be is 25.",
                                "When",
                                "Score",
                                ""),
                        List.of(
                                ChartPoint.of("When first heard", before, before + " of 25"),
                                ChartPoint.of("Now", now, now + " of 25")));
    }

    @PostMapping("/conferences/items/{ref}/closing")
    @Allow(RUN_CONFERENCES)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var receivers = transfers.receivers(item);
        var saved = form.read(reader -> read(reader, item, receivers))
                .then(ending -> ending.closing()
                        .rule(item, today())
                        .map(closing -> new Ending(closing, ending.to(), ending.basis())))
                .save(ending -> {
                    var to = ending.to();
                    return to == null
                            ? closings.close(actor, item, form.version(), ending.closing())
                            : transfers.offer(actor, item, form.version(), ending.closing(), to, ending.basis());
                });
        return switch (saved) {
            case Saved.Done<Item> _ ->
                Page.go(
                        Notice.done(
                                form.text("outcome").equals(ClosingOutcome.TRANSFERRED.name())
                                        ? "Offered. The item stays open until the other conference accepts it"
                                        : "Closed. Tell the referrer what may be said to them"),
                        item.path() + "/closing");
            case Ruling.Refused<Item>(var problems) -> Page.refuse(PAGE, view(item, form, problems));
            case Saved.Stale<Item> _ -> Page.merged(show(ref, actor));
        };
    }

    private Ending read(FormReader reader, Item item, List<Forum> receivers) {
        var outcome = reader.choice("outcome", ClosingOutcome.class, "Choose how the item ended");
        var told = item.person()
                ? reader.choice("told", PersonTold.class, "Choose whether the person was told the outcome")
                : PersonTold.NOT_APPLICABLE;
        Forum to = null;
        var basis = "";
        if (outcome == ClosingOutcome.TRANSFERRED) {
            reader.when(receivers.isEmpty(), "outcome", "No conference of another area takes such an item");
            if (!receivers.isEmpty()) {
                to = reader.choice("toForum", receivers, Forum::code, "Choose the conference of the other area");
            }
            basis = reader.choice(
                            "basis",
                            policies.bases(today()),
                            LawfulBasis::code,
                            "Choose the lawful basis for sharing it")
                    .code();
        }
        return new Ending(
                new Closing(
                        outcome,
                        risk(reader),
                        told,
                        told == PersonTold.TOLD
                                ? reader.date("toldOn", "The day").orElse(null)
                                : null,
                        told == PersonTold.TOLD ? reader.line("toldBy", "Who told them", FormReader.TITLE) : "",
                        told == PersonTold.NOT_YET
                                ? reader.date("tellBy", "The day").orElse(null)
                                : null,
                        told == PersonTold.UNSAFE ? reader.text("unsafe", "The reason", FormReader.REASON) : "",
                        reader.text("summary", "The summary", FormReader.TEXT),
                        reader.text("watch", "What is watched", FormReader.REASON)),
                to,
                basis);
    }

    private static @Nullable Integer risk(FormReader reader) {
        return reader.form().text("riskNow").isEmpty() ? null : reader.number("riskNow", "The score", 1, 25);
    }

    @PostMapping("/conferences/items/{ref}/closing/withdrawal")
    @Allow(RUN_CONFERENCES)
    ModelAndView withdraw(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        open(item).ifPresent(offer -> transfers.withdraw(actor, item, offer));
        return Page.go(Notice.done("The offer was taken back"), item.path() + "/closing");
    }

    private Optional<ItemTransfer> open(Item item) {
        return transfers.of(item).stream()
                .filter(one -> one.state() == ItemTransfer.State.OFFERED)
                .findFirst();
    }

    @GetMapping("/conferences/items/{ref}/closing/telling")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView telling(@PathVariable Ref ref, Actor.Person actor) {
        var item = running(items.get(actor, ref));
        return closings.of(item).toTell()
                ? Page.show(
                        TELLING,
                        new Telling(item, FormData.version(item.version()).with("toldOn", today()), List.of()))
                : Page.go(item.path() + "/closing");
    }

    @PostMapping("/conferences/items/{ref}/closing/telling")
    @Allow(RUN_CONFERENCES)
    ModelAndView told(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var today = today();
        var saved = form.read(reader -> {
                    var day = reader.requiredDate("toldOn", "The day", today);
                    reader.when(day.isAfter(today), "toldOn", "The day cannot be in the future");
                    return new Told(
                            day,
                            reader.requiredLine(
                                    "toldBy", "Who told them", FormReader.TITLE, "Enter who told the person"));
                })
                .save(told -> closings.told(actor, item, form.version(), told.day(), told.by()));
        return switch (saved) {
            case Saved.Done<Item> _ -> Page.go(Notice.done("Saved"), item.path() + "/closing");
            case Ruling.Refused<Item>(var problems) -> Page.refuse(TELLING, new Telling(item, form, problems));
            case Saved.Stale<Item> _ -> Page.merged(telling(ref, actor));
        };
    }

    @GetMapping("/conferences/items/{ref}/closing/reopening")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView reopening(@PathVariable Ref ref, Actor.Person actor) {
        var item = running(items.get(actor, ref));
        return item.state() == ItemState.CLOSED
                ? Page.show(
                        REOPENING,
                        new Reopening(item, forums.get(item.forum()), FormData.version(item.version()), List.of()))
                : Page.go(item.path() + "/closing");
    }

    @PostMapping("/conferences/items/{ref}/closing/reopening")
    @Allow(RUN_CONFERENCES)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var forum = forums.get(item.forum());
        var saved = form.read(reader ->
                        reader.required("reason", "The reason", FormReader.REASON, "Enter why it is opened again"))
                .save(reason -> closings.reopen(actor, item, form.version(), forum, reason));
        return switch (saved) {
            case Saved.Done<Item> _ -> Page.go(Notice.done("Open again: list it for a meeting"), item.path());
            case Ruling.Refused<Item>(var problems) ->
                Page.refuse(REOPENING, new Reopening(item, forum, form, problems));
            case Saved.Stale<Item> _ -> Page.merged(reopening(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
