package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Compares the lists that are in: proposed by one organisation, agreed to by the others, the pairs in doubt
/// judged, and what was counted handed to analysts.
@Controller
@RequestMapping("/insight/overlaps/{ref}")
class OverlapRunsController {

    private static final String PAIRS = "analysis/overlap/pairs";

    record Pairs(
            OverlapProject it, OverlapRun run, List<OverlapRuns.Side> sides, FormData form, List<Problem> problems) {

        List<Choice> judgements() {
            return Choice.from(List.of(Judgement.values()), Enum::name, Judgement::words);
        }

        static String field(OverlapRuns.Side side) {
            return "pair-" + side.pair();
        }

        String value(OverlapRuns.Side side) {
            return form.has(field(side)) ? form.text(field(side)) : side.judgement();
        }
    }

    private final OverlapProjects projects;
    private final OverlapRuns runs;
    private final OverlapPage page;

    OverlapRunsController(OverlapProjects projects, OverlapRuns runs, OverlapPage page) {
        this.projects = projects;
        this.runs = runs;
        this.page = page;
    }

    private static ModelAndView back(OverlapPage.View it, String done) {
        return Page.go(Notice.done(done), it.it().path());
    }

    @PostMapping("/runs")
    @Allow(MATCH_LISTS)
    ModelAndView propose(@PathVariable Ref ref, Actor.Person actor) {
        var it = page.working(ref, actor);
        return switch (runs.propose(actor, it.it(), it.acting().organisation())) {
            case Ruling.Refused<Integer>(var problems) ->
                page.refused(
                        it.it(),
                        actor,
                        problems.stream()
                                .map(one -> new Problem("run", one.message()))
                                .toList());
            case Ruling.Agreed<Integer> _ -> back(it, "Proposed. Somebody of each other organisation has to agree");
        };
    }

    @PostMapping("/agreement")
    @Allow(MATCH_LISTS)
    ModelAndView agree(@PathVariable Ref ref, Actor.Person actor) {
        var it = page.working(ref, actor);
        var run = it.proposed();
        var mine = it.acting().organisation();
        if (!run.open(actor, mine)) {
            return Page.go(
                    Notice.important("Your organisation has agreed already. Somebody of another one has to"),
                    it.it().path());
        }
        runs.agree(actor, it.it(), run.id(), mine);
        return back(it, "Agreed for your organisation");
    }

    @PostMapping("/withdrawal")
    @Allow(MATCH_LISTS)
    ModelAndView withdraw(@PathVariable Ref ref, Actor.Person actor) {
        var it = page.working(ref, actor);
        runs.withdraw(actor, it.it(), it.proposed().id());
        return back(it, "Withdrawn. Nothing was compared");
    }

    @GetMapping("/pairs")
    @Allow(MATCH_LISTS)
    ModelAndView pairs(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAIRS, pairs(page.working(ref, actor), FormData.empty(), List.of()));
    }

    private Pairs pairs(OverlapPage.View it, FormData form, List<Problem> problems) {
        var run = it.compared();
        return new Pairs(it.it(), run, runs.sides(run.id(), it.acting().organisation()), form, problems);
    }

    @PostMapping("/pairs")
    @Allow(MATCH_LISTS)
    ModelAndView judge(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = page.working(ref, actor);
        var read = form.<Map<UUID, Judgement>>read(
                reader -> judgements(reader, pairs(it, form, List.of()).sides()));
        return switch (read) {
            case Ruling.Refused<Map<UUID, Judgement>>(var problems) -> Page.refuse(PAIRS, pairs(it, form, problems));
            case Ruling.Agreed<Map<UUID, Judgement>>(var judgements) -> {
                runs.judge(actor, it.it(), it.compared().id(), it.acting().organisation(), judgements);
                yield back(it, "Saved. It is counted again once every organisation has judged");
            }
        };
    }

    private static Map<UUID, Judgement> judgements(FormReader reader, List<OverlapRuns.Side> sides) {
        var judgements = new LinkedHashMap<UUID, Judgement>();
        for (var side : sides) {
            judgements.put(
                    side.pair(),
                    reader.choice(
                            Pairs.field(side),
                            Judgement.class,
                            "Say what you think of row %d, or “Unsure”".formatted(side.number())));
        }
        return judgements;
    }

    @PostMapping("/handover")
    @Allow(MATCH_LISTS)
    ModelAndView handOver(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = page.working(ref, actor);
        return switch (projects.handOver(
                actor, it.it(), form.version(), it.compared().id())) {
            case Saved.Done<OverlapProject> _ -> back(it, "Handed to analysts for an estimate");
            case Saved.Stale<OverlapProject> _ ->
                Page.go(
                        Notice.important("Somebody else changed this first. Nothing of yours was saved"),
                        it.it().path());
        };
    }
}
