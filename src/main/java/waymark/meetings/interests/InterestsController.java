package waymark.meetings.interests;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.lists.ListFile;

/// The register of interests: read, added to, ended.
@Controller
class InterestsController {

    private static final String LIST = "meetings/interests/interests";
    private static final String NEW = "meetings/interests/newInterest";
    private static final String ENDING = "meetings/interests/ending";
    private static final String WHOLE = "ALL";
    private static final String NO_SEAT = "Only people with a seat in a group declare interests";
    private static final List<String> HEADER =
            List.of("Person", "Organisation", "Interest", "Concerns", "From", "Until", "Declared at");

    /// @param group code of the one that is asked for, or empty
    record View(
            List<Declaration> declarations,
            List<Choice> groups,
            String group,
            LocalDate today,
            boolean mayDeclare,
            Actor.Person actor) {

        boolean mayEnd(Declaration one) {
            return one.holds(today) && one.endedBy(actor);
        }
    }

    /// @param people who may be chosen; nobody where the person declares their own
    /// @param meeting at which it is declared, or empty
    record Form(FormData form, List<Choice> groups, List<Choice> people, String meeting, List<Problem> problems) {}

    record Ending(Declaration it, FormData form, List<Problem> problems) {}

    private final Declarations declarations;
    private final Clock clock;

