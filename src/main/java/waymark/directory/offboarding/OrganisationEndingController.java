package waymark.directory.offboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.organisations.Organisation;
import waymark.directory.organisations.Organisations;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// Records that an organisation ended on a day, as the clinical commissioning groups did. It stays on
/// record, and nothing is left in its hands or its people's.
@Controller
@RequestMapping("/directory/organisations/{code}/ending")
class OrganisationEndingController {

    record View(
            Organisation organisation,
            String present,
            int version,
            DateField last,
            OrganisationOffboarding.Standing standing,
            List<Problem> problems) {}

    private static final String PAGE = "directory/offboarding/organisationEnding";

    private final Organisations organisations;
    private final OrganisationOffboarding leaving;
    private final Clock clock;

    OrganisationEndingController(Organisations organisations, OrganisationOffboarding leaving, Clock clock) {
        this.organisations = organisations;
        this.leaving = leaving;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var now = organisations.get(actor, code);
        var none = DateField.of((LocalDate) null);
        return Page.show(PAGE, view(actor, now, now.version(), none, LocalDate.now(clock), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView end(@PathVariable String code, FormData fields, Actor.Person actor) {
        var now = organisations.get(actor, code);
        var last = fields.date("last");
        var problems = new Problems();
        var day = last.required("last", "Last day", LocalDate.now(clock), problems);
        if (day.isEmpty()) {
            var today = LocalDate.now(clock);
            return Page.refuse(PAGE, view(actor, now, fields.version(), last, today, problems.list()));
        }
        return switch (leaving.record(actor, now.at(fields.version()), day.get())) {
            case OrganisationOffboarding.Outcome.Refused(List<Problem> refused) ->
                Page.refuse(PAGE, view(actor, now, fields.version(), last, day.get(), refused));
            case OrganisationOffboarding.Outcome.Stale(Organisation current) -> {
                var theirs = DateField.of(current.names().getLast().valid().to());
                yield Page.merged(PAGE, view(actor, current, current.version(), theirs, day.get(), List.of()));
            }
            case OrganisationOffboarding.Outcome.Done _ ->
                Page.go(Notice.done("The end is recorded"), "/directory/organisations/%s", code);
        };
    }

    private View view(
            Actor actor, Organisation now, int version, DateField last, LocalDate day, List<Problem> problems) {
        return new View(
                now, now.name(LocalDate.now(clock)), version, last, leaving.standing(actor, now.code(), day), problems);
    }
}
