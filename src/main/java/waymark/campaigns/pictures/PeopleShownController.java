package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.people.Identities;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The people shown, for those who may reach them: each opened with a reason for half an hour.
@Controller
@RequestMapping("/pictures/people")
class PeopleShownController {

    private static final String PAGE = "campaigns/pictures/personShown";

    record Index(List<PersonShown> people, LocalDate today) {}

    /// @param opened empty while it is not opened, or nothing is written
    record View(
            PersonShown person,
            boolean open,
            Optional<Identities.Opened> opened,
            List<Identities.Opening> openings,
            List<Identities.Contact> contacts,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        List<Choice> outcomes() {
            return List.of(
                    Choice.of("REACHED", "They were reached"),
                    Choice.of("NOT_REACHED", "They were not reached"),
                    Choice.of("NOT_SAFE", "It was not safe to try"));
        }
    }

    private final PeopleShown people;
    private final Identities identities;
    private final Clock clock;

    PeopleShownController(PeopleShown people, Identities identities, Clock clock) {
        this.people = people;
        this.identities = identities;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView list(Actor.Person actor) {
        return Page.show("campaigns/pictures/peopleShown", new Index(people.all(actor), LocalDate.now(clock)));
    }

    /// Whoever looks is recorded, whether or not it is open.
    @GetMapping("/{id}")
    @Allow(CONTACT_PEOPLE_SHOWN)
    @RecordsAccess
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show(PAGE, view(actor, people.get(actor, id), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, PersonShown person, FormData form, List<Problem> problems) {
        return new View(
                person,
                identities.isOpen(actor, person.id()),
                identities.read(actor, person),
                identities.openings(actor, person.id()),
                identities.contacts(actor, person.id()),
                LocalDate.now(clock),
                form,
                problems);
    }

    @PostMapping("/{id}/opening")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView open(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (form.read(
                reader -> reader.required("because", "Why", FormReader.REASON, "Say why you need to reach them"))) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(actor, person, form, problems));
            case Ruling.Agreed<String>(var because) -> {
                identities.open(actor, person, because);
                yield Page.go(Notice.done("Open for half an hour, for you alone"), person.path());
            }
        };
    }

    @PostMapping("/{id}/contact")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView contacted(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        var outcome = form.read(reader -> {
            var chosen = reader.choice(
                    "outcome",
                    List.of("REACHED", "NOT_REACHED", "NOT_SAFE"),
                    word -> word,
                    "Choose whether they were reached");
            reader.when(
                    !chosen.equals("NOT_SAFE") && !reader.form().ticked("rulesKept"),
                    "rulesKept",
                    "Contact goes by what keeps them safe. If that could not be done, choose that it was not safe to try");
            return chosen;
        });
        return switch (outcome) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(actor, person, form, problems));
            case Ruling.Agreed<String>(var one) -> {
                identities.contacted(actor, person, one);
                yield Page.go(Notice.done("Recorded"), person.path());
            }
        };
    }
}
