package waymark.analysis.coverage;

import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.language.Language;

/// Gaps: named by any member, taken up and closed by those who consult, campaign or analyse.
@Controller
@RequestMapping("/insight/reach/gaps")
class CoverageGapsController {

    private static final String FORM = "analysis/coverage/gapForm";
    private static final String PAGE = "analysis/coverage/gap";

    record Form(List<Choice> areas, List<Choice> languages, FormData form, List<Problem> problems) {

        /// True where something may name a person, so that the writer is asked.
        boolean asks() {
            return form.ticked(CoverageGap.Given.NOBODY)
                    || problems.stream().anyMatch(one -> one.message().startsWith("This may name"));
        }
    }

    /// @param campaigns whether the reader may plan a campaign
    record View(
            CoverageGap it, String language, boolean acts, boolean campaigns, FormData form, List<Problem> problems) {}

    private final CoverageGaps gaps;
    private final DirectoryApi directory;

    CoverageGapsController(CoverageGaps gaps, DirectoryApi directory) {
        this.gaps = gaps;
        this.directory = directory;
    }

    private Form form(Actor actor, FormData form, List<Problem> problems) {
        return new Form(Choice.from(directory.areas(actor), Area::code, Area::name), languages(), form, problems);
    }

    private static List<Choice> languages() {
        return Arrays.stream(Language.values())
                .filter(one -> one != Language.ENGLISH && one != Language.EASY)
                .map(one -> Choice.of(one.tag(), word(one)))
                .toList();
    }

    private static String word(Language language) {
        var english = language.english();
        return english.substring(0, 1).toUpperCase(Locale.UK) + english.substring(1);
    }

    @GetMapping("/new")
    @Allow(VIEW_PACKS)
    ModelAndView add(@RequestParam(defaultValue = "") String community, Actor.Person actor) {
        var given = community.length() > 150 ? "" : community;
        return Page.show(FORM, form(actor, FormData.empty().with("community", given), List.of()));
    }

    @PostMapping("/new")
    @Allow(VIEW_PACKS)
    ModelAndView save(FormData form, Actor.Person actor) {
        return switch (CoverageGap.Given.read(form, languages(), directory.areas(actor))) {
            case Ruling.Refused<CoverageGap.Given>(var problems) -> Page.refuse(FORM, form(actor, form, problems));
            case Ruling.Agreed<CoverageGap.Given>(var given) ->
                Page.go(
                        Notice.done("Named. Those who consult and campaign see it among their tasks"),
                        "/insight/reach/gaps/%s",
                        gaps.name(actor, given));
        };
    }

    private View view(Actor.Person actor, CoverageGap it, FormData form, List<Problem> problems) {
        return new View(
                it,
                Language.of(it.language()).map(CoverageGapsController::word).orElse(""),
                it.actedOnBy(actor),
                actor.may(Permission.RUN_CAMPAIGNS),
                form,
                problems);
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = gaps.get(actor, ref);
        return Page.show(PAGE, view(actor, it, FormData.version(it.version()).with("doing", it.doing()), List.of()));
    }

    private CoverageGap actedOn(Actor.Person actor, Ref ref) {
        var it = gaps.get(actor, ref);
        if (!it.actedOnBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Somebody's organisation does something about it.
    @PostMapping("/{ref}/taking-up")
    @Allow(VIEW_PACKS)
    ModelAndView takeUp(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = actedOn(actor, ref);
        var read = form.read(reader -> reader.required(
                "doing", "What your organisation does", CoverageGap.LONGEST, "Say what your organisation will do"));
        return switch (read.save(doing -> gaps.takeUp(actor, it, form.version(), doing))) {
            case Saved.Done<CoverageGap> _ -> Page.go(Notice.done("Taken up"), it.path());
            case Ruling.Refused<CoverageGap>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Saved.Stale<CoverageGap> _ -> Page.merged(show(ref, actor));
        };
    }

    /// What came of it.
    @PostMapping("/{ref}/closure")
    @Allow(VIEW_PACKS)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = actedOn(actor, ref);
        var read = form.read(
                reader -> reader.required("outcome", "The outcome", CoverageGap.LONGEST, "Say what came of it"));
        return switch (read.save(outcome -> gaps.close(actor, it, form.version(), outcome))) {
            case Saved.Done<CoverageGap> _ -> Page.go(Notice.done("Closed"), it.path());
            case Ruling.Refused<CoverageGap>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Saved.Stale<CoverageGap> _ -> Page.merged(show(ref, actor));
        };
    }
}
