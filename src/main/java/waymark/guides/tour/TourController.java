package waymark.guides.tour;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.guides.reading.Guides;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The tour: a few plain pages, left at any step and opened again at any time.
@Controller
@RequestMapping("/tour")
class TourController {

    /// @param at which step is shown, from 0
    record View(List<TourStep> steps, int at) {

        TourStep step() {
            return steps.get(at);
        }

        boolean last() {
            return at == steps.size() - 1;
        }
    }

    private final Guides guides;
    private final Tours tours;

    TourController(Guides guides, Tours tours) {
        this.guides = guides;
        this.tours = tours;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(FormData fields, Actor.Person person) {
        var steps = TourStep.of(person, guides.startsOf(person));
        return Page.show("guides/tour/tour", new View(steps, at(fields.text("step"), steps.size())));
    }

    /// What is no step is the first.
    private static int at(String step, int steps) {
        return step.matches("[1-9]") ? Math.min(Integer.parseInt(step), steps) - 1 : 0;
    }

    @PostMapping("/ending")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView end(Actor.Person person) {
        tours.end(person);
        return Page.go(Notice.done("You find the tour again under Help, and every guide"), "/");
    }
}
