package waymark.concerns.retention;

import static waymark.kernel.Permission.READ_REPORTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;

/// When closed reports are deleted, and why one is kept longer.
@Controller
@RequestMapping("/reports")
class RetentionController {

    record Soon(List<Retentions.Due> due) {}

    record View(Cover cover, Retention retention, String days, String reason, List<Problem> problems) {}

    /// Deletions in so many days are listed, so that somebody can extend in time.
    static final int SOON = 14;

    private final DeskReports reports;
    private final Retentions retentions;
    private final Clock clock;

    RetentionController(DeskReports reports, Retentions retentions, Clock clock) {
        this.reports = reports;
        this.retentions = retentions;
        this.clock = clock;
    }

    @GetMapping("/going")
    @Allow(READ_REPORTS)
    ModelAndView soon(Actor.Person actor) {
        return Page.show("concerns/retention/deletions", new Soon(retentions.by(actor, today().plusDays(SOON))));
    }

    @GetMapping("/{ref}/stay")
    @Allow(READ_REPORTS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var cover = reports.get(actor, ref).cover();
        return Page.show("concerns/retention/retention", new View(cover, retention(actor, cover), "", "", List.of()));
    }

    @PostMapping("/{ref}/stay")
    @Allow(READ_REPORTS)
    ModelAndView keep(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            Actor.Person actor) {
        var cover = reports.get(actor, ref).cover();
        var retention = retention(actor, cover);
        return switch (retention.keep(days.strip(), reason.strip())) {
            case Ruling.Agreed(LocalDate until) -> {
                retentions.keep(actor, cover, until, reason.strip(), today());
                yield Page.go(Notice.done("It is kept longer"), "/reports/%s", ref);
            }
            case Ruling.Refused(var problems) ->
                Page.refuse("concerns/retention/retention", new View(cover, retention, days, reason, problems));
        };
    }

    private Retention retention(Actor.Person actor, Cover cover) {
        return retentions.of(actor, cover).orElseThrow(() -> new NotFound("closed report"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.LONDON));
    }
}
