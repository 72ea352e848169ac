package waymark.concerns.sharing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.intake.Report;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.handovers.LawfulBases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Makes a redacted copy of a report for somebody who acts. The person who has the report edits it, beside
/// the original.
@Controller
@RequestMapping("/reports/{ref}/copies")
class SharedCopiesController {

    record View(
            Cover cover,
            Report says,
            RedactedCopy copy,
            String to,
            String basis,
            List<Choice> bases,
            List<Problem> problems) {

        List<Choice> receivers() {
            return CopyRecipient.choices();
        }

        String kept(String question) {
            return copy.answers().getOrDefault(question, "");
        }
    }

    private static final String PAGE = "concerns/sharing/newCopy";

    private final DeskReports reports;
    private final SharedCopies copies;
    private final LawfulBases bases;
    private final Clock clock;

    SharedCopiesController(DeskReports reports, SharedCopies copies, LawfulBases bases, Clock clock) {
        this.reports = reports;
        this.copies = copies;
        this.bases = bases;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(Permission.READ_REPORTS)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var cover = reports.held(actor, ref).cover();
        var says = reports.view(actor, cover);
        return Page.show(PAGE, new View(cover, says, RedactedCopy.of(says), "", "", bases.choices(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.READ_REPORTS)
    ModelAndView make(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var cover = reports.held(actor, ref).cover();
        var says = reports.view(actor, cover);
        var copy = RedactedCopy.typed(says, form.text("why"), kept(form, says));
        var to = form.text("to");
        var basis = form.text("basis");
        var allowed = bases.choices(actor);
        var problems = new Problems()
                .when(CopyRecipient.parse(to).isEmpty(), "to", "Choose who gets it")
                .when(allowed.stream().noneMatch(one -> one.value().equals(basis)), "basis", "Choose the lawful basis")
                .addAll(copy.problems().list());
        if (problems.any()) {
            return Page.refuse(PAGE, new View(cover, says, copy, to, basis, allowed, problems.list()));
        }
        var made = new SharedCopy.Copy(UUID.randomUUID(), cover.id(), to, basis, Holder.of(actor), clock.instant(), 1);
        copies.make(actor, cover, made, copy);
        return Page.go(
                Notice.done("The copy is made. Check it: nothing has been sent"),
                "/reports/%s/copies/%s",
                ref,
                made.id());
    }

    private static List<String> kept(FormData form, Report says) {
        return IntStream.range(0, says.answers().size())
                .mapToObj(place -> form.text("kept-" + place))
                .toList();
    }
}
