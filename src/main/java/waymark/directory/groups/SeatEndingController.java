package waymark.directory.groups;

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
import waymark.directory.DateText;
import waymark.directory.groups.Group.Holding;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Records the last day on which somebody sits in a seat. Who follows is recorded at the seat; one that has
/// not begun can be withdrawn instead.
@Controller
@RequestMapping("/directory/groups/{code}/holdings/{id}/ending")
class SeatEndingController {

    /// @param begun false where it can still be withdrawn
    record View(Group group, Holding holding, String title, boolean begun, FormData form, List<Problem> problems) {}

    static final String PAGE = "directory/groups/seatEnding";

    private final Groups groups;
    private final Clock clock;

    SeatEndingController(Groups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, @PathVariable UUID id, Actor.Person actor) {
        var group = groups.get(actor, code);
        var holding = group.holding(id).orElseThrow(() -> new NotFound(id));
        var form = filled(group.version(), holding);
        return Page.show(PAGE, view(group, holding, LocalDate.now(clock), form, List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView leave(@PathVariable String code, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var group = groups.get(actor, code);
        var holding = group.holding(id).orElseThrow(() -> new NotFound(id));
        var today = LocalDate.now(clock);
        return switch (form.read(reader -> reader.requiredDate("last", "Last day", today))
                .then(last -> group.at(form.version()).leave(holding, last))
                .save(event -> groups.save(actor, event))) {
            case Ruling.Refused<Group>(var problems) -> Page.refuse(PAGE, view(group, holding, today, form, problems));
            case Saved.Done<Group> _ -> Page.go(Notice.done("The last day is recorded"), "/directory/groups/%s", code);
            case Saved.Stale<Group> _ -> Page.merged(form(code, id, actor));
        };
    }

    static FormData filled(int version, Holding holding) {
        return FormData.version(version).with("last", holding.dates().to());
    }

    /// The current record, for a person who wanted to withdraw it after somebody else had changed it.
    static View stale(Group now, UUID id, LocalDate today, Holding seen) {
        var theirs = now.holding(id).orElseThrow(() -> new NotFound(id));
        var problem = new Problem(
                "",
                "Somebody changed this first: it is theirs %s. Look at it again"
                        .formatted(DateText.span(theirs.dates())));
        return view(now, theirs, today, filled(now.version(), seen), List.of(problem));
    }

    static View view(Group group, Holding holding, LocalDate today, FormData form, List<Problem> problems) {
        var title = group.seat(holding.seat()).map(Group.Seat::title).orElse(holding.seat());
        boolean begun = holding.dates().backwards()
                || holding.dates().from() == null
                || !holding.dates().from().isAfter(today);
        return new View(group, holding, title, begun, form, problems);
    }
}
