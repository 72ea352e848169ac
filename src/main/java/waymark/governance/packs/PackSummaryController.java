package waymark.governance.packs;

import static waymark.kernel.Permission.PREPARE_PACK;

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

/// The headline of a pack, in the coordinator's words.
@Controller
@RequestMapping("/packs/{quarter}/summary")
class PackSummaryController {

    private static final String PAGE = "governance/packs/packSummary";

    private final BoardPacks packs;

    PackSummaryController(BoardPacks packs) {
        this.packs = packs;
    }

    record View(BoardPack.Cover cover, int version, String text, List<Problem> problems) {}

    @GetMapping
    @Allow(PREPARE_PACK)
    ModelAndView form(@PathVariable Quarter quarter) {
        return switch (packs.get(quarter)) {
            case Draft draft ->
                Page.show(
                        PAGE,
                        new View(
                                draft.cover(),
                                draft.cover().version(),
                                draft.cover().summary(),
                                List.of()));
            case Issued _ -> frozen(quarter);
        };
    }

    @PostMapping
    @Allow(PREPARE_PACK)
    ModelAndView write(@PathVariable Quarter quarter, FormData form, Actor.Person actor) {
        return switch (packs.get(quarter)) {
            case Draft draft -> write(draft, form, actor);
            case Issued _ -> frozen(quarter);
        };
    }

    private ModelAndView write(Draft draft, FormData form, Actor.Person actor) {
        var text = form.text("summary");
        var quarter = draft.cover().quarter();
        var summary = draft.write(actor.id(), text).map(event -> event.basedOn(form.version()));
        return switch (summary.save(event -> packs.save(actor, event))) {
            case Saved.Done<BoardPack> _ -> Page.go(Notice.done("The summary was saved"), "/packs/%s", quarter);
            case Ruling.Refused<BoardPack>(var problems) ->
                Page.refuse(PAGE, new View(draft.cover(), form.version(), text, problems));
            case Saved.Stale<BoardPack>(Issued _) -> frozen(quarter);
            case Saved.Stale<BoardPack> _ -> Page.merged(form(quarter));
        };
    }

    private static ModelAndView frozen(Quarter quarter) {
        return Page.go(Notice.important("The pack was issued, so it can no longer be changed"), "/packs/%s", quarter);
    }
}
