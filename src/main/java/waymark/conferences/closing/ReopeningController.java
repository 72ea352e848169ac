package waymark.conferences.closing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemState;
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

/// Opens an item again.
@Controller
@RequestMapping("/conferences/items/{ref}/closing/reopening")
class ReopeningController {

    private static final String REOPENING = "conferences/closing/reopening";

    record View(Item item, Forum forum, FormData form, List<Problem> problems) {}

    private final Items items;
    private final Forums forums;
    private final Closings closings;

    ReopeningController(Items items, Forums forums, Closings closings) {
        this.items = items;
        this.forums = forums;
        this.closings = closings;
    }

    @GetMapping
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView reopening(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref).running();
        return item.state() == ItemState.CLOSED
                ? Page.show(
                        REOPENING,
                        new View(item, forums.get(item.forum()), FormData.version(item.version()), List.of()))
                : Page.go(item.path() + "/closing");
    }

    @PostMapping
    @Allow(RUN_CONFERENCES)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var forum = forums.get(item.forum());
        var saved = form.read(reader ->
                        reader.required("reason", "The reason", FormReader.REASON, "Enter why it is opened again"))
                .save(reason -> closings.reopen(actor, item, form.version(), forum, reason));
        return switch (saved) {
            case Saved.Done<Item> _ -> Page.go(Notice.done("Open again: list it for a meeting"), item.path());
            case Ruling.Refused<Item>(var problems) -> Page.refuse(REOPENING, new View(item, forum, form, problems));
            case Saved.Stale<Item> _ -> Page.merged(reopening(ref, actor));
        };
    }
}
