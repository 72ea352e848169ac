package waymark.directory.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateRange;
import waymark.directory.PeopleApi;
import waymark.directory.groups.Group.Holding;
import waymark.directory.groups.Group.Kind;
import waymark.directory.groups.Group.Seat;
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
import waymark.web.forms.FormData;

/// Says who sits in a seat, or who may sit there in the holder's stead, from a day on.
@Controller
@RequestMapping("/directory/groups/{code}/seats/{seat}/{kind}")
class SeatController {

    record View(
            Group group,
            Seat seat,
            Kind kind,
            FormData form,
            List<Choice> people,
            List<Holding> present,
            List<Problem> problems) {}

    private static final String PAGE = "directory/groups/seat";

    private final Groups groups;
    private final PeopleApi people;
    private final Clock clock;

    SeatController(Groups groups, PeopleApi people, Clock clock) {
        this.groups = groups;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(
            @PathVariable String code, @PathVariable String seat, @PathVariable String kind, Actor.Person actor) {
        var group = groups.get(actor, code);
        var form = FormData.version(group.version());
        return Page.show(PAGE, view(actor, group, place(group, seat), kind(kind), form, List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView take(
            @PathVariable String code,
            @PathVariable String seat,
            @PathVariable String kind,
            FormData fields,
            Actor.Person actor) {
        var group = groups.get(actor, code);
        var place = place(group, seat);
        var as = kind(kind);
        return switch (ruling(actor, group.at(fields.version()), place, as, fields)
                .save(event -> groups.save(actor, event))) {
            case Saved.Done<Group> _ ->
                Page.go(Notice.done("%s recorded".formatted(as.words())), "/directory/groups/%s", code);
            case Ruling.Refused<Group>(var problems) ->
                Page.refuse(PAGE, view(actor, group, place, as, fields, problems));
            case Saved.Stale<Group>(var now) -> overtaken(actor, now, place, as, dates(fields, new Problems()));
        };
    }

    private Ruling<SeatTaken> ruling(Actor actor, Group group, Seat seat, Kind kind, FormData fields) {
        var problems = new Problems();
        var person = Ref.parse(fields.text("person")).flatMap(ref -> people.find(actor, ref));
        problems.when(person.isEmpty(), "person", "Choose the person");
        var dates = dates(fields, problems);
        return person.isEmpty() || problems.any()
                ? new Ruling.Refused<>(problems.list())
                : group.take(seat, kind, person.get(), dates);
    }

    private DateRange dates(FormData fields, Problems problems) {
        var from = fields.date("from").required("from", "First day", LocalDate.now(clock), problems);
        var to = fields.date("to").parse("to", "Last day", problems);
        return new DateRange(from.orElse(null), to.orElse(null));
    }

    /// The person recorded meanwhile for these days is filled in, against the one that was chosen.
    private ModelAndView overtaken(Actor actor, Group now, Seat place, Kind as, DateRange yours) {
        var theirs = now.holdings().stream()
                .filter(one -> one.seat().equals(place.code()) && one.kind() == as)
                .filter(one -> one.dates().overlaps(yours))
                .findFirst();
        var form = FormData.version(now.version())
                .with("person", theirs.map(one -> one.ref().value()).orElse(""))
                .with("from", theirs.map(one -> one.dates().from()).orElse(null))
                .with("to", theirs.map(one -> one.dates().to()).orElse(null));
        return Page.merged(PAGE, view(actor, now, place, as, form, List.of()));
    }

    private View view(Actor actor, Group group, Seat seat, Kind kind, FormData form, List<Problem> problems) {
        var choices = people.staying(actor).stream()
                .filter(one ->
                        seat.organisation() == null || seat.organisation().equals(one.organisation()))
                .map(one -> Choice.of(one.ref().value(), one.name() + ", " + one.organisationName()))
                .toList();
        var present =
                group.sitting(seat.code(), kind, LocalDate.now(clock)).stream().toList();
        return new View(group, seat, kind, form, choices, present, problems);
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