    InterestsController(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    @GetMapping("/meetings/interests")
    @Allow(VIEW_MEETINGS)
    ModelAndView list(@RequestParam(defaultValue = "") String group, Actor.Person actor) {
        return Page.show(
                LIST,
                new View(
                        declarations.all(group),
                        Choice.from(declarations.groups(), Declarations.Group::code, Declarations.Group::name),
                        group,
                        today(),
                        !concerned(actor, null).isEmpty(),
                        actor));
    }

    @GetMapping({"/meetings/interests.csv", "/meetings/interests.xlsx"})
    @Allow(VIEW_MEETINGS)
    ListFile file(@RequestParam(defaultValue = "") String group, Actor.Person actor) {
        return new ListFile(
                "interests",
                HEADER,
                declarations.all(group).stream().map(InterestsController::line).toList());
    }

    private static List<?> line(Declaration one) {
        return Arrays.asList(
                one.personName(),
                one.organisationName(),
                one.words(),
                one.groupName(),
                one.fromOn(),
                one.untilOn(),
                one.meeting() == null ? "Beforehand" : one.meeting().value());
    }

    /// What the person may declare something for: groups whose meetings they run, or in which
    /// they have a seat.
    private List<Declarations.Group> concerned(Actor actor, @Nullable Ref meeting) {
        if (meeting != null) {
            var group = declarations.groupOf(meeting);
            return Declaration.runBy(actor, group.area()) ? List.of(group) : List.of();
        }
        var own = declarations.groupsOf(actor.id());
        return declarations.groups().stream()
                .filter(one -> Declaration.runBy(actor, one.area()) || own.contains(one.code()))
                .toList();
    }

    @GetMapping("/meetings/interests/new")
    @Allow(VIEW_MEETINGS)
    ModelAndView fresh(
            @RequestParam(defaultValue = "") String meeting,
            @RequestParam(defaultValue = "") String group,
            Actor.Person actor) {
        var form = FormData.empty().with("group", group).with("from", today());
        return Page.show(NEW, form(actor, form, meeting, List.of()));
    }

    private Form form(Actor actor, FormData form, String meeting, List<Problem> problems) {
        var at = at(meeting);
        var groups = concerned(actor, at);
        if (groups.isEmpty() && at != null) {
            throw new NotFound(at);
        }
        return new Form(
                form,
                choices(groups, at),
                Choice.from(
                        people(actor, groups, at),
                        one -> one.id().toString(),
                        one -> one.name() + ", " + one.organisationName()),
                meeting,
                problems);
    }

    private static @Nullable Ref at(String meeting) {
        return Ref.parse(meeting).orElse(null);
    }

    private static List<Choice> choices(List<Declarations.Group> groups, @Nullable Ref meeting) {
        var choices = new ArrayList<Choice>();
        choices.addAll(Choice.from(groups, Declarations.Group::code, Declarations.Group::name));
        if (meeting == null && !groups.isEmpty()) {
            choices.add(Choice.of(WHOLE, "Whole partnership"));
        }
        return choices;
    }

    /// Everybody where the person runs one of the meetings, else only themselves.
    private List<Declarations.Member> people(Actor actor, List<Declarations.Group> groups, @Nullable Ref meeting) {
        boolean runs = groups.stream().anyMatch(one -> Declaration.runBy(actor, one.area()));
        return declarations.members(meeting).stream()
                .filter(one -> runs || one.id().equals(actor.id()))
                .toList();
    }

    @PostMapping("/meetings/interests/new")
    @Allow(VIEW_MEETINGS)
    ModelAndView declare(FormData form, Actor.Person actor) {
        var meeting = form.text("meeting");
        var at = at(meeting);
        var groups = concerned(actor, at);
        var people = people(actor, groups, at);
        if (groups.isEmpty() || people.isEmpty()) {
            return Page.refuse(NEW, form(actor, form, meeting, List.of(new Problem("", NO_SEAT))));
        }
        return switch (form.read(reader -> declared(reader, actor, groups, people, at))) {
            case Ruling.Refused<Declaration.Declared>(var problems) ->
                Page.refuse(NEW, form(actor, form, meeting, problems));
            case Ruling.Agreed<Declaration.Declared>(var declared) -> {
                declarations.add(actor, declared);
                var notice = Notice.done("Interest declared");
                yield at == null ? Page.go(notice, "/meetings/interests") : Page.go(notice, "/meetings/%s/live", at);
            }
        };
    }

    private static Declaration.Declared declared(
            FormReader reader,
            Actor actor,
            List<Declarations.Group> groups,
            List<Declarations.Member> people,
            @Nullable Ref meeting) {
        var sent = reader.form().text("group");
        var group = sent.equals(WHOLE) && meeting == null
                ? Optional.<Declarations.Group>empty()
                : Optional.of(reader.choice("group", groups, Declarations.Group::code, "Choose what it concerns"));
        var person = reader.choice("person", people, one -> one.id().toString(), "Choose whose interest it is");
        var area = group.map(Declarations.Group::area).orElse(null);
        reader.when(
                !sent.isEmpty()
                        && reader.form().text("person").equals(person.id().toString())
                        && !person.id().equals(actor.id())
                        && !Declaration.runBy(actor, area),
                "person",
                "For this group you can declare only your own interests");
        var what = reader.requiredLine("what", "Interest", FormReader.REASON, "Enter what the interest is");
        var from = reader.date("from", "First day");
        reader.when(from.isEmpty() && reader.form().date("from").isEmpty(), "from", "Enter the first day");
        var until = reader.date("until", "Last day").orElse(null);
        var first = from.orElse(LocalDate.EPOCH);
        reader.when(until != null && until.isBefore(first), "until", "The last day must not be before the first");
        return new Declaration.Declared(
                group.map(Declarations.Group::code).orElse(null),
                area,
                person.id(),
                person.name(),
                person.organisation(),
                person.organisationName(),
                what,
                first,
                until,
                meeting);
    }

    @GetMapping("/meetings/interests/{id}/ending")
    @Allow(VIEW_MEETINGS)
    ModelAndView ending(@PathVariable UUID id, Actor.Person actor) {
        var it = own(actor, id);
        var form = FormData.version(it.version()).with("until", Objects.requireNonNullElse(it.untilOn(), today()));
        return Page.show(ENDING, new Ending(it, form, List.of()));
    }

    private Declaration own(Actor actor, UUID id) {
        var it = declarations.get(id);
        if (!it.endedBy(actor)) {
            throw new NotFound(id);
        }
        return it;
    }

    @PostMapping("/meetings/interests/{id}/ending")
    @Allow(VIEW_MEETINGS)
    ModelAndView end(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = own(actor, id);
        var ended = form.read(reader -> reader.requiredDate("until", "Last day", today()))
                .then(it::end);
        return switch (ended.save(event -> declarations.save(actor, form.version(), event))) {
            case Saved.Done<Declaration> _ -> Page.go(Notice.done("The last day is set"), "/meetings/interests");
            case Ruling.Refused<Declaration>(var problems) -> Page.refuse(ENDING, new Ending(it, form, problems));
            case Saved.Stale<Declaration> _ -> Page.merged(ending(id, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
