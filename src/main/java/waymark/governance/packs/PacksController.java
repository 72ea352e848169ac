package waymark.governance.packs;

import static waymark.kernel.Permission.APPROVE_PACK;
import static waymark.kernel.Permission.PREPARE_PACK;
import static waymark.kernel.Permission.SEE_EXACT_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.decisions.BoardDecision;
import waymark.governance.decisions.BoardDecisions;
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.packs.BoardPack.Issued;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.PrintedFigure;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.web.Page;

/// The board packs: the list, and one pack as a page.
@Controller
class PacksController {

    private final BoardPacks packs;
    private final PackAssembler assembler;
    private final AreaReturns returns;
    private final BoardDecisions decisions;
    private final ReportingQuarters quarters;

    PacksController(
            BoardPacks packs,
            PackAssembler assembler,
            AreaReturns returns,
            BoardDecisions decisions,
            ReportingQuarters quarters) {
        this.packs = packs;
        this.assembler = assembler;
        this.returns = returns;
        this.decisions = decisions;
        this.quarters = quarters;
    }

    record Index(List<BoardPacks.Line> packs) {}

    /// @param issued what is said of an issued pack; null for a draft
    /// @param live the decisions and returns as they are now, beside what the pack says
    /// @param exact counts of people of the reader's own areas, by area and measure
    /// @param reds what is red at this moment, beside a draft; null for an issued pack
    record View(
            Quarter quarter,
            PackContent content,
            String sha256,
            @Nullable Issued issued,
            Actor.Person reader,
            Live live,
            Map<String, String> exact,
            @Nullable LiveState reds) {

        /// Where this edition and its files are.
        String path() {
            return "/packs/" + quarter + (content.edition() > 1 ? "/editions/" + content.edition() : "");
        }

        /// The number of the latest edition.
        int later() {
            return live.latest();
        }

        /// Where a return was accepted since, the board may issue another edition.
        boolean mayReissue() {
            return issued != null
                    && reader.may(APPROVE_PACK)
                    && live.returns().stream().anyMatch(status -> status.stage() == ReturnStage.ACCEPTED);
        }

        boolean mayPrepare() {
            return issued == null && reader.may(PREPARE_PACK);
        }

        boolean mayApprove() {
            return issued == null && reader.may(APPROVE_PACK);
        }

        /// The decision on a request as it is now, where the pack says something else.
        Optional<BoardDecision> decidedSince(PackContent.Request request) {
            return live.decision(request.request())
                    .filter(now -> !now.outcomeIn(quarter).equals(request.outcome()));
        }

        /// Decisions are recorded while it is a draft and after: an issued pack
        /// keeps those it was issued with.
        boolean mayDecide(PackContent.Request request) {
            return live.decision(request.request())
                    .filter(now -> now.mayDecide(reader))
                    .isPresent();
        }

        /// Whether the reader may open a return now.
        boolean opens(String areaReturn) {
            return live.returns().stream()
                    .anyMatch(status -> status.ref().value().equals(areaReturn) && status.readableBy(reader));
        }

        /// Whether the reader may open the return of a figure; a missing area has none.
        boolean opensFigure(String areaReturn) {
            return opens(areaReturn)
                    && content.areas().stream()
                            .anyMatch(
                                    area -> area.present() && area.areaReturn().equals(areaReturn));
        }

        /// Returns that followed the issued pack, or may.
        List<ReturnStatus> supplements() {
            return issued == null
                    ? List.of()
                    : live.returns().stream()
                            .filter(status -> status.supplementUntil() != null)
                            .filter(status -> content.edition() == 1 || status.stage() != ReturnStage.LOCKED)
                            .toList();
        }

        /// True where the pack has the return, so that it was corrected and not only late.
        boolean included(ReturnStatus status) {
            return content.areas().stream()
                    .anyMatch(area -> area.present()
                            && area.areaReturn().equals(status.ref().value()));
        }

        /// The exact count where it is the reader's own area and the pack hides it.
        Optional<String> exact(MeasureRow row, PrintedFigure cell) {
            return Optional.ofNullable(exact.get(cell.area() + " " + row.measure()))
                    .filter(text -> !text.equals(cell.text()));
        }
    }

