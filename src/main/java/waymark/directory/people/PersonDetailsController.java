package waymark.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.MovingCheck;
import waymark.directory.people.Person.Serving;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.TelephoneConfirmation;

/// Changes a person's details: their name, how to reach them, whom they work for.
@Controller
@RequestMapping("/directory/people/{ref}/details")
class PersonDetailsController {

    record View(String title, String back, FormData form, List<Choice> organisations, List<Problem> problems) {}

    private static final String PAGE = "directory/people/personDetails";

    private final People people;
    private final PersonAccess access;
    private final List<MovingCheck> checks;
    private final Clock clock;

    PersonDetailsController(People people, PersonAccess access, List<MovingCheck> checks, Clock clock) {
        this.people = people;
        this.access = access;
        this.checks = List.copyOf(checks);
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        people.look(actor, ref);
        var now = access.toChange(actor, ref);
        return Page.show(PAGE, view(actor, now, filled(now), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var now = access.toChange(actor, ref);
        if (!(now.at(form.version()) instanceof Serving serving)) {
            return Page.go(Notice.important("Nothing was changed: this person has left"), "/directory/people/%s", ref);
        }
        var change = TelephoneConfirmation.before(form, "phone", change(actor, serving, PersonDetails.of(form)));
        return switch (change.save(event -> people.save(actor, event))) {
            case Saved.Done<Person> _ -> Page.go(Notice.done("Details saved"), "/directory/people/%s", ref);
            case Ruling.Refused<Person>(var problems) -> Page.refuse(PAGE, view(actor, now, form, problems));
            case Saved.Stale<Person>(var current) ->
                Page.merged(PAGE, view(actor, current, filled(current), List.of()));
        };
    }

    private Ruling<PersonChanged> change(Actor actor, Serving person, PersonDetails wanted) {
        var choices = access.organisations(actor, person.details().organisation());
        var problems = access.problems(actor, wanted, person.id(), choices);
        return problems.isEmpty()
                ? person.change(
                        wanted, people.held(actor, person.id()), kept(actor, person, wanted), LocalDate.now(clock))
                : new Ruling.Refused<>(problems);
    }

    /// What they would take along, where they move at all.
    private List<String> kept(Actor actor, Serving person, PersonDetails wanted) {
        var organisation = person.details().organisation();
        return person.moves(wanted)
                ? checks.stream()
                        .flatMap(check -> check.keeps(actor, person.id(), organisation, LocalDate.now(clock)).stream())
                        .toList()
                : List.of();
    }

    private static FormData filled(Person person) {
        return FormData.version(person.version()).with(person.details());
    }

    private View view(Actor actor, Person now, FormData form, List<Problem> problems) {
        return new View(
                "Change details of " + now.details().name(),
                "/directory/people/" + now.ref(),
                form,
                access.organisations(actor, now.details().organisation()),
                problems);
    }
}
