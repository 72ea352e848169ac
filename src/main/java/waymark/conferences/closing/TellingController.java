package waymark.conferences.closing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Notes that the person was told how their item ended.
@Controller
@RequestMapping("/conferences/items/{ref}/closing/telling")
class TellingController {

    private static final String TELLING = "conferences/closing/telling";

    record View(Item item, FormData form, List<Problem> problems) {}

    private record Told(LocalDate day, String by) {}

    private final Items items;
    private final Closings closings;
    private final Clock clock;

    TellingController(Items items, Closings closings, Clock clock) {
        this.items = items;
        this.closings = closings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView telling(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref).running();
        return closings.of(item).toTell()
                ? Page.show(
                        TELLING,
                        new View(
                                item, FormData.version(item.version()).with("toldOn", LocalDate.now(clock)), List.of()))
                : Page.go(item.path() + "/closing");
    }

    @PostMapping
    @Allow(RUN_CONFERENCES)
    ModelAndView told(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var today = LocalDate.now(clock);
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
            case Ruling.Refused<Item>(var problems) -> Page.refuse(TELLING, new View(item, form, problems));
            case Saved.Stale<Item> _ -> Page.merged(telling(ref, actor));
        };
    }
}
