package waymark.conferences.closing;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What the referrer is told, and nothing else of the item.
@Controller
class FeedbackController {

    private static final String PAGE = "conferences/closing/feedback";

    record View(Item item, List<Feedback> given, FormData form, List<Problem> problems) {}

    private final Items items;
    private final Closings closings;

    FeedbackController(Items items, Closings closings) {
        this.items = items;
        this.closings = closings;
    }

    @GetMapping("/conferences/items/{ref}/feedback")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref);
        return Page.show(PAGE, new View(item, closings.feedback(item), FormData.empty(), List.of()));
    }

    @PostMapping("/conferences/items/{ref}/feedback")
    @Allow(RUN_CONFERENCES)
    ModelAndView give(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        return switch (form.read(reader -> reader.required(
                "words", "The feedback", FormReader.REASON, "Enter what may be said to the referrer"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(PAGE, new View(item, closings.feedback(item), form, problems));
            case Ruling.Agreed<String>(var words) -> {
                closings.tellReferrer(actor, item, words);
                yield Page.go(
                        Notice.done("Saved. Whoever referred it is told, unless they are kept away from it"),
                        item.path() + "/feedback");
            }
        };
    }
}
