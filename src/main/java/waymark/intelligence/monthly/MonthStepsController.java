package waymark.intelligence.monthly;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.WithoutPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// A picture goes to a second officer, who publishes it or sends it back.
@Controller
@RequestMapping("/intelligence/months/{month}")
class MonthStepsController {

    private final MonthlyPictures pictures;
    private final MonthsController page;

    MonthStepsController(MonthlyPictures pictures, MonthsController page) {
        this.pictures = pictures;
        this.page = page;
    }

    /// To the page of the month, which says whether it was done.
    static ModelAndView after(String month, Saved<MonthlyPicture> saved, String done) {
        return Page.go(
                saved instanceof Saved.Done<MonthlyPicture>
                        ? Notice.done(done)
                        : Notice.important("Somebody else changed it first. Nothing of yours was saved"),
                "/intelligence/months/%s",
                month);
    }

    /// Sends it to a second officer.
    @PostMapping("/sending")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView send(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = pictures.get(actor, MonthlyPicture.month(month));
        return switch (it.send(actor)) {
            case Ruling.Refused<MonthlyPicture>(var problems) -> page.refuse(actor, it, form, problems);
            case Ruling.Agreed<MonthlyPicture> _ ->
                after(month, pictures.send(actor, it, form.version()), "Sent. A second officer looks at it");
        };
    }

    private MonthlyPicture lookedAt(Actor.Person actor, String month) {
        var it = pictures.get(actor, MonthlyPicture.month(month));
        if (!it.looksAt(actor)) {
            throw new NotFound("picture");
        }
        return it;
    }

    /// A second officer sends it back.
    @PostMapping("/return")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView sendBack(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = lookedAt(actor, month);
        var read = form.read(reader ->
                reader.required("words", "The reason", MonthlyPicture.LONGEST_NOTE, "Say what has to change"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) -> page.refuse(actor, it, form, problems);
            case Ruling.Agreed<String>(var words) ->
                after(month, pictures.sendBack(actor, it, form.version(), words), "Sent back");
        };
    }

    /// A second officer publishes it.
    @PostMapping("/publication")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView publish(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = lookedAt(actor, month);
        return after(month, pictures.publish(actor, it, form.version()), "Published. The board is told");
    }
}
