package waymark.assurance;

import static waymark.kernel.Permission.ASSESS_DUTIES;
import static waymark.kernel.Permission.KEEP_DUTIES;
import static waymark.kernel.Permission.VIEW_DUTIES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/// The duties of one organisation, and the form in which it says how it meets one of them.
@Controller
class OrganisationDutiesController {

    private static final String FORM = "assurance/judgement";

    /// A duty that reaches the organisation.
    record Line(Duty duty, DutyCell cell) {}

    /// @param byLaw the duties under each law, in order
    record View(
            Organisation it,
            Map<String, List<Line>> byLaw,
            List<Review> reviews,
            LocalDate today,
            boolean mayAssess,
            boolean mayAsk) {}

    /// @param ref of the assessment, null where there is none yet
    record Form(
            Organisation organisation,
            Duty duty,
            @Nullable Ref ref,
            List<Choice> compliances,
            List<Choice> levels,
            FormData form,
            List<Problem> problems) {

        String path() {
            return "/duties/organisations/%s/%s".formatted(organisation.code(), duty.code());
        }

        String back() {
            return ref == null ? "/duties/organisations/" + organisation.code() : "/duties/assessments/" + ref;
        }
    }

    private final BoundOrganisations organisations;
    private final Duties duties;
    private final DutyMaps maps;
    private final Assessments assessments;
    private final Reviews reviews;
    private final Clock clock;

    OrganisationDutiesController(
            BoundOrganisations organisations,
            Duties duties,
            DutyMaps maps,
            Assessments assessments,
            Reviews reviews,
            Clock clock) {
        this.organisations = organisations;
        this.duties = duties;
        this.maps = maps;
        this.assessments = assessments;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/duties/organisations/{code}")
    @Allow(VIEW_DUTIES)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var organisation = organisations.get(actor, code);
        var today = today();
        var byCode = duties.all().stream().collect(Collectors.toMap(Duty::code, duty -> duty));
        var byLaw = new LinkedHashMap<String, List<Line>>();
        for (var cell : maps.ofOrganisation(today, code)) {
            var duty = byCode.get(cell.duty());
            if (duty != null) {
                byLaw.computeIfAbsent(duty.law(), _ -> new ArrayList<>()).add(new Line(duty, cell));
            }
        }
        return Page.show(
                "assurance/organisation",
                new View(
                        organisation,
                        byLaw,
                        reviews.of(code),
                        today,
                        organisation.assessedBy(actor),
                        actor.may(KEEP_DUTIES, Scope.PARTNERSHIP)));
    }

    @GetMapping("/duties/organisations/{code}/{duty}")
    @Allow(ASSESS_DUTIES)
    ModelAndView form(@PathVariable String code, @PathVariable String duty, Actor.Person actor) {
        var organisation = organisations.toAssess(actor, code);
        var wanted = reaching(organisation, duty);
        return Page.show(
                FORM, filled(organisation, wanted, assessments.find(code, duty).orElse(null)));
    }

    /// @throws NotFound where the duty does not reach the organisation
    private Duty reaching(Organisation organisation, String duty) {
        var found = duties.get(duty);
        boolean reaches = maps.ofOrganisation(today(), organisation.code()).stream()
                .anyMatch(cell -> cell.duty().equals(duty));
        if (!reaches) {
            throw new NotFound(duty);
        }
        return found;
    }

    private static Form filled(Organisation organisation, Duty duty, @Nullable Assessment before) {
        var form = FormData.version(before == null ? 0 : before.header().version());
        var said = before == null ? null : before.said();
        if (said != null) {
            form.with(said);
        }
        return form(organisation, duty, before, form, List.of());
    }

    private static Form form(
            Organisation organisation, Duty duty, @Nullable Assessment before, FormData form, List<Problem> problems) {
        return new Form(
                organisation,
                duty,
                before == null ? null : before.ref(),
                Judgement.choices(),
                Maturity.choices(),
                form,
                problems);
    }

    @PostMapping("/duties/organisations/{code}/{duty}")
    @Allow(ASSESS_DUTIES)
    ModelAndView judge(@PathVariable String code, @PathVariable String duty, FormData form, Actor.Person actor) {
        var organisation = organisations.toAssess(actor, code);
        var wanted = reaching(organisation, duty);
        var before = assessments.find(code, duty).orElse(null);
        var given = form.read(reader -> Judgement.read(reader, wanted))
                .then(judgement -> Assessment.judge(judgement, today()));
        return switch (given.save(one -> assessments.save(actor, organisation, wanted, form.version(), one))) {
            case Saved.Done<Assessment> _ ->
                Page.go(
                        Notice.done("Assessment saved. Add what shows it"),
                        "/duties/assessments/%s",
                        assessments.find(code, duty).orElseThrow().ref());
            case Ruling.Refused<Assessment>(var problems) ->
                Page.refuse(FORM, form(organisation, wanted, before, form, problems));
            case Saved.Stale<Assessment>(var current) -> Page.merged(FORM, filled(organisation, wanted, current));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
