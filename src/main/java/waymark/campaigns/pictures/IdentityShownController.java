package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.people.Identities;
import waymark.campaigns.pictures.people.IdentityText;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// The name of somebody shown and how to reach them: sealed, changed while it is opened, and deleted.
@Controller
@RequestMapping("/pictures/people/{id}")
class IdentityShownController {

    private static final String IDENTITY = "campaigns/pictures/identityForm";

    record View(PersonShown person, FormData form, List<Problem> problems) {}

    private final PeopleShown people;
    private final Identities identities;

    IdentityShownController(PeopleShown people, Identities identities) {
        this.people = people;
        this.identities = identities;
    }

    @GetMapping("/identity")
    @Allow(CONTACT_PEOPLE_SHOWN)
    @RecordsAccess
    ModelAndView identity(@PathVariable UUID id, Actor.Person actor) {
        var person = people.get(actor, id);
        var opened = identities.read(actor, person);
        return Page.show(
                IDENTITY,
                new View(
                        person,
                        opened.map(one -> FormData.version(one.version()).with(one.text()))
                                .orElseGet(() -> FormData.version(0)),
                        List.of()));
    }

    @PostMapping("/identity")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView save(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (IdentityText.read(form)) {
            case Ruling.Refused<IdentityText>(var problems) -> Page.refuse(IDENTITY, new View(person, form, problems));
            case Ruling.Agreed<IdentityText>(var text) ->
                identities.save(actor, person, text, form.version())
                        ? Page.go(Notice.done("Sealed"), person.path())
                        : form.version() == 0
                                ? Page.refuse(
                                        IDENTITY,
                                        new View(
                                                person,
                                                form,
                                                List.of(new Problem(
                                                        "name",
                                                        "Something is sealed already. Open it first, then change it"))))
                                : Page.merged(identity(id, actor));
        };
    }

    /// Their name and ways to be reached go; what they agreed to stays, without a name.
    @PostMapping("/forgetting")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView forget(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (identities.forget(actor, person, form.version())) {
            case Saved.Done<PersonShown> _ ->
                Page.go(Notice.done("Their name and how to reach them are deleted"), person.path());
            case Saved.Stale<PersonShown> _ -> Page.go(person.path());
        };
    }
}
