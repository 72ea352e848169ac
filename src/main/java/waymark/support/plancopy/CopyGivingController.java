package waymark.support.plancopy;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.reading.CopyCode;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.mail.Mail;

/// The copy is given to the person, opened with another code, or taken back.
@Controller
@RequestMapping("/cases/{ref}/plan-copy")
class CopyGivingController {

    /// The code, shown this once.
    ///
    /// @param address where it is typed
    record CodeView(Case it, PlanCopy copy, CopyCode code, String address, LocalDate until) {}

    private final Cases cases;
    private final PlanCopies copies;
    private final CopyGiving giving;
    private final PlanCopyController page;
    private final Mail mail;
    private final Clock clock;

    CopyGivingController(
            Cases cases, PlanCopies copies, CopyGiving giving, PlanCopyController page, Mail mail, Clock clock) {
        this.cases = cases;
        this.copies = copies;
        this.giving = giving;
        this.page = page;
        this.mail = mail;
        this.clock = clock;
    }

    /// Gives the draft to the person. The answer shows the code, where there is one, this once.
    @PostMapping("/giving")
    @Allow(WORK_CASES)
    ModelAndView give(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var draft = copies.draft(it).orElseThrow(() -> new NotFound(ref));
        var given = form.read(reader -> GivenCopy.read(reader, today())).then(giving -> giving.rule(today()));
        return switch (given) {
            case Ruling.Refused<GivenCopy>(var problems) -> page.refuse(it, form, problems);
            case Ruling.Agreed<GivenCopy>(var wanted) ->
                giving.give(actor, it, draft, form.version(), wanted)
                        .map(done -> done.code() == null
                                ? Page.go(Notice.done("Copy given on paper"), "%s/plan-copy", it.path())
                                : code(it, draft, done.code(), wanted.until()))
                        .orElseGet(() -> Page.merged(page.page(it)));
        };
    }

    /// Makes a new code for the copy that the person has; the one of before opens nothing any more.
    @PostMapping("/code")
    @Allow(WORK_CASES)
    ModelAndView newCode(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var copy = copies.current(it).orElseThrow(() -> new NotFound(ref));
        var given = form.read(reader -> GivenCopy.onPhone(reader, today())).then(giving -> giving.rule(today()));
        return switch (given) {
            case Ruling.Refused<GivenCopy>(var problems) -> page.refuse(it, form, problems);
            case Ruling.Agreed<GivenCopy>(var wanted) ->
                code(it, copy, copies.code(actor, it, copy, wanted.until()), wanted.until());
        };
    }

    private ModelAndView code(Case it, PlanCopy copy, CopyCode code, LocalDate until) {
        return Page.show("support/plancopy/code", new CodeView(it, copy, code, mail.link("/page"), until));
    }

    /// Takes the copy back, with its code.
    @PostMapping("/ending")
    @Allow(WORK_CASES)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var copy = copies.current(it).orElseThrow(() -> new NotFound(ref));
        var codeOnly = form.text("what").equals("code");
        var saved = codeOnly
                ? copies.endCode(actor, it, copy, form.version())
                : copies.end(actor, it, copy, form.version());
        return switch (saved) {
            case Saved.Done<PlanCopy> _ ->
                Page.go(
                        Notice.done(codeOnly ? "Code stopped" : "Copy taken back. Its code opens nothing"),
                        "%s/plan-copy",
                        it.path());
            case Saved.Stale<PlanCopy> _ -> Page.merged(page.page(it));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
