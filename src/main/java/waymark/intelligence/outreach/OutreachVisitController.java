package waymark.intelligence.outreach;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// A visit to a community is recorded.
@Controller
@RequestMapping("/intelligence/outreach/{ref}/visits/new")
class OutreachVisitController {

    private static final String FORM = "intelligence/outreach/visit";

    record View(Community it, FormData form, List<Problem> problems) {

        List<Choice> steps() {
            return Trust.choices();
        }

        List<Choice> yesOrNo() {
            return List.of(
                    Choice.of("yes", "Yes", "You are led on to tell the intelligence unit"), Choice.of("no", "No"));
        }
    }

    private final Communities communities;
    private final Clock clock;

    OutreachVisitController(Communities communities, Clock clock) {
        this.communities = communities;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = communities.visited(actor, ref);
        return Page.show(
                FORM,
                new View(
                        it,
                        FormData.empty()
                                .with("day", LocalDate.now(clock))
                                .with("languages", String.join(", ", it.languages())),
                        List.of()));
    }

    @PostMapping
    @Allow(USE_WAYMARK)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = communities.visited(actor, ref);
        return switch (form.read(reader -> OutreachVisit.Given.read(reader, LocalDate.now(clock)))) {
            case Ruling.Refused<OutreachVisit.Given>(var problems) -> Page.refuse(FORM, new View(it, form, problems));
            case Ruling.Agreed<OutreachVisit.Given>(var given) -> {
                communities.visit(actor, it, given);
                yield given.heard()
                        ? Page.go(
                                Notice.done("The visit is recorded. Now tell the intelligence unit what you heard"),
                                "/intelligence/submissions/new")
                        : Page.go(Notice.done("The visit is recorded"), "/intelligence/outreach/%s", ref);
            }
        };
    }
}
