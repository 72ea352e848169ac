package waymark.concerns.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.ClosingMessage;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.concerns.reports.ReportChanged;
import waymark.concerns.reports.ReportOutcome;
import waymark.handovers.LawfulBases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;

/// "I rang 999": recorded after the call by the person who has the report, on one page, which also closes it
/// where they say so.
@Controller
@RequestMapping("/reports/{ref}/police-call")
class PoliceCallController {

    record View(Cover cover, PoliceCall call, List<Choice> bases, List<Problem> problems) {}

    private static final String PAGE = "concerns/sharing/policeCall";

    private final DeskReports reports;
    private final PoliceCalls calls;
    private final LawfulBases bases;
    private final Clock clock;

    PoliceCallController(DeskReports reports, PoliceCalls calls, LawfulBases bases, Clock clock) {
        this.reports = reports;
        this.calls = calls;
        this.bases = bases;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var cover = reports.held(actor, ref).cover();
        reports.recordView(actor, cover);
        return Page.show(PAGE, new View(cover, PoliceCall.now(clock.instant()), bases.choices(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView record(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String close,
            @RequestParam(defaultValue = "NOTHING") String closing,
            Actor.Person actor) {
        var open = reports.held(actor, ref);
        var now = clock.instant();
        var call = new PoliceCall(number.strip(), time.strip(), agreed.strip(), basis, close.equals("yes"), closing);
        var allowed = bases.choices(actor);
        var problems = call.problems(allowed, now);
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, new View(open.cover(), call, allowed, problems));
        }
        var closed = call.close()
                ? open.close(
                        Optional.of(ReportOutcome.POLICE_NOW),
                        Set.of(ReportOutcome.POLICE_NOW),
                        ClosingMessage.parse(closing),
                        LocalDate.now(clock.withZone(Clocks.LONDON)),
                        now)
                : null;
        var event = closed instanceof Ruling.Agreed<ReportChanged>(ReportChanged agreedTo)
                ? Optional.of(agreedTo)
                : Optional.<ReportChanged>empty();
        var who = Holder.of(actor);
        return calls.record(actor, open.cover(), who, call, event, now)
                ? Page.go(
                        Notice.done(
                                call.close()
                                        ? "The call is recorded, and the report is closed"
                                        : "The call is recorded"),
                        "/reports/%s",
                        ref)
                : Page.go(
                        Notice.done(
                                "Somebody else changed the report first: look at it again. The call is not recorded"),
                        "/reports/%s",
                        ref);
    }
}
