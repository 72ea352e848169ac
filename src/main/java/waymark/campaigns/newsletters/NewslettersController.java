package waymark.campaigns.newsletters;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Newsletters that went out and that are written, and whether somebody gets them.
@Controller
class NewslettersController {

    private static final int QUARTER = 3;

    /// @param wanted what the reader said of getting them; null where they said nothing
    record Index(
            List<Newsletter> newsletters,
            @Nullable Boolean wanted,
            @Nullable LocalDate last,
            boolean due,
            boolean mayWrite) {}

    private final Newsletters newsletters;
    private final Clock clock;

    NewslettersController(Newsletters newsletters, Clock clock) {
        this.newsletters = newsletters;
        this.clock = clock;
    }

    @GetMapping("/campaigns/newsletters")
    @Allow(USE_WAYMARK)
    ModelAndView index(Actor.Person actor) {
        var last = newsletters.last();
        return Page.show(
                "campaigns/newsletters/newsletters",
                new Index(
                        newsletters.all(actor),
                        newsletters.choice(actor).orElse(null),
                        last.orElse(null),
                        last.isEmpty()
                                || last.get().isBefore(LocalDate.now(clock).minusMonths(QUARTER)),
                        actor.may(RUN_CAMPAIGNS)));
    }

    @PostMapping("/campaigns/newsletters/choice")
    @Allow(USE_WAYMARK)
    ModelAndView choose(FormData form, Actor.Person actor) {
        boolean wanted = form.text("wanted").equals("yes");
        newsletters.choose(actor, wanted);
        return Page.go(
                Notice.done(wanted ? "You get newsletters by e-mail" : "You get no newsletters by e-mail"),
                "/campaigns/newsletters");
    }
}
