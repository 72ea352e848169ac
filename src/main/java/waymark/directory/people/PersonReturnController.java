package waymark.directory.people;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.people.Person.Ended;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Lets somebody who had left, or whose leaving was set, take part again.
@Controller
@RequestMapping("/directory/people/{ref}/return")
class PersonReturnController {

    private static final String PAGE = "directory/people/person";

    private final People people;
    private final PersonAccess access;

    PersonReturnController(People people, PersonAccess access) {
        this.people = people;
        this.access = access;
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView comeBack(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var now = access.toChange(actor, ref);
        if (!(now.at(sent.version()) instanceof Ended ended)) {
            return Page.go(Notice.important("They take part already"), "/directory/people/%s", ref);
        }
        if (people.emailTaken(ended.details().email(), ended.id())) {
            return refuse(actor, now, "Somebody else has their email address now; change that person's first");
        }
        return switch (ended.comeBack().save(event -> people.save(actor, event))) {
            case Ruling.Refused<Person>(var problems) ->
                Page.refuse(PAGE, PeopleController.one(people, actor, people.see(actor, ref), problems));
            case Saved.Done<Person> _ -> Page.go(Notice.done("They take part again"), "/directory/people/%s", ref);
            case Saved.Stale<Person>(Person current) ->
                Page.conflict(
                        PAGE,
                        PeopleController.one(
                                people,
                                actor,
                                people.see(actor, current.ref()),
                                List.of(new Problem("", "Somebody changed this person first; look again"))));
        };
    }

    private ModelAndView refuse(Actor actor, Person now, String message) {
        return Page.refuse(
                PAGE,
                PeopleController.one(people, actor, people.see(actor, now.ref()), List.of(new Problem("", message))));
    }
}
