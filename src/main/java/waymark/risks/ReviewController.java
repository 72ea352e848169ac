package waymark.risks;

import static waymark.kernel.Permission.MANAGE_RISKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Looks at a risk again: its scores with their reason, and its controls. Who keeps the register does it, and
/// who answers for the risk.
@Controller
class ReviewController {

    private static final String REVIEW = "risks/review";
    private static final String CONTROL = "risks/control";
    private static final int WORDS = 500;
    private static final int MONTHS = 3;

    record View(Risk it, RiskScale scale, FormData form, List<Problem> problems) {

        /// True where the risk was scored on an earlier scale.
        boolean otherScale() {
            return it.scores().current().scale() != scale.number();
        }
    }

    /// @param control with version 0 where it is new
    record Control(Risk it, RiskControl control, List<Choice> organisations, FormData form, List<Problem> problems) {

        String path() {
            return "/risks/%s/controls/%s"
                    .formatted(
                            it.ref(),
                            control.version() == 0 ? "new" : control.id().toString());
        }
    }

    private final Risks risks;
    private final RiskGroups groups;
    private final RiskScales scales;
    private final Clock clock;

    ReviewController(Risks risks, RiskGroups groups, RiskScales scales, Clock clock) {
        this.risks = risks;
        this.groups = groups;
        this.scales = scales;
        this.clock = clock;
    }

    @GetMapping("/risks/{ref}/review")
    @Allow(MANAGE_RISKS)
    ModelAndView review(@PathVariable Ref ref, Actor.Person actor) {
        return reviewed(actor, ref)
                .map(it -> {
                    var scale = scales.current();
                    var form = FormData.version(it.header().version()).with("next", today().plusMonths(MONTHS));
                    return Page.show(REVIEW, new View(it, scale, it.scores().fill(form, scale), List.of()));
                })
                .orElseGet(() -> Page.go("/risks/%s", ref));
    }

    @PostMapping("/risks/{ref}/review")
    @Allow(MANAGE_RISKS)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var found = reviewed(actor, ref);
        if (found.isEmpty()) {
            return Page.go("/risks/%s", ref);
        }
        var it = found.get();
        var scale = scales.current();
        var reviewed =
                form.read(reader -> RiskReview.read(reader, scale, today())).then(review -> it.review(review, today()));
        return switch (reviewed.save(event -> risks.save(actor, form.version(), event))) {
            case Saved.Done<Risk> _ -> Page.go(Notice.done("Review recorded"), "/risks/%s", ref);
            case Ruling.Refused<Risk>(var problems) -> Page.refuse(REVIEW, new View(it, scale, form, problems));
            case Saved.Stale<Risk> _ -> Page.merged(review(ref, actor));
        };
    }

    @GetMapping("/risks/{ref}/controls/new")
    @Allow(MANAGE_RISKS)
    ModelAndView add(@PathVariable Ref ref, Actor.Person actor) {
        return reviewed(actor, ref)
                .map(it -> show(actor, it, RiskControl.fresh()))
                .orElseGet(() -> Page.go("/risks/%s", ref));
    }

    @PostMapping("/risks/{ref}/controls/new")
    @Allow(MANAGE_RISKS)
    ModelAndView added(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return reviewed(actor, ref)
                .map(it -> save(actor, it, RiskControl.fresh(), form))
                .orElseGet(() -> Page.go("/risks/%s", ref));
    }

    @GetMapping("/risks/{ref}/controls/{id}")
    @Allow(MANAGE_RISKS)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        return reviewed(actor, ref)
                .map(it -> show(actor, it, control(ref, id)))
                .orElseGet(() -> Page.go("/risks/%s", ref));
    }

    @PostMapping("/risks/{ref}/controls/{id}")
    @Allow(MANAGE_RISKS)
    ModelAndView changed(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        return reviewed(actor, ref)
                .map(it -> save(actor, it, control(ref, id), form))
                .orElseGet(() -> Page.go("/risks/%s", ref));
    }

    private ModelAndView show(Actor actor, Risk it, RiskControl control) {
        return Page.show(CONTROL, view(actor, it, control, control.form(), List.of()));
    }

    private Control view(Actor actor, Risk it, RiskControl control, FormData form, List<Problem> problems) {
        return new Control(it, control, groups.organisations(actor), form, problems);
    }

    private ModelAndView save(Actor actor, Risk.Live it, RiskControl was, FormData form) {
        var organisations = groups.organisations(actor);
        var saved = form.read(reader -> new RiskControl(
                        was.id(),
                        was.version() == 0 ? 0 : form.version(),
                        reader.requiredLine("words", "The control", WORDS, "Enter what is in place"),
                        reader.optionalChoice(
                                        "owner", organisations, Choice::value, "Choose an organisation of the list")
                                .map(Choice::value)
                                .orElse(null),
                        reader.choice("works", RiskControl.Works.class, "Choose whether it works")
                                .code(),
                        form.ticked("ended")))
                .then(control -> it.control(was, control, today()));
        return switch (saved.save(event -> risks.save(actor, it.header().version(), event))) {
            case Saved.Done<Risk> _ -> Page.go(Notice.done("Control saved"), "/risks/%s#controls", it.ref());
            case Ruling.Refused<Risk>(var problems) -> Page.refuse(CONTROL, view(actor, it, was, form, problems));
            case Saved.Stale<Risk> _ ->
                Page.merged(show(actor, it, was.version() == 0 ? was : control(it.ref(), was.id())));
        };
    }

    private RiskControl control(Ref ref, UUID id) {
        return risks.controls(ref).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /// The risk, for somebody who reviews it; empty where it is closed.
    ///
    /// @throws NotFound where there is none, or somebody else reviews it
    private Optional<Risk.Live> reviewed(Actor actor, Ref ref) {
        var it = risks.get(ref);
        if (!it.reviewedBy(actor)) {
            throw new NotFound(ref);
        }
        return it instanceof Risk.Live live ? Optional.of(live) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
