package waymark.governance.packs;

import static waymark.kernel.Permission.APPROVE_PACK;
import static waymark.kernel.Permission.DECIDE_RETURNS;
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
import waymark.governance.packs.BoardPack.Draft;
import waymark.governance.packs.BoardPack.Issued;
import waymark.governance.packs.PackContent.MeasureRow;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.PrintedFigure;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Quarter;
import waymark.web.Page;

/// The board packs: the list, and one pack as a page.
@Controller
class PacksController {

    private final BoardPacks packs;
    private final PackAssembler assembler;
    private final AreaReturns returns;

    PacksController(BoardPacks packs, PackAssembler assembler, AreaReturns returns) {
        this.packs = packs;
        this.assembler = assembler;
        this.returns = returns;
    }

    record Index(List<BoardPacks.Line> packs) {}

    /// @param issued what is said of an issued pack; null for a draft
    /// @param exact counts of people of the reader's own areas, by area and measure
    record View(
            Quarter quarter,
            PackContent content,
            String sha256,
            @Nullable Issued issued,
            Actor.Person reader,
            Map<String, String> exact) {

        boolean mayPrepare() {
            return issued == null && reader.may(PREPARE_PACK);
        }

        boolean mayApprove() {
            return issued == null && reader.may(APPROVE_PACK);
        }

        /// Answers are given while it is a draft and after: an issued pack
        /// keeps the answers it was issued with.
        boolean mayAnswer() {
            return reader.may(DECIDE_RETURNS);
        }

        /// The exact count where it is the reader's own area and the pack hides it.
        Optional<String> exact(MeasureRow row, PrintedFigure cell) {
            return Optional.ofNullable(exact.get(cell.area() + " " + row.measure()))
                    .filter(text -> !text.equals(cell.text()));
        }
    }

    @GetMapping("/packs")
    @Allow(VIEW_PACKS)
    ModelAndView index(Actor.Person actor) {
        return Page.show("governance/packs/packs", new Index(packs.all()));
    }

    @GetMapping("/packs/{quarter}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Quarter quarter, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Draft draft -> {
                var composed = assembler.compose(actor, draft);
                yield show(quarter, composed.frozen(), null, actor, exact(actor, composed.accepted()));
            }
            case Issued issued -> {
                var accepted =
                        actor.areas(SEE_EXACT_FIGURES).isEmpty() ? List.<AreaReturn>of() : returns.accepted(quarter);
                yield show(quarter, issued.frozen(), issued, actor, exact(actor, accepted));
            }
        };
    }

    private static ModelAndView show(
            Quarter quarter,
            FrozenContent frozen,
            @Nullable Issued issued,
            Actor.Person actor,
            Map<String, String> exact) {
        var view = new View(quarter, frozen.content(), frozen.sha256(), issued, actor, exact);
        return Page.show("governance/packs/pack", view);
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
