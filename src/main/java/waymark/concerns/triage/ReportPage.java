package waymark.concerns.triage;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.identity.IdentityRequest;
import waymark.concerns.identity.IdentityRequests;
import waymark.concerns.intake.Report;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.TakenOn;
import waymark.concerns.retention.Retentions;
import waymark.concerns.sharing.SharedCopies;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.services.Interpreters;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The page of a report. Reading its contents is recorded each time.
@Component
class ReportPage {

    /// Told to somebody whose form is not kept because a colleague was first.
    static final Notice STALE =
            Notice.done("Somebody else changed this first. Look at how it is now: what you sent was not saved");

    private static final String PAGE = "concerns/triage/report";

    private final DeskReports reports;
    private final DeskMessages messages;
    private final IdentityRequests identities;
    private final SharedCopies copies;
    private final DeskFiles files;
    private final Retentions retentions;
    private final TakenOn takenOn;
    private final Interpreters interpreters;
    private final Clock clock;

    ReportPage(
            DeskReports reports,
            DeskMessages messages,
            DeskFiles files,
            IdentityRequests identities,
            SharedCopies copies,
            Retentions retentions,
            TakenOn takenOn,
            Interpreters interpreters,
            Clock clock) {
        this.reports = reports;
        this.messages = messages;
        this.identities = identities;
        this.copies = copies;
        this.files = files;
        this.retentions = retentions;
        this.takenOn = takenOn;
        this.interpreters = interpreters;
        this.clock = clock;
    }

    ModelAndView show(Actor.Person actor, PublicReport report) {
        return Page.show(PAGE, view(actor, report, FormData.empty(), false, List.of()));
    }

    ModelAndView refused(Actor.Person actor, PublicReport report, FormData form, List<Problem> problems) {
        return Page.refuse(PAGE, view(actor, report, form, false, problems));
    }

    ModelAndView stale(Actor.Person actor, PublicReport now, FormData form) {
        return Page.conflict(PAGE, view(actor, now, form, true, List.of()));
    }

    private ReportView view(
            Actor.Person actor, PublicReport report, FormData form, boolean moved, List<Problem> problems) {
        var cover = report.cover();
        boolean waits = report instanceof PublicReport.Waiting;
        var identity = identities.about(actor, cover.ref()).orElse(null);
        var says = waits ? null : reports.view(actor, cover);
        return new ReportView(
                report,
                says,
                waits ? List.of() : messages.of(actor, cover),
                retentions.of(actor, cover).orElse(null),
                waits ? List.of() : copies.of(actor, cover),
                identity,
                identity instanceof IdentityRequest.Given given ? identities.given(actor, given.asking()) : "",
                waits ? List.of() : files.of(actor, cover),
                says == null ? null : interpreting(actor, says),
                waits ? List.of() : takenOn.by(cover.ref()),
                !waits && actor.may(Permission.WORK_CASES),
                report instanceof PublicReport.Open open && open.holder().id().equals(actor.id()),
                clock.instant(),
                form,
                moved,
                problems);
    }

    private @Nullable InterpreterNeeds interpreting(Actor.Person actor, Report says) {
        return InterpreterNeeds.needed(says)
                ? InterpreterNeeds.of(
                        says, interpreters.of(actor, says.area(), InterpreterNeeds.language(says), clock.instant()))
                : null;
    }
}
