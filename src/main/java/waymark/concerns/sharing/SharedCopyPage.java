package waymark.concerns.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The page of a redacted copy. Reading the report and the copy is recorded each time.
@Component
class SharedCopyPage {

    private static final String PAGE = "concerns/sharing/copy";

    private final DeskReports reports;
    private final SharedCopies copies;
    private final HelpLines lines;
    private final Clock clock;

    SharedCopyPage(DeskReports reports, SharedCopies copies, HelpLines lines, Clock clock) {
        this.reports = reports;
        this.copies = copies;
        this.lines = lines;
        this.clock = clock;
    }

    ModelAndView show(Actor.Person actor, Ref ref, UUID id) {
        return Page.show(PAGE, view(actor, ref, id));
    }

    /// The copy only, to be read out or printed.
    ModelAndView sheet(Actor.Person actor, Ref ref, UUID id) {
        return Page.show("concerns/sharing/sheet", view(actor, ref, id));
    }

    ModelAndView refused(Actor.Person actor, Cover cover, SharedCopy copy, FormData form, List<Problem> problems) {
        return Page.refuse(PAGE, view(actor, cover, copy, form, false, problems));
    }

    ModelAndView stale(Actor.Person actor, Cover cover, SharedCopy now) {
        return Page.conflict(PAGE, view(actor, cover, now, FormData.empty(), true, List.of()));
    }

    private SharedCopyView view(Actor.Person actor, Ref ref, UUID id) {
        var cover = reports.get(actor, ref).cover();
        return view(actor, cover, copies.get(actor, cover, id), FormData.empty(), false, List.of());
    }

    private SharedCopyView view(
            Actor.Person actor, Cover cover, SharedCopy copy, FormData form, boolean moved, List<Problem> problems) {
        var today = LocalDate.now(clock.withZone(Clocks.LONDON));
        return new SharedCopyView(
                cover,
                reports.view(actor, cover),
                copy,
                copies.view(actor, cover, copy.copy()),
                copy instanceof SharedCopy.Ended ? copies.result(actor, copy.copy()) : "",
                CopyRecipient.parse(copy.copy().receiver())
                        .map(receiver -> receiver.numbers(lines.on(actor, today), cover.area()))
                        .orElse(List.of()),
                form,
                moved,
                problems);
    }
}
