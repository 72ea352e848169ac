package waymark.conferences.research;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Items;
import waymark.conferences.research.ResearchReturn.Result;
import waymark.conferences.research.ResearchReturn.Search;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// What one's own agency searched about an item, and what it answers.
@Controller
@RequestMapping("/conferences/items/{ref}/research")
class ResearchController {

    private static final String SEARCH = "conferences/research/search";

    record SearchView(ResearchPage.View research, FormData form, List<Problem> problems) {}

    private final Items items;
    private final ResearchReturns returns;
    private final ResearchPage page;
    private final Clock clock;

    ResearchController(Items items, ResearchReturns returns, ResearchPage page, Clock clock) {
        this.items = items;
        this.returns = returns;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page.show(actor, items.get(actor, ref));
    }

    @GetMapping("/search")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView searching(@PathVariable Ref ref, Actor.Person actor) {
        var view = page.writing(actor, items.get(actor, ref));
        var mine = view.mine();
        return Page.show(
                SEARCH, new SearchView(view, FormData.version(mine.version()).with(mine.search()), List.of()));
    }

    @PostMapping("/search")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView search(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var view = page.writing(actor, ref);
        var mine = view.mine();
        var outcome = Search.read(form)
                .then(search -> mine.search(search, LocalDate.now(clock)))
                .save(search -> returns.search(actor, view.item(), mine, form.version(), search));
        return switch (outcome) {
            case Saved.Done<ResearchReturn> _ -> Page.go(Notice.done("Saved"), view.path());
            case Ruling.Refused<ResearchReturn>(var problems) ->
                Page.refuse(SEARCH, new SearchView(view, form, problems));
            case Saved.Stale<ResearchReturn> _ -> Page.merged(searching(ref, actor));
        };
    }

    @PostMapping("/return")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView submit(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var view = page.writing(actor, ref);
        var mine = view.mine();
        var outcome = form.<Result>read(
                        reader -> reader.choice("result", Result.class, "Choose whether your agency holds something"))
                .then(mine::answer)
                .save(result -> returns.submit(actor, view.item(), mine, form.version(), result));
        return switch (outcome) {
            case Saved.Done<ResearchReturn> _ ->
                Page.go(
                        Notice.done("Returned. Those who run the forum see that, and nothing of what you wrote"),
                        view.path());
            case Ruling.Refused<ResearchReturn>(var problems) -> page.refused(actor, view.item(), form, problems);
            case Saved.Stale<ResearchReturn> _ -> ResearchPage.changed(view);
        };
    }
}
