package waymark.directory.groups;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Adds a seat to a group.
@Controller
@RequestMapping("/directory/groups/{code}/new-seat")
class NewSeatController {

    record View(
            Group group,
            int version,
            String title,
            String organisation,
            List<Choice> organisations,
            List<Problem> problems) {}

    private static final String PAGE = "directory/groups/newSeat";

    private final Groups groups;
    private final DirectoryApi desk;

    NewSeatController(Groups groups, DirectoryApi desk) {
        this.groups = groups;
        this.desk = desk;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var group = groups.get(actor, code);
        return Page.show(PAGE, new View(group, group.version(), "", "", choices(actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var group = groups.get(actor, code);
        var fields = new Fields(sent);
        var title = fields.text("title");
        var organisation = fields.text("organisation");
        var choices = choices(actor);
        return switch (ruling(group.at(fields.version()), title, organisation, choices)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(PAGE, new View(group, fields.version(), title, organisation, choices, problems));
            case Ruling.Agreed(SeatAdded event) ->
                switch (groups.save(actor, event)) {
                    case Saved.Done<Group> _ -> Page.go(Notice.done("Seat added"), "/directory/groups/%s", code);
                    case Saved.Stale<Group> _ -> Page.merged(form(code, actor));
                };
        };
    }

    private static Ruling<SeatAdded> ruling(Group group, String title, String organisation, List<Choice> choices) {
        if (!organisation.isEmpty() && !DirectoryChoices.values(choices).contains(organisation)) {
            return Ruling.refused("organisation", "Choose an organisation of the partnership, or none");
        }
        return group.add(title, organisation.isEmpty() ? null : organisation);
    }

    private List<Choice> choices(Actor actor) {
        return DirectoryChoices.organisations(desk.organisations(actor));
    }
}
