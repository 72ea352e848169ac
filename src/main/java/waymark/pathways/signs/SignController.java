package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.Page;

/// One sign: its words now and before, where it comes from, what was done to it.
@Controller
class SignController {

    record View(Sign sign, LocalDate today, boolean keeps, List<TimelineEntry> history) {}

    private final Signs signs;
    private final Clock clock;

    SignController(Signs signs, Clock clock) {
        this.signs = signs;
        this.clock = clock;
    }

    @GetMapping("/signs/{code}")
    @Allow(Permission.VIEW_PATHWAYS)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        return Page.show(
                "pathways/signs/sign",
                new View(
                        signs.get(code),
                        LocalDate.now(clock),
                        actor.may(Permission.KEEP_SIGNS, Scope.PARTNERSHIP),
                        signs.history(code)));
    }
}
