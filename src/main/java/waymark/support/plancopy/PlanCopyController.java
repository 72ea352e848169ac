package waymark.support.plancopy;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.safety.SafetyApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.plan.SupportPlan;
import waymark.support.reading.CopyAnswer;
import waymark.support.reading.CopyCode;
import waymark.support.reading.CopyText;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.mail.Mail;

/// The copy of the plan that the person has: written, given, opened with a code, taken back.
@Controller
class PlanCopyController {

    static final String PART = "plan-copy";

    private static final String PAGE = "support/plancopy/copy";
    private static final String FORM = "support/plancopy/form";

    /// What the page of a copy shows.
    ///
    /// @param planVersion of the plan now
    /// @param responses of the person, the newest first
    /// @param complaints that the person lets the people of the case read
    /// @param hints what may identify somebody in the draft
    record View(
            Case it,
            List<PlanCopy> copies,
            int planVersion,
            List<CopyResponse> responses,
            List<PlanCopies.ReadComplaint> complaints,
            List<CopyHint> hints,
            SafetyApi.@Nullable Rules rules,
            FormData form,
            LocalDate today,
            List<Problem> problems) {

        @Nullable
        PlanCopy draft() {
            return copies.stream().filter(PlanCopy::draft).findFirst().orElse(null);
        }

        @Nullable
        PlanCopy current() {
            return copies.stream().filter(PlanCopy::current).findFirst().orElse(null);
        }

        List<PlanCopy> earlier() {
            return copies.stream().filter(copy -> copy.ended() != null).toList();
        }

        /// What the person said last to a part of the copy; null where nothing.
        @Nullable
        CopyAnswer answer(PlanCopy copy, int part) {
            return responses.stream()
                    .filter(response -> response.copy() == copy.number())
                    .map(response -> response.answers().get(part))
                    .filter(answer -> answer != null)
                    .findFirst()
                    .orElse(null);
        }

        /// The heading of a part of a copy.
        String title(int number, int part) {
            return copies.stream()
                    .filter(copy -> copy.number() == number)
                    .flatMap(copy -> copy.text().parts().stream())
                    .filter(one -> one.number() == part)
                    .map(CopyText.Part::title)
                    .findFirst()
                    .orElse("");
        }

        long agreed(PlanCopy copy) {
            return copy.text().parts().stream()
                    .filter(part -> answer(copy, part.number()) == CopyAnswer.AGREE)
                    .count();
        }

        /// True where the plan is another than the one that the person was given.
        boolean changedSince(PlanCopy copy) {
            return copy.planVersion() != planVersion;
        }

        boolean unseen() {
            return responses.stream().anyMatch(response -> response.seen() == null);
        }
    }

    record Form(
            Case it, List<ProposedPart> parts, FormData form, SafetyApi.@Nullable Rules rules, List<Problem> problems) {

        /// True for the free places beside the first, which few copies need.
        boolean further(ProposedPart part) {
            return part.free() && part.number() > PlanProposal.FREE.getFirst();
        }

        /// True where something is written in one of them, or wrong.
        boolean furtherInUse() {
            return parts.stream()
                    .filter(this::further)
                    .map(part -> "-" + part.number())
                    .anyMatch(end -> Stream.of("title", "titleOwn", "words", "wordsOwn")
                                    .anyMatch(field -> !form.text(field + end).isEmpty())
                            || problems.stream()
                                    .anyMatch(problem -> problem.field().contains(end)));
        }
    }

    /// The code, shown this once.
    ///
    /// @param address where it is typed
    record CodeView(Case it, PlanCopy copy, CopyCode code, String address, LocalDate until) {}

    private final Cases cases;
    private final PlanCopies copies;
    private final CopyGiving giving;
    private final PlanProposal proposal;
    private final CopyHints hints;
    private final SafetyApi safety;
    private final Mail mail;
    private final Clock clock;

    PlanCopyController(
            Cases cases,
            PlanCopies copies,
            CopyGiving giving,
            PlanProposal proposal,
            CopyHints hints,
            SafetyApi safety,
            Mail mail,
            Clock clock) {
        this.cases = cases;
        this.copies = copies;
        this.giving = giving;
        this.proposal = proposal;
        this.hints = hints;
        this.safety = safety;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/plan-copy")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page(cases.get(actor, ref, PART));
    }

    private ModelAndView page(Case it) {
        return Page.show(PAGE, view(it, null, List.of()));
    }

    /// @param form as it was sent; null for the page as it is
    private View view(Case it, @Nullable FormData form, List<Problem> problems) {
        var all = copies.all(it);
        var draft = all.stream().filter(PlanCopy::draft).findFirst();
        var shown = form == null
                ? FormData.version(draft.map(PlanCopy::version).orElse(0))
                        .with("how", List.of("paper"))
                        .with("until", today().plusDays(30))
                        .with("newUntil", today().plusDays(30))
                : form;
        return new View(
                it,
                all,
                proposal.version(it),
                copies.responses(it),
                copies.complaints(it),
                draft.map(one -> hints.in(it, one.text())).orElse(List.of()),
                safety.rules(it).orElse(null),
                shown,
                today(),
                problems);
    }

