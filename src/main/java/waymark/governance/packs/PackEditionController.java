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
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The board issues another edition of a pack, once returns were accepted that the one before lacks.
@Controller
@RequestMapping("/packs/{quarter}/edition")
class PackEditionController {

    private static final String PAGE = "governance/packs/packEdition";

    private final BoardPacks packs;
    private final PackAssembler assembler;
    private final PackPdf pdf;
    private final Clock clock;

    PackEditionController(BoardPacks packs, PackAssembler assembler, PackPdf pdf, Clock clock) {
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
            case Draft _ -> Page.go("/packs/%s", quarter);
            case Issued pack -> {
                var next = assembler.next(actor, packs.latest(pack), LocalDate.now(clock));
                yield Page.show(PAGE, view(quarter, next.frozen(), List.of()));
            }
        };
    }

    /// The form names the SHA-256 of what was read: only that is issued.
    @PostMapping
    @Allow(APPROVE_PACK)
    ModelAndView issue(@PathVariable Quarter quarter, FormData form, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Draft _ -> Page.go("/packs/%s", quarter);
            case Issued pack -> issue(packs.latest(pack), form.text("sha256"), actor);
        };
    }

    private ModelAndView issue(Issued latest, String seen, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var quarter = latest.cover().quarter();
        var next = assembler.next(actor, latest, today);
        var frozen = next.frozen();
        var outcome = latest.reissue(actor.id(), today, next.statuses(), frozen)
                .save(event -> frozen.sha256().equals(seen)
                        ? packs.save(actor, event, frozen, pdf.of(frozen, actor.name(), today), next.accepted())
                        : Saved.<BoardPack>stale(latest));
        return switch (outcome) {
            case Saved.Done<BoardPack> _ ->
                Page.go(
                        Notice.done("Edition %d was issued. Earlier editions stay as they are"
                                .formatted(frozen.content().edition())),
                        "/packs/%s/editions/%s",
                        quarter,
                        frozen.content().edition());
            case Ruling.Refused<BoardPack>(var problems) -> Page.refuse(PAGE, view(quarter, frozen, problems));
            case Saved.Stale<BoardPack> _ ->
                Page.conflict(
                        PAGE,
                        view(
                                quarter,
                                frozen,
                                List.of(new Problem(
                                        "", "Something changed since you read this. Read it again, then issue it"))));
        };
    }

    private static View view(Quarter quarter, FrozenContent frozen, List<Problem> problems) {
        return new View(quarter, frozen.content(), frozen.sha256(), problems);
    }
}
