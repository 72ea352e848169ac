package waymark.assurance;

import static waymark.kernel.Permission.ASSESS_DUTIES;
import static waymark.kernel.Permission.VIEW_DUTIES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.documents.DocumentLine;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
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

/// One judgement with its evidence, what peers say of it and what is done about a gap.
@Controller
class AssessmentController {

    private static final String EVIDENCE = "assurance/evidence";

    /// @param opinions of finished reviews, the newest first
    record View(
            Assessment it,
            Duty duty,
            List<Evidence> evidence,
            List<Opinion> opinions,
            List<Gaps.Planned> actions,
            DocumentSection documents,
            List<TimelineEntry> timeline,
            LocalDate today,
            boolean mayAssess,
            boolean mayPlan) {

        boolean expired() {
            return it instanceof Assessment.Assessed && evidence.stream().anyMatch(each -> each.expired(today));
        }

        /// True where something is being done about a gap already.
        boolean planned() {
            return actions.stream().anyMatch(action -> action.closedOn() == null);
        }

        boolean disagreed() {
            return !opinions.isEmpty() && opinions.getFirst().disagrees(it.said());
        }
    }

    /// @param id null for a new one
    record Form(Assessment it, @Nullable UUID id, List<Choice> documents, FormData form, List<Problem> problems) {

        String path() {
            return it.header().path() + "/evidence/" + (id == null ? "new" : id.toString());
        }
    }

    private final Assessments assessments;
    private final BoundOrganisations organisations;
    private final Duties duties;
    private final Reviews reviews;
    private final Gaps gaps;
    private final DocumentsApi documents;
    private final Clock clock;

    AssessmentController(
            Assessments assessments,
            BoundOrganisations organisations,
            Duties duties,
            Reviews reviews,
            Gaps gaps,
            DocumentsApi documents,
            Clock clock) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.duties = duties;
        this.reviews = reviews;
        this.gaps = gaps;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/duties/assessments/{ref}")
    @Allow(VIEW_DUTIES)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = assessments.get(ref);
        var organisation = organisations.get(actor, it.header().organisation());
        boolean may = organisation.assessedBy(actor);
        return Page.show(
                "assurance/assessment",
                new View(
                        it,
                        duties.get(it.header().duty()),
                        assessments.evidence(ref),
                        reviews.about(ref),
                        gaps.of(ref),
                        documents.of(actor, ref, may),
                        assessments.timeline(ref),
                        today(),
                        may,
                        it.gap() && !Gaps.areas(actor, organisation).isEmpty()));
    }

    @GetMapping("/duties/assessments/{ref}/evidence/new")
    @Allow(ASSESS_DUTIES)
    ModelAndView fresh(@PathVariable Ref ref, Actor.Person actor) {
        var it = toAssess(actor, ref);
        var form = FormData.empty().with("dated", today()).with("expires", today().plusYears(Assessment.YEARS));
        return Page.show(EVIDENCE, form(it, null, kept(actor, ref), form, List.of()));
    }

    @PostMapping("/duties/assessments/{ref}/evidence/new")
    @Allow(ASSESS_DUTIES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = toAssess(actor, ref);
        var kept = kept(actor, ref);
        return switch (form.read(reader -> Evidence.Entry.read(reader, kept, today()))) {
            case Ruling.Refused<Evidence.Entry>(var problems) ->
                Page.refuse(EVIDENCE, form(it, null, kept, form, problems));
            case Ruling.Agreed<Evidence.Entry>(var entry) -> {
                assessments.add(actor, it, entry, today());
                yield Page.go(Notice.done("Evidence added"), it.header().path());
            }
        };
    }

    @GetMapping("/duties/assessments/{ref}/evidence/{id}")
    @Allow(ASSESS_DUTIES)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = toAssess(actor, ref);
        return Page.show(EVIDENCE, filled(it, assessments.evidence(ref, id), kept(actor, ref)));
    }

    @PostMapping("/duties/assessments/{ref}/evidence/{id}")
    @Allow(ASSESS_DUTIES)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = toAssess(actor, ref);
        var evidence = assessments.evidence(ref, id);
        var kept = kept(actor, ref);
        var read = form.read(reader -> Evidence.Entry.read(reader, kept, today()));
        return switch (read.save(entry -> assessments.change(actor, evidence, form.version(), entry))) {
            case Saved.Done<Evidence> _ ->
                Page.go(Notice.done("Evidence changed"), it.header().path());
            case Ruling.Refused<Evidence>(var problems) -> Page.refuse(EVIDENCE, form(it, id, kept, form, problems));
            case Saved.Stale<Evidence>(var current) -> Page.merged(EVIDENCE, filled(it, current, kept));
        };
    }

    @PostMapping("/duties/assessments/{ref}/evidence/{id}/withdrawal")
    @Allow(ASSESS_DUTIES)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = toAssess(actor, ref);
        assessments.withdraw(actor, assessments.evidence(ref, id), today());
        return Page.go(Notice.done("Evidence withdrawn"), it.header().path());
    }

    private static Form filled(Assessment it, Evidence evidence, List<DocumentLine> kept) {
        return form(
                it, evidence.id(), kept, FormData.version(evidence.version()).with(evidence.entry()), List.of());
    }

    private static Form form(
            Assessment it, @Nullable UUID id, List<DocumentLine> kept, FormData form, List<Problem> problems) {
        return new Form(it, id, Choice.from(kept, each -> each.ref().value(), DocumentLine::title), form, problems);
    }

    private List<DocumentLine> kept(Actor actor, Ref ref) {
        return documents.of(actor, ref, false).kept();
    }

    /// @throws NotFound where there is none, or others write for the organisation
    private Assessment toAssess(Actor actor, Ref ref) {
        var it = assessments.get(ref);
        if (!organisations.get(actor, it.header().organisation()).assessedBy(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