    @GetMapping("/cases/{ref}/plan-copy/edit")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return form(it, actor);
    }

    private ModelAndView form(Case it, Actor.Person actor) {
        var draft = copies.draft(it);
        var before = draft.or(() -> copies.current(it));
        var plan = proposal.plan(it);
        var text = before.map(copy ->
                        draft.isPresent() ? copy.text() : PlanProposal.again(copy.text(), plan, LocalDate.now(clock)))
                .orElse(CopyText.EMPTY);
        var parts = PlanProposal.parts(plan, text, before.isEmpty());
        return Page.show(
                FORM, new Form(it, parts, filled(it, actor, plan, parts, draft, before, text), rules(it), List.of()));
    }

    private FormData filled(
            Case it,
            Actor.Person actor,
            SupportPlan plan,
            List<ProposedPart> parts,
            Optional<PlanCopy> draft,
            Optional<PlanCopy> before,
            CopyText text) {
        var form = FormData.version(draft.map(PlanCopy::version).orElse(0))
                .with("planVersion", plan.version())
                .with(
                        "language",
                        before.map(PlanCopy::language)
                                .orElse(CopyForm.language(it.main().details().language())))
                .with(
                        "keep",
                        parts.stream()
                                .filter(ProposedPart::kept)
                                .map(part -> Integer.toString(part.number()))
                                .toList())
                .with("worker", before.isPresent() ? text.worker() : actor.name())
                .with("reach", text.reach())
                .with("next", text.next())
                .with("nextOwn", text.nextOwn())
                .with("nextOn", before.isPresent() ? text.nextOn() : plan.reviewOn())
                .with("complaints", before.isPresent() ? text.complaints() : "The casework manager")
                .with("complaintsReach", text.complaintsReach())
                .with("otherLanguage", text.otherLanguage())
                .with("translator", text.translator());
        for (var part : parts) {
            var shown = part.text();
            form.with("title-" + part.number(), shown.title())
                    .with("titleOwn-" + part.number(), shown.titleOwn())
                    .with("words-" + part.number(), shown.words())
                    .with("wordsOwn-" + part.number(), shown.wordsOwn())
                    .with("due-" + part.number(), shown.due());
        }
        return form;
    }

    @PostMapping("/cases/{ref}/plan-copy/edit")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var before = copies.draft(it).or(() -> copies.current(it));
        var plan = proposal.plan(it);
        var parts = PlanProposal.parts(plan, before.map(PlanCopy::text).orElse(CopyText.EMPTY), before.isEmpty());
        var saved = form.read(reader -> CopyForm.read(reader, parts, plan.version()))
                .then(CopyDraft::rule)
                .save(draft -> copies.save(actor, it, form.version(), draft));
        return switch (saved) {
            case Saved.Done<PlanCopy> _ ->
                Page.go(Notice.done("Copy written. The person does not have it yet"), "%s/plan-copy", it.path());
            case Ruling.Refused<PlanCopy>(var problems) ->
                Page.refuse(FORM, new Form(it, parts, form, rules(it), problems));
            case Saved.Stale<PlanCopy> _ -> Page.merged(form(it, actor));
        };
    }

    /// Gives the draft to the person. The answer shows the code, where there is one, this once.
    @PostMapping("/cases/{ref}/plan-copy/giving")
    @Allow(WORK_CASES)
    ModelAndView give(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var draft = copies.draft(it).orElseThrow(() -> new NotFound(ref));
        var given = form.read(reader -> GivenCopy.read(reader, today())).then(giving -> giving.rule(today()));
        return switch (given) {
            case Ruling.Refused<GivenCopy>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<GivenCopy>(var wanted) ->
                giving.give(actor, it, draft, form.version(), wanted)
                        .map(done -> done.code() == null
                                ? Page.go(Notice.done("Copy given on paper"), "%s/plan-copy", it.path())
                                : code(it, draft, done.code(), wanted.until()))
                        .orElseGet(() -> Page.merged(page(it)));
        };
    }

    /// Makes a new code for the copy that the person has; the one of before opens nothing any more.
    @PostMapping("/cases/{ref}/plan-copy/code")
    @Allow(WORK_CASES)
    ModelAndView newCode(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var copy = copies.current(it).orElseThrow(() -> new NotFound(ref));
        var given = form.read(reader -> GivenCopy.onPhone(reader, today())).then(giving -> giving.rule(today()));
        return switch (given) {
            case Ruling.Refused<GivenCopy>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<GivenCopy>(var wanted) ->
                code(it, copy, copies.code(actor, it, copy, wanted.until()), wanted.until());
        };
    }

    private ModelAndView code(Case it, PlanCopy copy, CopyCode code, LocalDate until) {
        return Page.show("support/plancopy/code", new CodeView(it, copy, code, mail.link("/page"), until));
    }

    /// Takes the copy back, with its code.
    @PostMapping("/cases/{ref}/plan-copy/ending")
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
            case Saved.Stale<PlanCopy> _ -> Page.merged(page(it));
        };
    }

    private SafetyApi.@Nullable Rules rules(Case it) {
        return safety.rules(it).orElse(null);
    }

    /// The parts of a text, by their number.
    static Map<Integer, CopyText.Part> byNumber(CopyText text) {
        var parts = new TreeMap<Integer, CopyText.Part>();
        text.parts().forEach(part -> parts.put(part.number(), part));
        return new LinkedHashMap<>(parts);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
