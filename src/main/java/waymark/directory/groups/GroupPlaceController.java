package waymark.directory.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
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

/// Sets the group that a group reports to, and its last day.
@Controller
@RequestMapping("/directory/groups/{code}/parent")
class GroupPlaceController {

    private static final String PAGE = "directory/groups/parent";

    record View(GroupPlace it, List<Choice> groups, FormData form, List<Problem> problems) {}

    private record Wanted(Optional<GroupPlace> parent, Optional<LocalDate> endedOn) {}

    private final Groups groups;

    GroupPlaceController(Groups groups) {
        this.groups = groups;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code) {
        var it = groups.place(code);
        var form = FormData.version(it.version()).with("parent", it.parent()).with("ended", it.endedOn());
        return Page.show(PAGE, new View(it, choices(it), form, List.of()));
    }

    private List<Choice> choices(GroupPlace it) {
        return Choice.from(others(it), GroupPlace::code, GroupPlace::name);
    }

    private List<GroupPlace> others(GroupPlace it) {
        return groups.places().stream()
                .filter(one -> !one.code().equals(it.code()))
                .toList();
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView move(@PathVariable String code, FormData form, Actor.Person actor) {
        var it = groups.place(code);
        var others = others(it);
        var moved = form.read(reader -> new Wanted(
                        reader.optionalChoice("parent", others, GroupPlace::code, "Choose a group of the list"),
                        reader.date("ended", "Last day")))
                .then(wanted -> it.at(form.version())
                        .move(wanted.parent().orElse(null), wanted.endedOn().orElse(null)));
        return switch (moved.save(event -> groups.save(actor, event))) {
            case Ruling.Refused<Group>(var problems) -> Page.refuse(PAGE, new View(it, choices(it), form, problems));
            case Saved.Done<Group> _ -> Page.go(Notice.done("Saved"), "/directory/groups/%s", code);
            case Saved.Stale<Group> _ -> Page.merged(form(code));
        };
    }
}
