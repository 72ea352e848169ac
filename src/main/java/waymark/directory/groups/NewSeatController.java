package waymark.directory.groups;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Adds a seat to a group.
@Controller
@RequestMapping("/directory/groups/{code}/new-seat")
class NewSeatController {

    record View(Group group, FormData form, List<Choice> organisations, List<Problem> problems) {}

    private static final String PAGE = "directory/groups/newSeat";

    private final Groups groups;
    private final DirectoryApi directory;

    NewSeatController(Groups groups, DirectoryApi directory) {
        this.groups = groups;
        this.directory = directory;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var group = groups.get(actor, code);
        return Page.show(PAGE, new View(group, FormData.version(group.version()), choices(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView add(@PathVariable String code, FormData form, Actor.Person actor) {
        var group = groups.get(actor, code);
        var choices = choices(actor);
        var chosen = form.<Optional<Choice>>read(reader -> reader.optionalChoice(
                "organisation", choices, Choice::value, "Choose an organisation of the partnership, or none"));
        return switch (chosen.then(organisation -> group.at(form.version())
                        .add(form.text("title"), organisation.map(Choice::value).orElse(null)))
                .save(event -> groups.save(actor, event))) {
            case Ruling.Refused<Group>(var problems) -> Page.refuse(PAGE, new View(group, form, choices, problems));
            case Saved.Done<Group> _ -> Page.go(Notice.done("Seat added"), "/directory/groups/%s", code);
            case Saved.Stale<Group> _ -> Page.merged(form(code, actor));
        };
    }

    private List<Choice> choices(Actor actor) {
        return DirectoryChoices.organisations(directory.organisations(actor));
    }
}
