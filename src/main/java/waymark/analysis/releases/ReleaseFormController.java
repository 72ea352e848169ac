package waymark.analysis.releases;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.strategy.rag.StrategySettings;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The form of a table: a new one, empty or begun with what Waymark counts, and one that is not released yet.
@Controller
@RequestMapping("/insight/releases")
class ReleaseFormController {

    private static final String FORM = "analysis/releases/form";

    /// @param measures that stand in the register, or are counted
    record Form(
            @Nullable TableRelease it,
            FormData form,
            List<Problem> problems,
            List<Choice> measures,
            List<Choice> larger,
            List<Choice> quarters,
            List<Choice> areas,
            List<Choice> sources,
            String source,
            int least) {}

    private final Releases releases;
    private final CountedTables source;
    private final PackedFigures packs;
    private final DirectoryApi directory;
    private final StrategyApi strategy;
    private final Clock clock;

    ReleaseFormController(
            Releases releases,
            CountedTables source,
            PackedFigures packs,
            DirectoryApi directory,
            StrategyApi strategy,
            Clock clock) {
        this.releases = releases;
        this.source = source;
        this.packs = packs;
        this.directory = directory;
        this.strategy = strategy;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private StrategySettings settings(Actor actor) {
        return strategy.settings(actor, today());
    }

    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String counts,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor.Person actor) {
        var settings = settings(actor);
        var first = Quarter.parse(from).orElse(settings.quarter(today()).previous());
        var end = Quarter.parse(to).filter(one -> one.compareTo(first) >= 0).orElse(first);
        var counted = counts.isEmpty()
                ? Optional.<CountedTables.Counted>empty()
                : source.count(actor, counts, first, end, settings.firstMonth(), today());
        var form = ReleaseForm.begun(FormData.empty(), counted, first, end, ReleaseForm.least(settings, today()));
        return Page.show(FORM, form(actor, null, form, List.of(), counts));
    }

    private Form form(
            Actor.Person actor, @Nullable TableRelease it, FormData form, List<Problem> problems, String chosen) {
        var settings = settings(actor);
        var quarters = ReleaseForm.quarters(settings, today());
        var known = new TreeMap<String, String>();
        packs.measures(actor, quarters.getFirst(), today()).forEach(name -> known.put(Category.key(name), name));
        releases.all(actor).stream()
                .map(one -> one.head().about())
                .forEach(about -> known.put(about.measureKey(), about.measure()));
        return new Form(
                it,
                form,
                problems,
                known.values().stream().map(name -> Choice.of(name, name)).toList(),
                Choice.from(known.entrySet(), Map.Entry::getKey, Map.Entry::getValue),
                Choice.from(quarters, Quarter::key, quarter -> quarter.title(settings.firstMonth())),
                Choice.from(directory.areas(actor), Area::code, Area::name),
                Choice.from(source.offers(), CountedTables.Offer::key, CountedTables.Offer::title),
                chosen,
                ReleaseForm.least(settings, today()));
    }

    private Ruling<TableContent> read(Actor.Person actor, FormData form) {
        return ReleaseForm.read(form, directory.areas(actor), settings(actor), today());
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (read(actor, form)) {
            case Ruling.Refused<TableContent>(var problems) -> Page.refuse(FORM, form(actor, null, form, problems, ""));
            case Ruling.Agreed<TableContent>(var content) ->
                Page.go(
                        Notice.done("Saved. Nobody but analysts reads it yet"),
                        "/insight/releases/%s",
                        releases.add(actor, content));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(ANALYSE_FIGURES)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = releases.editable(actor, ref);
        var content = new TableContent(it.head().about(), releases.grid(actor, ref));
        var form = ReleaseForm.filled(FormData.version(it.head().version()), content);
        return Page.show(FORM, form(actor, it, form, List.of(), ""));
    }

    @PostMapping("/{ref}/edit")
    @Allow(ANALYSE_FIGURES)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = releases.editable(actor, ref);
        var changed = read(actor, form).then(content -> it.change(actor, content));
        return switch (changed.save(content -> releases.change(actor, it, form.version(), content))) {
            case Saved.Done<TableRelease> _ ->
                Page.go(
                        Notice.done("Saved. Look at what would be shown"),
                        it.head().path());
            case Ruling.Refused<TableRelease>(var problems) -> Page.refuse(FORM, form(actor, it, form, problems, ""));
            case Saved.Stale<TableRelease> _ -> Page.merged(edit(ref, actor));
        };
    }
}
