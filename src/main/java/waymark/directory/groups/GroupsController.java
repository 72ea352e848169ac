package waymark.directory.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.Page;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// The groups that meet, and who sits, sat or will sit round each table.
@Controller
class GroupsController {

    /// @param empty seats nobody holds today
    record Line(Group group, String areas, long empty) {}

    record View(List<Line> lines) {}

    /// A seat on the day asked for.
    ///
    /// @param organisation what the organisation whose seat it is is called, or empty
    record Chair(Group.Seat seat, String organisation, List<Group.Holding> holders, List<Group.Holding> deputies) {}

    /// @param day who sat on this day is shown
    /// @param place where the group belongs
    record One(
            Group group,
            GroupPlace place,
            String areas,
            LocalDate day,
            DateField asked,
            List<Chair> chairs,
            List<TimelineEntry> history,
            List<Problem> problems) {

        /// What a seat is called.
        String title(String seat) {
            return group.seat(seat).map(Group.Seat::title).orElse(seat);
        }
    }

    private final Groups groups;
    private final DirectoryApi directory;
    private final Clock clock;

    GroupsController(Groups groups, DirectoryApi directory, Clock clock) {
        this.groups = groups;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/directory/groups")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var known = directory.areasAndSectors(actor).areas();
        return Page.show(
                "directory/groups/groups",
                new View(groups.all(actor).stream()
                        .map(group ->
                                new Line(group, DirectoryChoices.labels(known, group.areas()), empty(group, today)))
                        .toList()));
    }

    private static long empty(Group group, LocalDate day) {
        return group.seats().stream()
                .filter(seat ->
                        group.sitting(seat.code(), Group.Kind.HOLDER, day).isEmpty())
                .count();
    }

    @GetMapping("/directory/groups/{code}")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView show(@PathVariable String code, FormData sent, Actor.Person actor) {
        var asked = sent.date("on");
        var problems = new Problems();
        var day = asked.parse("on", "The day", problems).orElse(LocalDate.now(clock));
        var group = groups.get(actor, code);
        var organisations = directory.organisations(actor);
        var chairs = group.seats().stream()
                .map(seat -> new Chair(
                        seat,
                        organisations.stream()
                                .filter(one -> one.code().equals(seat.organisation()))
                                .map(OrganisationSummary::name)
                                .findFirst()
                                .orElse(""),
                        group.sitting(seat.code(), Group.Kind.HOLDER, day).stream()
                                .toList(),
                        group.sitting(seat.code(), Group.Kind.DEPUTY, day).stream()
                                .toList()))
                .toList();
        var page = new One(
                group,
                groups.place(code),
                DirectoryChoices.labels(directory.areasAndSectors(actor).areas(), group.areas()),
                day,
                asked.isEmpty() ? DateField.of(day) : asked,
                chairs,
                groups.history(actor, code),
                problems.list());
        return problems.any() ? Page.refuse("directory/groups/group", page) : Page.show("directory/groups/group", page);
    }
}
