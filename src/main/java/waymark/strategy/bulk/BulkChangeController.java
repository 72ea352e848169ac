package waymark.strategy.bulk;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.actions.ActionList;
import waymark.strategy.actions.ActionQuery;
import waymark.strategy.actions.ManyChanges;
import waymark.strategy.actions.PlanChanges;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Gives several actions, chosen in the list, the same owner, lead person or dates: said, looked at, and only
/// then saved, all or none.
@Controller
@RequestMapping("/actions/changes")
class BulkChangeController {

    private static final String FORM = "strategy/bulk/changes";
    private static final String PREVIEW = "strategy/bulk/changesPreview";

    /// So many at once: more are found with a filter and changed in parts.
    private static final int MOST = 500;

    /// What to set.
    ///
    /// @param left how many of those chosen are closed, or in a plan that the person may not change
    record View(List<KnownAction> chosen, int left, FormData form, PlanWords words, List<Problem> problems) {

        static final Choice NOBODY = Choice.of(BulkChange.NOBODY, PlanWords.NOBODY);

        List<Choice> owners() {
            return words.offered().of("owner");
        }

        List<Choice> leads() {
            return Stream.concat(Stream.of(NOBODY), words.offered().of("lead").stream())
                    .toList();
        }

        String seen() {
            return chosen.stream()
                    .map(one -> one.ref() + ":" + one.action().version())
                    .collect(Collectors.joining(" "));
        }
    }

    /// What would be saved.
    record Preview(PlanPreview preview, FormData form, List<Problem> problems) {}

    private final ActionList list;
    private final KnownActions known;
    private final StrategyChoices choices;
    private final StrategySettingsHistory settings;
    private final PlanChanges changes;
    private final Clock clock;

    BulkChangeController(
            ActionList list,
            KnownActions known,
            StrategyChoices choices,
            StrategySettingsHistory settings,
            PlanChanges changes,
            Clock clock) {
        this.list = list;
        this.known = known;
        this.choices = choices;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /// For those that were ticked, or with `every` for all that the filter shows.
    @GetMapping
    @Allow(EDIT_PLAN)
    ModelAndView ask(
            ActionQuery query,
            @RequestParam(defaultValue = "") List<String> ref,
            @RequestParam(defaultValue = "") String every,
            Actor.Person actor) {
        var refs = every.isEmpty()
                ? ref.stream()
                        .flatMap(one -> Ref.parse(one).stream())
                        .limit(MOST)
                        .toList()
                : shown(query, actor);
        return Page.show(FORM, view(refs, FormData.empty(), actor, List.of()));
    }

    @PostMapping
    @Allow(EDIT_PLAN)
    ModelAndView preview(FormData form, Actor.Person actor) {
        var seen = Seen.read(form.text("seen"));
        var view = view(seen.keySet(), form, actor, List.of());
        if (view.chosen().isEmpty()) {
            return Page.show(FORM, view);
        }
        return switch (read(form, view, actor)) {
            case Ruling.Refused(var problems) -> Page.refuse(FORM, view(seen.keySet(), form, actor, problems));
            case Ruling.Agreed(PlanPreview preview) -> Page.show(PREVIEW, new Preview(preview, form, List.of()));
        };
    }

    @PostMapping("/confirmation")
    @Allow(EDIT_PLAN)
    ModelAndView save(FormData form, Actor.Person actor) {
        var seen = Seen.read(form.text("seen"));
        var view = view(seen.keySet(), form, actor, List.of());
        return switch (read(form, view, actor)) {
            case Ruling.Refused(var problems) -> Page.refuse(FORM, view(seen.keySet(), form, actor, problems));
            case Ruling.Agreed(PlanPreview preview) -> save(form, actor, seen, preview);
        };
    }

    private ModelAndView save(FormData form, Actor.Person actor, Map<Ref, Integer> seen, PlanPreview preview) {
        var overtaken = preview.overtaken(seen);
        if (!overtaken.isEmpty()) {
            return overtaken(form, preview, overtaken);
        }
        if (preview.empty()) {
            return Page.go(Notice.important("Nothing was changed: all of them are so already"), "/actions");
        }
        return switch (changes.save(actor, ManyChanges.TOGETHER, preview.planned(today()))) {
            case Saved.Done<List<Ref>> _ -> Page.go(Notice.done(preview.summary()), "/actions");
            case Saved.Stale<List<Ref>>(var refs) -> {
                var now = view(seen.keySet(), form, actor, List.of());
                yield switch (read(form, now, actor)) {
                    case Ruling.Refused(var problems) -> Page.refuse(FORM, view(seen.keySet(), form, actor, problems));
                    case Ruling.Agreed(PlanPreview fresh) -> overtaken(form, fresh, refs);
                };
            }
        };
    }

    private static ModelAndView overtaken(FormData form, PlanPreview preview, List<Ref> refs) {
        return Page.conflict(PREVIEW, new Preview(preview, form, List.of(new Problem("", Seen.overtaken(refs)))));
    }

    private Ruling<PlanPreview> read(FormData form, View view, Actor.Person actor) {
        return form.read(reader -> BulkChange.read(reader, view.words()))
                .then(change -> change.preview(view.chosen(), actor, view.words(), today()));
    }

    private View view(Collection<Ref> refs, FormData form, Actor.Person actor, List<Problem> problems) {
        var found = known.of(refs).values();
        var chosen = found.stream()
                .filter(one -> one.action().status().open() && one.action().mayEdit(actor))
                .toList();
        return new View(chosen, found.size() - chosen.size(), form, new PlanWords(choices.forPlan(actor)), problems);
    }

    private List<Ref> shown(ActionQuery query, Actor actor) {
        var today = today();
        var held = settings.on(actor, today);
        return list.find(actor, query.filter(held, today), held, today, "area", MOST, 0).lines().stream()
                .map(ActionLine::ref)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