    /// What the pack is about, as it is now.
    /// @param latest the number of the latest edition
    record Live(List<BoardDecision> decisions, List<ReturnStatus> returns, int latest) {

        Optional<BoardDecision> decision(String ref) {
            return decisions.stream()
                    .filter(one -> one.ref().value().equals(ref))
                    .findFirst();
        }
    }

    @GetMapping("/packs")
    @Allow(VIEW_PACKS)
    ModelAndView index() {
        return Page.show("governance/packs/packs", new Index(packs.all()));
    }

    @GetMapping("/packs/{quarter}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Quarter quarter, Actor.Person actor) {
        return Page.show("governance/packs/pack", view(quarter, actor));
    }

    @GetMapping("/packs/{quarter}/editions/{edition}")
    @Allow(VIEW_PACKS)
    ModelAndView edition(@PathVariable Quarter quarter, @PathVariable int edition, Actor.Person actor) {
        return Page.show("governance/packs/pack", view(quarter, edition, actor));
    }

    /// The pack for the screen in the room: a section fills it.
    @GetMapping("/packs/{quarter}/presentation")
    @Allow(VIEW_PACKS)
    ModelAndView presentation(@PathVariable Quarter quarter, Actor.Person actor) {
        return Page.show("governance/packs/packPresentation", view(quarter, actor));
    }

    @GetMapping("/packs/{quarter}/editions/{edition}/presentation")
    @Allow(VIEW_PACKS)
    ModelAndView presentation(@PathVariable Quarter quarter, @PathVariable int edition, Actor.Person actor) {
        return Page.show("governance/packs/packPresentation", view(quarter, edition, actor));
    }

    private View view(Quarter quarter, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Draft draft -> {
                var composed = assembler.compose(actor, draft);
                var exact = exact(actor, composed.accepted());
                yield view(quarter, composed.frozen(), null, actor, exact, assembler.live(actor, composed));
            }
            case Issued issued -> view(quarter, issued.frozen(), issued, actor, exactOfIssued(quarter, actor), null);
        };
    }

    private View view(Quarter quarter, int edition, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Draft _ -> throw new NotFound(quarter);
            case Issued pack -> {
                var issued = packs.edition(pack, edition);
                yield view(quarter, issued.frozen(), issued, actor, exactOfIssued(quarter, actor), null);
            }
        };
    }

    private Map<String, String> exactOfIssued(Quarter quarter, Actor.Person actor) {
        return actor.areas(SEE_EXACT_FIGURES).isEmpty() ? Map.of() : exact(actor, returns.accepted(quarter));
    }

    private View view(
            Quarter quarter,
            FrozenContent frozen,
            @Nullable Issued issued,
            Actor.Person actor,
            Map<String, String> exact,
            @Nullable LiveState reds) {
        var live = new Live(
                decisions.named(frozen.content().requests().stream()
                        .map(PackContent.Request::request)
                        .toList()),
                quarters.statuses(quarter),
                packs.editions(quarter).size() + 1);
        return new View(quarter, frozen.content(), frozen.sha256(), issued, actor, live, exact, reds);
    }

    private static Map<String, String> exact(Actor.Person actor, List<AreaReturn> accepted) {
        var areas = actor.areas(SEE_EXACT_FIGURES);
        var exact = new HashMap<String, String>();
        for (var it : accepted) {
            if (areas.contains(it.area().code())) {
                for (var figure : it.parts().figures().answers()) {
                    if (figure.asked().countsPeople() && figure.value() != null) {
                        exact.put(
                                it.area().code() + " " + figure.asked().measure(),
                                figure.asked().unit().print(figure.value()));
                    }
                }
            }
        }
        return exact;
    }
}
