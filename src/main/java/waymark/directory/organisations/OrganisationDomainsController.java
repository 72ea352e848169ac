package waymark.directory.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.AccessApi;
import waymark.access.worklink.WorkDomain;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The e-mail domains of an organisation, by which its people come in with a link to their work e-mail
/// address.
@Controller
@RequestMapping("/directory/organisations/{code}/domains")
class OrganisationDomainsController {

    record View(String code, String name, List<WorkDomain> domains, FormData form, List<Problem> problems) {

        List<WorkDomain> counting() {
            return domains.stream().filter(WorkDomain::counts).toList();
        }

        List<WorkDomain> ended() {
            return domains.stream().filter(domain -> !domain.counts()).toList();
        }
    }

    private static final String PAGE = "directory/organisations/organisationDomains";
    private static final String HERE = "/directory/organisations/%s/domains";

    private final Organisations organisations;
    private final AccessApi access;
    private final Clock clock;

    OrganisationDomainsController(Organisations organisations, AccessApi access, Clock clock) {
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        return Page.show(PAGE, view(actor, organisations.get(actor, code), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    @StepUp
    ModelAndView add(@PathVariable String code, FormData form, Actor.Person actor) {
        var organisation = organisations.get(actor, code);
        return switch (access.registerDomain(
                actor, organisation.code(), form.text("domain"), form.ticked("subdomains"))) {
            case Ruling.Refused(List<Problem> problems) -> Page.refuse(PAGE, view(actor, organisation, form, problems));
            case Ruling.Agreed(String domain) ->
                Page.go(Notice.done("“%s” is registered".formatted(domain)), HERE, code);
        };
    }

    @PostMapping("/{domain}/ending")
    @Allow(Permission.MAINTAIN_DIRECTORY)
    @StepUp
    ModelAndView end(@PathVariable String code, @PathVariable UUID domain, FormData sent, Actor.Person actor) {
        var organisation = organisations.get(actor, code);
        if (access.domains(actor, organisation.code()).stream()
                .noneMatch(each -> each.id().equals(domain))) {
            throw new NotFound("domain");
        }
        var ended = access.endDomain(actor, organisation.code(), domain, sent.version());
        return Page.go(
                ended
                        ? Notice.done("The domain is ended. People who signed in with it are signed out")
                        : Notice.important("Somebody changed this domain first. Nothing was changed: look again"),
                HERE,
                code);
    }

    private View view(Actor actor, Organisation organisation, FormData form, List<Problem> problems) {
        return new View(
                organisation.code(),
                organisation.name(LocalDate.now(clock)),
                access.domains(actor, organisation.code()),
                form,
                problems);
    }
}
