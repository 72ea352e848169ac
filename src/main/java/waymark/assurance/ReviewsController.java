package waymark.assurance;

import static waymark.kernel.Permission.ASSESS_DUTIES;
import static waymark.kernel.Permission.KEEP_DUTIES;
import static waymark.kernel.Permission.VIEW_DUTIES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Asks one organisation to review another, and takes what it says.
@Controller
class ReviewsController {

    private static final String ASK = "assurance/asking";
    private static final String SHOWN = "assurance/review";
    private static final String OPINION = "assurance/opinion";
    private static final int WEEKS = 6;

    record Asking(Organisation it, List<Choice> reviewers, FormData form, List<Problem> problems) {}

    /// @param assessments what the organisation said
    record View(
            Review it,
            List<Assessment> assessments,
            Map<Ref, Opinion> opinions,
            FormData form,
            boolean mayGive,
            boolean mayCancel,
            List<Problem> problems) {

        @Nullable
        Opinion opinion(Assessment assessment) {
            return opinions.get(assessment.ref());
        }
    }

    record Form(
            Review.Header it,
            Assessment.Assessed assessment,
            Duty duty,
            List<Evidence> evidence,
            List<Choice> compliances,
            List<Choice> levels,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        String path() {
            return it.path() + "/" + assessment.ref();
        }
    }

    private final Reviews reviews;
    private final Assessments assessments;
    private final BoundOrganisations organisations;
    private final Duties duties;
    private final Clock clock;

    ReviewsController(
            Reviews reviews, Assessments assessments, BoundOrganisations organisations, Duties duties, Clock clock) {
        this.reviews = reviews;
        this.assessments = assessments;
        this.organisations = organisations;
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping("/duties/organisations/{code}/review")
    @Allow(KEEP_DUTIES)
    ModelAndView asking(@PathVariable String code, Actor.Person actor) {
        var it = organisations.get(actor, code);
        return Page.show(
                ASK,
                new Asking(
                        it, reviewers(actor, it), FormData.empty().with("due", today().plusWeeks(WEEKS)), List.of()));
    }

    private List<Choice> reviewers(Actor actor, Organisation it) {
        return organisations.current(actor).stream()
                .filter(each -> !each.code().equals(it.code()))
                .map(each -> Choice.of(each.code(), each.name()))
                .toList();
    }

    @PostMapping("/duties/organisations/{code}/review")
    @Allow(KEEP_DUTIES)
    ModelAndView ask(@PathVariable String code, FormData form, Actor.Person actor) {
        var it = organisations.get(actor, code);
        var others = reviewers(actor, it);
        record Chosen(String reviewer, LocalDate due) {}
        var asked = form.read(reader -> new Chosen(
                        reader.choice("reviewer", others, Choice::value, "Choose who reviews it")
                                .value(),
                        reader.requiredDate("due", "Last day", today().plusWeeks(WEEKS))))
                .then(chosen -> new Review.Request(
                                it, organisations.get(actor, chosen.reviewer()), today(), chosen.due())
                        .checked(reviews.mutual(code, chosen.reviewer(), today())));
        return switch (asked) {
            case Ruling.Refused<Review.Request>(var problems) ->
                Page.refuse(ASK, new Asking(it, others, form, problems));
            case Ruling.Agreed<Review.Request>(var request) ->
                Page.go(
                        Notice.done("%s is asked to review %s"
                                .formatted(request.reviewer().name(), it.name())),
                        "/duties/reviews/%s",
                        reviews.ask(actor, request));
        };
    }

    @GetMapping("/duties/reviews/{ref}")
    @Allow(VIEW_DUTIES)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = reviews.get(ref);
        return Page.show(SHOWN, view(actor, it, FormData.version(it.header().version()), List.of()));
    }

    private View view(Actor.Person actor, Review it, FormData form, List<Problem> problems) {
        boolean asked = it instanceof Review.Asked;
        return new View(
                it,
                assessments.of(it.header().organisation()).stream()
                        .filter(Assessment.Assessed.class::isInstance)
                        .toList(),
                reviews.opinions(it.ref()).stream().collect(Collectors.toMap(Opinion::assessment, each -> each)),
                form,
                asked && it.header().givenBy(actor),
                asked && actor.may(KEEP_DUTIES, Scope.PARTNERSHIP),
                problems);
    }

