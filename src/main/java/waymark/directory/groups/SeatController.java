package waymark.directory.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateRange;
import waymark.directory.Fields;
import waymark.directory.groups.Group.Holding;
import waymark.directory.groups.Group.Kind;
import waymark.directory.groups.Group.Seat;
import waymark.directory.people.People;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;

/// Says who sits in a seat, or who may sit there in the holder's stead, from a day on.
@Controller
@RequestMapping("/directory/groups/{code}/seats/{seat}/{kind}")
class SeatController {

    record View(
            Group group,
            Seat seat,
            Kind kind,
            int version,
            List<Choice> people,
            String person,
            DateField from,
            DateField to,
            List<Holding> present,
            List<Problem> problems) {}

    private static final String PAGE = "directory/groups/seat";

    private final Groups groups;
    private final People people;
    private final Clock clock;

    SeatController(Groups groups, People people, Clock clock) {
        this.groups = groups;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(
            @PathVariable String code, @PathVariable String seat, @PathVariable String kind, Actor.Person actor) {
        var group = groups.get(actor, code);
        var none = DateField.of((LocalDate) null);
        return Page.show(
                PAGE, view(actor, group, place(group, seat), kind(kind), group.version(), "", none, none, List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView take(
            @PathVariable String code,
            @PathVariable String seat,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Person actor) {
        var group = groups.get(actor, code);
        var place = place(group, seat);
        var as = kind(kind);
        var fields = new Fields(sent);
        return switch (ruling(actor, group.at(fields.version()), place, as, fields)) {
            case Ruling.Refused(List<Problem> problems) ->
                Page.refuse(
                        PAGE,
                        view(
                                actor,
                                group,
                                place,
                                as,
                                fields.version(),
                                fields.text("person"),
                                fields.date("from"),
                                fields.date("to"),
                                problems));
            case Ruling.Agreed(SeatTaken event) ->
                switch (groups.save(actor, event)) {
                    case Saved.Done<Group> _ ->
                        Page.go(Notice.done("%s recorded".formatted(as.words())), "/directory/groups/%s", code);
                    case Saved.Stale<Group>(Group now) -> overtaken(actor, now, place, as, event);
                };
        };
    }

    private Ruling<SeatTaken> ruling(Actor actor, Group group, Seat seat, Kind kind, Fields fields) {
        var problems = new Problems();
        var person = Ref.parse(fields.text("person")).flatMap(ref -> people.link(actor, ref));
        problems.when(person.isEmpty(), "person", "Choose the person");
        var from = fields.date("from").required("from", "First day", LocalDate.now(clock), problems);
        var to = fields.date("to").parse("to", "Last day", problems);
        return person.isEmpty() || problems.any()
                ? new Ruling.Refused<>(problems.list())
                : group.take(seat, kind, person.get(), new DateRange(from.orElse(null), to.orElse(null)));
    }

    /// Whoever was recorded meanwhile for these days stands in the form, against whom you chose.
    private ModelAndView overtaken(Actor actor, Group now, Seat place, Kind as, SeatTaken yours) {
        var theirs = now.holdings().stream()
                .filter(one -> one.seat().equals(place.code()) && one.kind() == as)
                .filter(one -> one.dates().overlaps(yours.taken().dates()))
                .findFirst();
        return Page.merged(
                PAGE,
                view(
                        actor,
                        now,
                        place,
                        as,
                        now.version(),
                        theirs.map(one -> one.ref().value()).orElse(""),
                        DateField.of(theirs.map(one -> one.dates().from()).orElse(null)),
                        DateField.of(theirs.map(one -> one.dates().to()).orElse(null)),
                        List.of()));
    }

    private View view(
            Actor actor,
            Group group,
            Seat seat,
            Kind kind,
            int version,
            String person,
            DateField from,
            DateField to,
            List<Problem> problems) {
        var choices = people.staying(actor).stream()
                .filter(one ->
                        seat.organisation() == null || seat.organisation().equals(one.organisation()))
                .map(one -> Choice.of(one.ref().value(), one.name() + ", " + one.organisationName()))
                .toList();
        var present =
                group.sitting(seat.code(), kind, LocalDate.now(clock)).stream().toList();
        return new View(group, seat, kind, version, choices, person, from, to, present, problems);
    }

    private static Seat place(Group group, String seat) {
        return group.seat(seat).orElseThrow(() -> new NotFound(seat));
    }

    private static Kind kind(String code) {
        return Optional.of(code)
                .filter(one -> one.equals("holder") || one.equals("deputy"))
                .map(Kind::of)
                .orElseThrow(() -> new NotFound(code));
    }
}
