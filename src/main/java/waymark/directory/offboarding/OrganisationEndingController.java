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
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Records that an organisation ended on a day, as the clinical commissioning groups did. It stays on
/// record, and nothing is left in its hands or its people's.
@Controller
@RequestMapping("/directory/organisations/{code}/ending")
class OrganisationEndingController {

    record View(
            Organisation organisation,
            String present,
            FormData form,
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
        return Page.show(PAGE, view(actor, now, FormData.version(now.version()), LocalDate.now(clock), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView end(@PathVariable String code, FormData form, Actor.Person actor) {
        var now = organisations.get(actor, code);
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> reader.requiredDate("last", "Last day", today))) {
            case Ruling.Refused<LocalDate>(var problems) -> Page.refuse(PAGE, view(actor, now, form, today, problems));
            case Ruling.Agreed<LocalDate>(var last) -> end(actor, now, form, last);
        };
    }

    private ModelAndView end(Actor.Person actor, Organisation now, FormData form, LocalDate last) {
        return switch (leaving.record(actor, now.at(form.version()), last)) {
            case OrganisationOffboarding.Outcome.Refused(List<Problem> refused) ->
                Page.refuse(PAGE, view(actor, now, form, last, refused));
            case OrganisationOffboarding.Outcome.Stale(Organisation current) -> {
                var theirs = FormData.version(current.version())
                        .with("last", current.names().getLast().valid().to());
                yield Page.merged(PAGE, view(actor, current, theirs, last, List.of()));
            }
            case OrganisationOffboarding.Outcome.Done _ ->
                Page.go(Notice.done("The end is recorded"), "/directory/organisations/%s", now.code());
        };
    }

    private View view(Actor actor, Organisation now, FormData form, LocalDate day, List<Problem> problems) {
        return new View(now, now.name(LocalDate.now(clock)), form, leaving.standing(actor, now.code(), day), problems);
    }
}
