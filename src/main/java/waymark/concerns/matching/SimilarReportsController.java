package waymark.concerns.matching;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;

/// Which other reports could be about the same. A person decides: the same, not the same, or not sure.
@Controller
@RequestMapping("/reports/{ref}/alike")
class SimilarReportsController {

    record View(Cover cover, List<SimilarReport> others, String about, List<Problem> problems) {

        List<Choice> verdicts() {
            return SimilarReport.Verdict.choices();
        }

        List<Problem> problems(SimilarReport other) {
            return other.ref().value().equals(about)
                    ? problems.stream()
                            .map(problem -> new Problem("verdict", problem.message()))
                            .toList()
                    : List.of();
        }
    }

    private static final String PAGE = "concerns/matching/similar";

    private final DeskReports reports;
    private final SimilarReports alike;
    private final Clock clock;

    SimilarReportsController(DeskReports reports, SimilarReports alike, Clock clock) {
        this.reports = reports;
        this.alike = alike;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var cover = opened(actor, ref);
        return Page.show(PAGE, view(actor, cover, "", List.of()));
    }

    @PostMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView decide(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String verdict,
            Actor.Person actor) {
        var cover = opened(actor, ref);
        var found = view(actor, cover, other, List.of());
        var chosen = SimilarReport.Verdict.parse(verdict);
        if (chosen.isEmpty()) {
            return Page.refuse(
                    PAGE,
                    new View(cover, found.others(), other, List.of(new Problem("verdict-" + other, "Choose one"))));
        }
        var to = found.others().stream()
                .filter(one -> one.ref().value().equals(other))
                .findFirst()
                .orElseThrow(() -> new NotFound("report"));
        boolean decided = alike.decide(actor, cover, to, chosen.get(), Holder.of(actor), clock.instant());
        return Page.go(
                Notice.done(decided ? "Saved" : "Somebody else decided first: see what they said"),
                "/reports/%s/alike",
                ref);
    }

    private View view(Actor.Person actor, Cover cover, String about, List<Problem> problems) {
        return new View(cover, alike.to(actor, cover, reports.view(actor, cover)), about, problems);
    }

    private Cover opened(Actor.Person actor, Ref ref) {
        var report = reports.get(actor, ref);
        if (report instanceof PublicReport.Waiting) {
            throw new NotFound("report");
        }
        return report.cover();
    }
}
