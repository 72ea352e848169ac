package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Lists an item on a day of the forum's group, and puts it off. A day over its capacity is refused, unless somebody
/// says why.
@Controller
class ListingController {

    private static final String LISTING = "conferences/items/listing";
    private static final String OFF = "conferences/items/postponement";

    record View(Item item, Forum forum, List<Hearings.Day> days, FormData form, List<Problem> problems) {

        List<Choice> choices() {
            return days.stream()
                    .map(day -> Choice.of(day.meeting().value(), day.when(), day.room()))
                    .toList();
        }
    }

    record PutOff(Item item, Hearing hearing, FormData form, List<Problem> problems) {}

    private record Listed(Hearings.Day day, int minutes, String reason) {}

    private final Items items;
    private final Hearings hearings;
    private final ItemSteps steps;
    private final Forums forums;

    ListingController(Items items, Hearings hearings, ItemSteps steps, Forums forums) {
        this.items = items;
        this.hearings = hearings;
        this.steps = steps;
        this.forums = forums;
    }

    @GetMapping("/conferences/items/{ref}/listing")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView listing(@PathVariable Ref ref, Actor.Person actor) {
        var item = listable(items.get(actor, ref));
        var forum = forums.get(item.forum());
        return Page.show(
                LISTING,
                new View(
                        item,
                        forum,
                        hearings.days(forum),
                        FormData.version(item.version()).with("minutes", forum.itemMinutes()),
                        List.of()));
    }

    @PostMapping("/conferences/items/{ref}/listing")
    @Allow(RUN_CONFERENCES)
    ModelAndView list(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = listable(items.forRunning(actor, ref));
        var forum = forums.get(item.forum());
        var days = hearings.days(forum);
        var listed = days.isEmpty()
                ? Ruling.<Listed>refused("day", "There is no day to choose. Plan a day of the forum first")
                : form.read(reader -> new Listed(
                                reader.choice("day", days, day -> day.meeting().value(), "Choose a day"),
                                reader.number("minutes", "Minutes", 5, 240),
                                reader.text("reason", "The reason", FormReader.REASON)))
                        .then(one -> fits(one, days));
        return switch (listed.save(
                one -> hearings.list(actor, item, form.version(), one.day().meeting(), one.minutes(), one.reason()))) {
            case Saved.Done<Item> _ -> Page.go(Notice.done("Listed"), item.path());
            case Ruling.Refused<Item>(var problems) ->
                Page.refuse(LISTING, new View(item, forum, days, form, problems));
            case Saved.Stale<Item> _ -> overtaken(item);
        };
    }

    /// Whether the day takes the item. The reason of a day that is not full is left out.
    private static Ruling<Listed> fits(Listed wanted, List<Hearings.Day> days) {
        if (wanted.day().fits(wanted.minutes())) {
            return Ruling.agreed(new Listed(wanted.day(), wanted.minutes(), ""));
        }
        if (!wanted.reason().isEmpty()) {
            return Ruling.agreed(wanted);
        }
        return Ruling.refused(
                "reason",
                days.stream()
                        .filter(day -> day.fits(wanted.minutes()))
                        .findFirst()
                        .map(day ->
                                "That day has no room for it. Choose another, %s has room, or enter why it is heard all the same"
                                        .formatted(day.when()))
                        .orElse("No day has room for it. Plan a further day, or enter why it is heard all the same"));
    }

    @GetMapping("/conferences/items/{ref}/postponement")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView postponement(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref).running();
        return Page.show(OFF, new PutOff(item, planned(item), FormData.version(item.version()), List.of()));
    }

    @PostMapping("/conferences/items/{ref}/postponement")
    @Allow(RUN_CONFERENCES)
    ModelAndView putOff(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var hearing = planned(item);
        var reason = form.read(
                reader -> reader.required("reason", "The reason", FormReader.REASON, "Enter why it is put off"));
        return switch (reason.save(words -> steps.putOff(actor, item, form.version(), hearing, words))) {
            case Saved.Done<Item> _ -> Page.go(Notice.done("Put off. Choose another day for it"), item.path());
            case Ruling.Refused<Item>(var problems) -> Page.refuse(OFF, new PutOff(item, hearing, form, problems));
            case Saved.Stale<Item> _ -> overtaken(item);
        };
    }

    private static ModelAndView overtaken(Item item) {
        return Page.go(Notice.important("Somebody changed it first. Look at it again"), item.path());
    }

    /// @throws NotFound where it is on no day
    private Hearing planned(Item item) {
        return hearings.of(item).stream()
                .filter(one -> one.state() == Hearing.State.PLANNED && !one.running())
                .findFirst()
                .orElseThrow(() -> new NotFound(item.ref()));
    }

    private static Item listable(Item item) {
        if (item.state() != ItemState.ACCEPTED && item.state() != ItemState.HEARD) {
            throw new NotFound(item.ref());
        }
        return item.running();
    }
}
