package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;

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
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Records what somebody shown agreed to.
@Controller
@RequestMapping("/pictures/people/{id}/consent")
class ConsentShownController {

    private static final String CONSENT = "campaigns/pictures/consentForm";

    record View(PersonShown person, FormData form, List<Problem> problems) {

        List<Choice> ways() {
            return List.of(
                    Choice.of("PAPER", "On paper"),
                    Choice.of("CONVERSATION", "In a conversation, written down by the person who heard it"));
        }

        List<Purpose> purposes() {
            return List.of(Purpose.values());
        }

        List<Choice> pairs(Purpose purpose) {
            return PersonShown.pairs(purpose);
        }

        List<Choice> yesNo() {
            return List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));
        }
    }

    private final PeopleShown people;
    private final Clock clock;

    ConsentShownController(PeopleShown people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView consent(@PathVariable UUID id, Actor.Person actor) {
        var form = FormData.empty().with("givenOn", LocalDate.now(clock));
        return Page.show(CONSENT, new View(people.get(actor, id), form, List.of()));
    }

    @PostMapping
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView agree(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (PeopleShown.NewConsent.read(form, person, LocalDate.now(clock))) {
            case Ruling.Refused<PeopleShown.NewConsent>(var problems) ->
                Page.refuse(CONSENT, new View(person, form, problems));
            case Ruling.Agreed<PeopleShown.NewConsent>(var consent) -> {
                people.agree(actor, person, consent);
                yield Page.go(Notice.done("What they agreed to is recorded"), person.path());
            }
        };
    }
}
