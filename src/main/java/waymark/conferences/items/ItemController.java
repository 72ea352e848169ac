package waymark.conferences.items;

import static waymark.kernel.Permission.REFER_TO_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
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
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The page of an item: what the referral says, who is round the table, the parts and the history. Those who run its
/// forum accept it or send it back.
@Controller
class ItemController {

    private static final int ENTRIES = 30;
    private static final String DECISION = "conferences/items/decision";

    static final String ACCEPT = "accept";
    static final String RETURN = "return";

    /// @param repeat the earlier item, where the reader may open that too
    /// @param steps what the reader is to do next, the soonest first
    record View(
            Item item,
            Forum forum,
            String basis,
            @Nullable Hearing hearing,
            @Nullable Ref repeat,
            List<Invitation> table,
            List<ItemCard.Card> cards,
            List<ItemCard.Step> steps,
            List<TimelineEntry> entries,
            LocalDate today) {}

    record Decision(Item item, Forum forum, @Nullable Ref repeat, FormData form, List<Problem> problems) {

        List<Choice> choices() {
            return List.of(
                    Choice.of(ACCEPT, "Accept it", "The core members of the forum are invited and told by reference"),
                    Choice.of(RETURN, "Return it", "Who referred it reads why, can change it and send it again"));
        }
    }

    private record Decided(boolean accepted, String reason) {}

    private final Items items;
    private final InvitedAgencies invitations;
    private final ItemSteps steps;
    private final Forums forums;
    private final Hearings hearings;
    private final ItemHistory history;
    private final List<ItemCard> cards;
    private final PolicyDocuments documents;
    private final Clock clock;

    ItemController(
            Items items,
            InvitedAgencies invitations,
            ItemSteps steps,
            Forums forums,
            Hearings hearings,
            ItemHistory history,
            List<ItemCard> cards,
            PolicyDocuments documents,
            Clock clock) {
        this.items = items;
        this.invitations = invitations;
        this.steps = steps;
        this.forums = forums;
        this.hearings = hearings;
        this.history = history;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(ItemCard::position))
                .toList();
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/conferences/items/{ref}")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref);
        var forum = forums.get(item.forum());
        var today = LocalDate.now(clock);
        var shown = cards.stream()
                .flatMap(card -> card.card(item, actor, today).stream())
                .toList();
        var hearing = hearings.current(item).orElse(null);
        return Page.show(
                "conferences/items/item",
                new View(
                        item,
                        forum,
                        basis(item),
                        hearing,
                        repeat(item),
                        item.capacity().attends() ? invitations.of(item) : List.of(),
                        shown,
                        next(item, actor, shown),
                        history.newest(item, ENTRIES),
                        today));
    }

    /// The earlier item, where the reader may open it: to whoever is kept away from that it does not exist.
    private @Nullable Ref repeat(Item item) {
        return item.repeatOf() == null
                ? null
                : Ref.parse(item.repeatOf()).flatMap(items::find).map(Item::ref).orElse(null);
    }

    private String basis(Item item) {
        return LawfulBasis.needOf(documents.bases(), item.details().basis()).orElse("");
    }

    private static List<ItemCard.Step> next(Item item, Actor.Person actor, List<ItemCard.Card> cards) {
        var all = new ArrayList<ItemCard.Step>();
        if (item.runs() && item.state() == ItemState.REFERRED) {
            all.add(new ItemCard.Step("Accept or return the referral", item.path() + "/decision", item.dueOn()));
        }
        if (item.runs() && item.state() == ItemState.ACCEPTED) {
            all.add(new ItemCard.Step("Choose a day for it", item.path() + "/listing", null));
        }
        boolean refers = item.referredBy().equals(actor.id())
                || item.capacity() == ItemCapacity.REFERRER && actor.may(REFER_TO_CONFERENCES);
        if (item.state() == ItemState.RETURNED && refers) {
            all.add(new ItemCard.Step("Change the referral and send it again", item.path() + "/referral", null));
        }
        cards.stream().map(ItemCard.Card::next).filter(Objects::nonNull).forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparing(ItemCard.Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    @GetMapping("/conferences/items/{ref}/decision")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView decision(@PathVariable Ref ref, Actor.Person actor) {
        var item = undecided(items.get(actor, ref));
        return Page.show(DECISION, decision(item, FormData.version(item.version()), List.of()));
    }

    @PostMapping("/conferences/items/{ref}/decision")
    @Allow(RUN_CONFERENCES)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = undecided(items.forRunning(actor, ref));
        var decided = form.read(reader -> {
            var chosen =
                    reader.choice("decision", List.of(ACCEPT, RETURN), word -> word, "Choose whether you accept it");
            boolean accepted = chosen.equals(ACCEPT);
            var reason = reader.text("reason", "The reason", FormReader.REASON);
            reader.when(!accepted && reason.isEmpty(), "reason", "Enter why it is returned and what would help");
            return new Decided(accepted, reason);
        });
        return switch (decided.save(one -> one.accepted()
                ? steps.accept(actor, item, form.version())
                : steps.sendBack(actor, item, form.version(), one.reason()))) {
            case Saved.Done<Item> _ ->
                Page.go(
                        Notice.done(
                                form.text("decision").equals(ACCEPT)
                                        ? "Accepted. The core members are invited; choose a day for it"
                                        : "Returned. Who referred it was told"),
                        item.path());
            case Ruling.Refused<Item>(var problems) -> Page.refuse(DECISION, decision(item, form, problems));
            case Saved.Stale<Item> _ ->
                Page.go(Notice.important("Somebody changed it first. Look at it again"), item.path());
        };
    }

    private Decision decision(Item item, FormData form, List<Problem> problems) {
        var forum = forums.get(item.forum());
        var repeat = steps.repeat(forum, item.caseId(), item.details().address())
                .filter(earlier -> !earlier.equals(item.ref()))
                .orElse(null);
        return new Decision(item, forum, repeat, form, problems);
    }

    /// The item, where its referral waits for a decision of the reader.
    ///
    /// @throws NotFound otherwise
    private static Item undecided(Item item) {
        if (!item.runs() || item.state() != ItemState.REFERRED) {
            throw new NotFound(item.ref());
        }
        return item;
    }
}
