package waymark.concerns.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    ModelAndView make(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var cover = reports.held(actor, ref).cover();
        var says = reports.view(actor, cover);
        var copy = RedactedCopy.typed(says, text(sent, "why"), kept(sent, says));
        var to = text(sent, "to");
        var basis = text(sent, "basis");
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

    private static List<String> kept(MultiValueMap<String, String> sent, Report says) {
        var kept = new ArrayList<String>();
        for (int place = 0; place < says.answers().size(); place++) {
            kept.add(text(sent, "kept-" + place));
        }
        return kept;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var typed = sent.getFirst(name);
        return typed == null ? "" : typed.strip();
    }
}
