package waymark.concerns.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.identity.IdentityRequest.Asking;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The person who has a report asks a custodian how to reach its reporter.
@Controller
@RequestMapping("/reports/{ref}/identity")
class IdentityRequestController {

    /// @param custodian true if somebody else can answer
    record View(Cover cover, boolean custodian, String reason, List<Problem> problems) {}

    private static final String PAGE = "concerns/identity/identityRequest";

    private final DeskReports reports;
    private final IdentityRequests requests;
    private final Clock clock;

    IdentityRequestController(DeskReports reports, IdentityRequests requests, Clock clock) {
        this.reports = reports;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var cover = reports.held(actor, ref).cover();
        reports.recordView(actor, cover);
        return Page.show(PAGE, view(actor, cover, "", List.of()));
    }

    @PostMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView ask(@PathVariable Ref ref, @RequestParam(defaultValue = "") String reason, Actor.Person actor) {
        var cover = reports.held(actor, ref).cover();
        var problems = IdentityRequest.problems(reason.strip());
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, view(actor, cover, reason, problems));
        }
        var asking =
                new Asking(UUID.randomUUID(), cover.id(), ref, Holder.of(actor), clock.instant(), reason.strip(), 1);
        return Page.go(notice(actor, requests.ask(actor, cover, asking)), "/reports/%s", ref);
    }

    private Notice notice(Actor actor, boolean asked) {
        if (!requests.answerable(actor)) {
            return Notice.important(
                    "The request waits, and nobody can answer it yet: somebody who gives roles has to name a custodian");
        }
        return Notice.done(
                asked
                        ? "Asked. The custodians were told, and you hear when they answer"
                        : "A custodian has this request already");
    }

    private View view(Actor actor, Cover cover, String reason, List<Problem> problems) {
        return new View(cover, requests.answerable(actor), reason, problems);
    }
}
