package waymark.concerns.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.ClosingMessage;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.concerns.reports.ReportChanged;
import waymark.concerns.reports.ReportOutcome;
import waymark.concerns.sharing.CopyRecipient;
import waymark.concerns.sharing.SharedCopies;
import waymark.concerns.sharing.SharedCopy;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Opens a report, takes one over, closes it or opens it again.
@Controller
@RequestMapping("/reports/{ref}")
class ReportStepsController {

    private final DeskReports reports;
    private final SharedCopies copies;
    private final ReportPage page;
    private final Clock clock;

    ReportStepsController(DeskReports reports, SharedCopies copies, ReportPage page, Clock clock) {
        this.reports = reports;
        this.copies = copies;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/opening")
    @Allow(Permission.READ_REPORTS)
    ModelAndView open(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return reports.get(actor, ref) instanceof PublicReport.Waiting waiting
                ? save(
                        actor,
                        waiting,
                        Ruling.agreed(waiting.open(Holder.of(actor), clock.instant())),
                        form,
                        "The report is with you now. Record what is done about it")
                : Page.go("/reports/%s", ref);
    }

    @PostMapping("/taking-over")
    @Allow(Permission.READ_REPORTS)
    ModelAndView takeOver(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var who = Holder.of(actor);
        var now = clock.instant();
        return switch (reports.get(actor, ref)) {
            case PublicReport.Open open -> save(actor, open, open.takeOver(who, now), form, "You have it now");
            case PublicReport.Closed closed ->
                save(actor, closed, Ruling.agreed(closed.reopen(who, now)), form, "It is open again, and yours");
            case PublicReport.Waiting _ -> Page.go("/reports/%s", ref);
        };
    }

    @PostMapping("/closing")
    @Allow(Permission.READ_REPORTS)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(reports.get(actor, ref) instanceof PublicReport.Open open)) {
            return Page.go("/reports/%s", ref);
        }
        var ruling = open.close(
                ReportOutcome.parse(form.text("outcome")),
                given(copies.of(actor, open.cover())),
                ClosingMessage.parse(ReportView.closing(form)),
                LocalDate.now(clock.withZone(Clocks.LONDON)),
                clock.instant());
        return save(actor, open, ruling, form, "Closed");
    }

    private ModelAndView save(
            Actor.Person actor, PublicReport before, Ruling<ReportChanged> ruling, FormData form, String done) {
        return switch (ruling.save(event -> reports.save(actor, event))) {
            case Saved.Done<PublicReport> _ ->
                Page.go(Notice.done(done), "/reports/%s", before.cover().ref());
            case Saved.Stale<PublicReport>(var now) -> page.stale(actor, now, form);
            case Ruling.Refused<PublicReport>(var problems) -> page.refused(actor, before, form, problems);
        };
    }

    /// The outcomes that the given copies prove.
    private static Set<ReportOutcome> given(List<SharedCopy> copies) {
        return copies.stream()
                .filter(SharedCopy::left)
                .flatMap(copy -> CopyRecipient.parse(copy.copy().receiver()).stream())
                .map(CopyRecipient::outcome)
                .collect(Collectors.toSet());
    }
}
