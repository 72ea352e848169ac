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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.packs.BoardPack.Issued;
import waymark.governance.packs.PackAssembler.Composed;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;

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

    record View(Quarter quarter, PackContent content, String sha256, List<Problem> problems) {}

    @GetMapping
    @Allow(APPROVE_PACK)
    ModelAndView confirm(@PathVariable Quarter quarter, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Draft draft ->
                Page.show(PAGE, view(quarter, assembler.compose(actor, draft).frozen(), List.of()));
            case Issued _ -> already(quarter);
        };
    }

    /// @param sha256 of the pack that was read: only that one is approved
    @PostMapping
    @Allow(APPROVE_PACK)
    ModelAndView approve(
            @PathVariable Quarter quarter, @RequestParam(defaultValue = "") String sha256, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Issued _ -> already(quarter);
            case Draft draft -> approve(draft, assembler.compose(actor, draft), sha256, actor);
        };
    }

    private ModelAndView approve(Draft draft, Composed composed, String seen, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var quarter = draft.cover().quarter();
        var frozen = composed.frozen();
        var approval = draft.approve(actor.id(), today, composed.statuses(), frozen);
        var outcome = approval.save(event -> frozen.sha256().equals(seen)
                ? packs.save(actor, event, frozen, pdf.of(frozen, actor.name(), today), composed.accepted())
                : Saved.<BoardPack>stale(draft));
        return switch (outcome) {
            case Saved.Done<BoardPack> _ ->
                Page.go(
                        Notice.done("The pack of %s was issued. It is frozen and stays as the board saw it"
                                .formatted(draft.cover().reporting().title())),
                        "/packs/%s",
                        quarter);
            case Ruling.Refused<BoardPack>(var problems) -> Page.refuse(PAGE, view(quarter, frozen, problems));
            case Saved.Stale<BoardPack>(Issued _) -> already(quarter);
            case Saved.Stale<BoardPack>(Draft now) ->
                changed(quarter, assembler.compose(actor, now).frozen());
        };
    }

    private static ModelAndView changed(Quarter quarter, FrozenContent frozen) {
        return Page.conflict(
                PAGE,
                view(
                        quarter,
                        frozen,
                        List.of(new Problem(
                                "",
                                "The pack changed since you read it. Read it again, then approve it as it is now"))));
    }

    private static View view(Quarter quarter, FrozenContent frozen, List<Problem> problems) {
        return new View(quarter, frozen.content(), frozen.sha256(), problems);
    }

    private static ModelAndView already(Quarter quarter) {
        return Page.go(Notice.important("The pack was issued already"), "/packs/%s", quarter);
    }
}
