package waymark.intelligence.reports;

import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;

/// The front of the module: on to what the reader does there.
@Controller
class IntelligenceController {

    @GetMapping("/intelligence")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView front(Actor.Person actor) {
        return Page.go(
                actor.may(Permission.HANDLE_INTELLIGENCE) ? "/intelligence/reports" : "/intelligence/submissions");
    }
}
