package waymark.strategy.versions;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.strategy.rag.StrategySettingsHistory;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The versions of the plan: their list, one of them, and the draft of a new one.
@Controller
@RequestMapping("/strategy/versions")
class PlanVersionsController {

    private static final String FORM = "strategy/versions/form";

    /// @param underWay the draft or agreed version; null where there is none
    record Index(List<PlanVersion> versions, @Nullable PlanVersion underWay, boolean mayDraft) {}

    record View(
            PlanVersion version,
            List<TimelineEntry> timeline,
            int firstMonth,
            boolean mayEdit,
            boolean mayAgree,
            boolean mayWithdraw) {}

    record Before(PlanVersion version, PlanContent content) {}

    /// @param ref null for a new one
    record Form(@Nullable Ref ref, FormData form, List<Problem> problems) {

        String path() {
            return ref == null ? "/strategy/versions/new" : "/strategy/versions/" + ref + "/edit";
        }

        String back() {
            return ref == null ? "/strategy/versions" : "/strategy/versions/" + ref;
        }
    }

    private final PlanVersions versions;
    private final StrategySettingsHistory settings;
    private final Clock clock;

    PlanVersionsController(PlanVersions versions, StrategySettingsHistory settings, Clock clock) {
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_PLANS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "strategy/versions/versions",
                new Index(
                        versions.all(), versions.underWay().orElse(null), actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var version = versions.get(ref);
        return Page.show(
                "strategy/versions/version",
                new View(
                        version,
                        versions.timeline(ref),
                        settings.today(actor).firstMonth(),
                        version.mayEdit(actor),
                        version.mayAgree(actor),
                        version.mayWithdraw(actor)));
    }

    @GetMapping("/{ref}/before")
    @Allow(VIEW_PLANS)
    ModelAndView before(@PathVariable Ref ref) {
        return Page.show(
                "strategy/versions/before",
                new Before(versions.get(ref), versions.replacedBy(ref).orElseThrow(() -> new NotFound(ref))));
    }

    @GetMapping("/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView fresh() {
        return Page.show(FORM, new Form(null, FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView draft(FormData form, Actor.Person actor) {
        return switch (read(form)) {
            case Ruling.Refused<PlanVersion.Description>(var problems) ->
                Page.refuse(FORM, new Form(null, form, problems));
            case Ruling.Agreed<PlanVersion.Description>(var description) ->
                versions.draft(actor, description, today())
                        .map(ref -> Page.go(
                                Notice.done("Draft started. Now add what it changes"), "/strategy/versions/%s", ref))
                        .orElseGet(() -> Page.refuse(
                                FORM,
                                new Form(
                                        null,
                                        form,
                                        List.of(new Problem(
                                                "", "Another version is under way. Finish or withdraw it first")))));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView edit(@PathVariable Ref ref) {
        return versions.get(ref) instanceof PlanVersion.Draft draft
                ? Page.show(FORM, new Form(ref, filled(draft.header()), List.of()))
                : Page.go("/strategy/versions/%s", ref);
    }

    @PostMapping("/{ref}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(versions.get(ref) instanceof PlanVersion.Draft draft)) {
            return closed(ref);
        }
        var change = read(form).then(description -> draft.describe(form.version(), description, today()));
        return switch (change.save(event -> versions.save(actor, event))) {
            case Saved.Done<PlanVersion> _ -> Page.go(Notice.done("Draft changed"), "/strategy/versions/%s", ref);
            case Ruling.Refused<PlanVersion>(var problems) -> Page.refuse(FORM, new Form(ref, form, problems));
            case Saved.Stale<PlanVersion>(var current) ->
                Page.merged(FORM, new Form(ref, filled(current.header()), List.of()));
        };
    }

    static ModelAndView closed(Ref ref) {
        return Page.go(
                Notice.important("This version is no longer a draft, so it cannot be changed"),
                "/strategy/versions/%s",
                ref);
    }

    private Ruling<PlanVersion.Description> read(FormData form) {
        return form.read(reader -> new PlanVersion.Description(
                        reader.requiredLine(
                                "title", "Title", FormReader.TITLE, "Enter a title, for example Plan for next year"),
                        reader.required("reason", "The reason", FormReader.TEXT, "Enter why the plan changes"),
                        reader.requiredDate("effectiveOn", "Day on which it takes effect", today())))
                .then(description -> description.check(today()));
    }

    private static FormData filled(PlanVersion.Header header) {
        return FormData.version(header.version())
                .with("title", header.title())
                .with("reason", header.reason())
                .with("effectiveOn", header.effectiveOn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
