package waymark.governance.packs;

import static waymark.kernel.Permission.APPROVE_PACK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.packs.BoardPack.Issued;
import waymark.governance.packs.PackAssembler.Composed;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.MissingReturn;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The board approves a pack: it is issued as it was read.
@Controller
@RequestMapping("/packs/{quarter}/approval")
class PackApprovalController {

    private static final String PAGE = "governance/packs/packApproval";

    private final BoardPacks packs;
    private final PackAssembler assembler;
    private final PackPdf pdf;
    private final Clock clock;

    PackApprovalController(BoardPacks packs, PackAssembler assembler, PackPdf pdf, Clock clock) {
        this.packs = packs;
        this.assembler = assembler;
        this.pdf = pdf;
        this.clock = clock;
    }

    record View(
            Quarter quarter,
            PackContent content,
            String sha256,
            List<ReturnStatus> missing,
            List<String> blockers,
            FormData form,
            List<Problem> problems) {

        List<Choice> choices() {
            return MissingReturns.choices();
        }

        String field(ReturnStatus status) {
            return MissingReturns.field(status);
        }
    }

    @GetMapping
    @Allow(APPROVE_PACK)
    ModelAndView confirm(@PathVariable Quarter quarter, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Draft draft -> Page.show(PAGE, ask(draft, assembler.compose(actor, draft), actor));
            case Issued _ -> already(quarter);
        };
    }

    /// What hinders the approval is said before somebody tries it, except what they answer on the form.
    private View ask(Draft draft, Composed composed, Actor.Person actor) {
        var ruling = draft.approve(actor.id(), LocalDate.now(clock), composed.statuses(), List.of(), composed.frozen());
        var blockers = ruling instanceof Ruling.Refused<PackIssued>(var problems)
                ? problems.stream()
                        .filter(problem -> problem.field().isEmpty())
                        .map(Problem::message)
                        .toList()
                : List.<String>of();
        return view(draft.cover().quarter(), composed, blockers, FormData.empty(), List.of());
    }

    /// The form names the SHA-256 of the pack that was read: only that one is approved.
    @PostMapping
    @Allow(APPROVE_PACK)
    ModelAndView approve(@PathVariable Quarter quarter, FormData form, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Issued _ -> already(quarter);
            case Draft draft -> approve(draft, assembler.compose(actor, draft), form, actor);
        };
    }

    private ModelAndView approve(Draft draft, Composed composed, FormData form, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var quarter = draft.cover().quarter();
        if (!composed.frozen().sha256().equals(form.text("sha256"))) {
            return changed(quarter, composed, form);
        }
        var approval = form.read(reader -> MissingReturns.read(reader, quarter, composed.statuses(), today))
                .then(missing -> approve(draft, missing, today, composed, actor));
        var outcome = approval.save(approved -> packs.save(
                actor,
                approved.event(),
                approved.frozen(),
                pdf.of(approved.frozen(), actor.name(), today),
                composed.accepted(),
                approved.missing()));
        return switch (outcome) {
            case Saved.Done<BoardPack> _ ->
                Page.go(
                        Notice.done("The pack of %s was issued. It is frozen and stays as the board saw it"
                                .formatted(draft.cover().reporting().title())),
                        "/packs/%s",
                        quarter);
            case Ruling.Refused<BoardPack>(var problems) -> Page.refuse(PAGE, view(quarter, composed, form, problems));
            case Saved.Stale<BoardPack>(Issued _) -> already(quarter);
            case Saved.Stale<BoardPack>(Draft now) -> changed(quarter, assembler.compose(actor, now), form);
        };
    }

    /// The pack with what the board says of the missing returns, as it is issued.
    private record Approved(PackIssued event, FrozenContent frozen, List<MissingReturn> missing) {}

    private Ruling<Approved> approve(
            Draft draft, List<MissingReturn> missing, LocalDate today, Composed composed, Actor.Person actor) {
        var frozen = missing.isEmpty()
                ? composed.frozen()
                : assembler.compose(actor, draft, today, missing).frozen();
        return draft.approve(actor.id(), today, composed.statuses(), missing, frozen)
                .map(event -> new Approved(event, frozen, missing));
    }

    private static ModelAndView changed(Quarter quarter, Composed composed, FormData form) {
        return Page.conflict(
                PAGE,
                view(
                        quarter,
                        composed,
                        form,
                        List.of(new Problem(
                                "",
                                "The pack changed since you read it. Read it again, then approve it as it is now"))));
    }

    private static View view(Quarter quarter, Composed composed, FormData form, List<Problem> problems) {
        return view(quarter, composed, List.of(), form, problems);
    }

    private static View view(
            Quarter quarter, Composed composed, List<String> blockers, FormData form, List<Problem> problems) {
        var frozen = composed.frozen();
        var missing = composed.statuses().stream()
                .filter(status -> status.stage().withArea())
                .toList();
        return new View(quarter, frozen.content(), frozen.sha256(), missing, blockers, form, problems);
    }

    private static ModelAndView already(Quarter quarter) {
        return Page.go(Notice.important("The pack was issued already"), "/packs/%s", quarter);
    }
}