    @GetMapping("/duties/reviews/{ref}/{assessment}")
    @Allow(ASSESS_DUTIES)
    ModelAndView opinion(@PathVariable Ref ref, @PathVariable Ref assessment, Actor.Person actor) {
        var it = toGive(actor, ref);
        return Page.show(OPINION, filled(it, reviewed(it, assessment)));
    }

    @PostMapping("/duties/reviews/{ref}/{assessment}")
    @Allow(ASSESS_DUTIES)
    ModelAndView give(@PathVariable Ref ref, @PathVariable Ref assessment, FormData form, Actor.Person actor) {
        var it = toGive(actor, ref);
        var reviewed = reviewed(it, assessment);
        var duty = duties.get(reviewed.header().duty());
        var given = form.read(reader -> Judgement.read(reader, duty)).then(Judgement::checked);
        return switch (given.save(
                judgement -> reviews.give(actor, it, assessment, form.version(), judgement, today()))) {
            case Saved.Done<Opinion> _ -> Page.go(Notice.done("Your opinion is saved"), it.path());
            case Ruling.Refused<Opinion>(var problems) ->
                Page.refuse(OPINION, form(it, reviewed, duty, form, problems));
            case Saved.Stale<Opinion> _ -> Page.merged(OPINION, filled(it, reviewed));
        };
    }

    private Form filled(Review.Header it, Assessment.Assessed reviewed) {
        var before = reviews.opinion(it.ref(), reviewed.ref()).orElse(null);
        var form = FormData.version(before == null ? 0 : before.version());
        if (before != null) {
            form.with(before.judgement());
        }
        return form(it, reviewed, duties.get(reviewed.header().duty()), form, List.of());
    }

    private Form form(
            Review.Header it, Assessment.Assessed reviewed, Duty duty, FormData form, List<Problem> problems) {
        return new Form(
                it,
                reviewed,
                duty,
                assessments.evidence(reviewed.ref()),
                Judgement.choices(),
                Maturity.choices(),
                today(),
                form,
                problems);
    }

    @PostMapping("/duties/reviews/{ref}/completion")
    @Allow(ASSESS_DUTIES)
    ModelAndView finish(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        toGive(actor, ref);
        if (!(reviews.get(ref) instanceof Review.Asked asked)) {
            return Page.go("/duties/reviews/%s", ref);
        }
        var finished = form.read(reader -> reader.text("words", "The words", FormReader.TEXT))
                .then(words -> asked.finish(words, today()));
        return switch (finished.save(event -> reviews.save(actor, form.version(), event))) {
            case Saved.Done<Review> _ ->
                Page.go(Notice.done("Review finished. Everybody reads it now"), "/duties/reviews/%s", ref);
            case Ruling.Refused<Review>(var problems) -> Page.refuse(SHOWN, view(actor, asked, form, problems));
            case Saved.Stale<Review> _ -> Page.merged(show(ref, actor));
        };
    }

    @PostMapping("/duties/reviews/{ref}/cancellation")
    @Allow(KEEP_DUTIES)
    ModelAndView cancel(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (reviews.get(ref) instanceof Review.Asked asked
                && asked.cancel(today()).save(event -> reviews.save(actor, form.version(), event))
                        instanceof Saved.Done<Review>) {
            return Page.go(Notice.done("Review cancelled"), "/duties/reviews/%s", ref);
        }
        return Page.go("/duties/reviews/%s", ref);
    }

    /// @throws NotFound where there is none that is open, or others give it
    private Review.Header toGive(Actor actor, Ref ref) {
        var it = reviews.get(ref);
        if (!it.header().givenBy(actor) || !(it instanceof Review.Asked)) {
            throw new NotFound(ref);
        }
        return it.header();
    }

    /// @throws NotFound where the organisation that is reviewed said no such thing
    private Assessment.Assessed reviewed(Review.Header it, Ref assessment) {
        if (assessments.get(assessment) instanceof Assessment.Assessed found
                && found.header().organisation().equals(it.organisation())) {
            return found;
        }
        throw new NotFound(assessment);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
