package waymark.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.Person.Serving;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.DateField;
import waymark.web.Difference;
import waymark.web.Notice;
import waymark.web.Page;

/// Ends a person's part in the partnership. What they hold is shown first, and handed over or ended before they go.
@Controller
@RequestMapping("/directory/people/{ref}/ending")
class PersonEndingController {

    record View(
            Person person,
            int version,
            DateField last,
            List<SeatHeld> seats,
            List<Difference> differences,
            List<Problem> problems) {}

    private static final String PAGE = "directory/personEnding";

    private final People people;
    private final PersonKeeper keeper;
    private final Clock clock;

    PersonEndingController(People people, PersonKeeper keeper, Clock clock) {
        this.people = people;
        this.keeper = keeper;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var now = keeper.kept(actor, ref);
        return Page.show(PAGE, view(actor, now, now.version(), DateField.of((LocalDate) null), List.of(), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView end(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var fields = new Fields(sent);
        var last = fields.date("last");
        var now = keeper.kept(actor, ref);
        if (!(now.at(fields.version()) instanceof Serving serving)) {
            return Page.go(Notice.important("Their end was recorded already"), "/directory/people/%s", ref);
        }
        return switch (ruling(actor, serving, last)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, view(actor, now, fields.version(), last, List.of(), problems));
            case Ruling.Agreed(PersonEnded event) ->
                switch (people.save(actor, event)) {
                    case Saved.Done<Person> _ ->
                        Page.go(Notice.done("Their last day is recorded"), "/directory/people/%s", ref);
                    case Saved.Stale<Person>(Person current) ->
                        Page.conflict(
                                PAGE,
                                view(
                                        actor,
                                        current,
                                        current.version(),
                                        last,
                                        differences(serving, current),
                                        List.of()));
                };
        };
    }

    private Ruling<PersonEnded> ruling(Actor actor, Serving person, DateField last) {
        var problems = new Problems();
        var day = last.required("last", "Last day", LocalDate.now(clock), problems);
        return day.isEmpty()
                ? new Ruling.Refused<>(problems.list())
                : person.end(day.get(), people.held(actor, person.id()));
    }

    /// What stands now beside what you saw: an ending changes no detail, so there is nothing to merge.
    private static List<Difference> differences(Person yours, Person theirs) {
        return Difference.between()
                .field("Version", String.valueOf(theirs.version()), String.valueOf(yours.version()))
                .list();
    }

    private View view(
            Actor actor,
            Person now,
            int version,
            DateField last,
            List<Difference> differences,
            List<Problem> problems) {
        var today = LocalDate.now(clock);
        var seats = people.held(actor, now.id()).stream()
                .filter(held -> held.after(today))
                .toList();
        return new View(now, version, last, seats, differences, problems);
    }
}
