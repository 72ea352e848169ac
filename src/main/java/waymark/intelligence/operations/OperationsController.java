package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.Marking;
import waymark.intelligence.reports.NeedsPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The operations that the reader may know of, the page of one, and what is typed about it.
@Controller
@RequestMapping("/intelligence/operations")
class OperationsController {

    private static final String FORM = "intelligence/operations/form";
    private static final int LONG = 2_000;

    record Index(List<Operation> operations, boolean plans) {

        List<Operation> open() {
            return operations.stream().filter(Operation::open).toList();
        }

        List<Operation> over() {
            return operations.stream().filter(one -> !one.open()).toList();
        }
    }

    /// @param leads true for the lead
    /// @param mine tasks of the reader
    record View(
            Operation one,
            OperationPlan plan,
            List<Reception.Line> reception,
            List<EventConflict> conflicts,
            List<TimelineEntry> timeline,
            boolean leads,
            List<OperationPlan.Partner> mine,
            List<Problem> problems) {

        Operation.Header it() {
            return one.header();
        }

        boolean planning() {
            return leads && one instanceof Operation.Planned;
        }
    }

    /// @param it empty for a new one
    record Form(
            Optional<Operation.Header> it,
            List<Choice> areas,
            List<Choice> posts,
            List<Choice> weeks,
            FormData form,
            List<Problem> problems) {

        List<Choice> kinds() {
            return Choice.from(List.of(Operation.Kind.values()), Enum::name, Operation.Kind::title);
        }

        List<Choice> markings() {
            return Marking.choices();
        }
    }

    private final Operations operations;
    private final OperationPlans plans;
    private final EventDeconfliction events;
    private final ActionWeeks weeks;
    private final Reception reception;
    private final ContactsApi contacts;
    private final DirectoryApi directory;
    private final Clock clock;

    OperationsController(
            Operations operations,
            OperationPlans plans,
            EventDeconfliction events,
            ActionWeeks weeks,
            Reception reception,
            ContactsApi contacts,
            DirectoryApi directory,
            Clock clock) {
        this.operations = operations;
        this.plans = plans;
        this.events = events;
        this.weeks = weeks;
        this.reception = reception;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "intelligence/operations/operations", new Index(operations.all(actor), actor.may(RUN_OPERATIONS)));
    }

    @GetMapping("/{ref}")
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("intelligence/operations/operation", view(actor, operations.get(actor, ref), List.of()));
    }

    View view(Actor.Person actor, Operation one, List<Problem> problems) {
        var it = one.header();
        var plan = plans.of(actor, it.id());
        return new View(
                one,
                plan,
                reception.lines(actor, it.area(), plan.supports(), begins(it, plan)),
                events.of(actor, it.id()),
                operations.timeline(it.id()),
                it.ledBy(actor),
                plan.current().stream()
                        .filter(partner -> partner.person().equals(actor.id()))
                        .toList(),
                problems);
    }

    /// When the first place is visited, or nine in the morning of the first day.
    static Instant begins(Operation.Header it, OperationPlan plan) {
        return plan.places().stream()
                .map(OperationPlan.PlannedPlace::startsAt)
                .min(Instant::compareTo)
                .orElse(it.startsOn().atTime(9, 0).atZone(Clocks.LONDON).toInstant());
    }

    private Form form(Actor.Person actor, Optional<Operation.Header> it, FormData form, List<Problem> problems) {
        return new Form(
                it,
                Choice.from(areas(actor, it), Area::code, Area::name),
                Choice.from(
                        contacts.of(actor, it.map(Operation.Header::unit).orElse(actor.organisation())),
                        PostContact::post,
                        PostContact::label),
                Choice.from(
                        weeks.all(actor),
                        week -> week.ref().value(),
                        week -> "%s (%s)".formatted(week.name(), week.ref())),
                form,
                problems);
    }

    /// Those in which the actor plans, and the one that it is in already.
    private List<Area> areas(Actor.Person actor, Optional<Operation.Header> it) {
        boolean officer = actor.may(RUN_OPERATIONS, Scope.organisation(actor.organisation()));
        return directory.areas(actor).stream()
                .filter(area -> officer
                        || actor.may(RUN_OPERATIONS, Scope.area(area.code()))
                        || it.map(Operation.Header::area)
                                .filter(area.code()::equals)
                                .isPresent())
                .toList();
    }

    /// @param week reference of the week of action that it is to be part of, or empty
    @GetMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView begin(@RequestParam(defaultValue = "") String week, Actor.Person actor) {
        return Page.show(
                FORM,
                form(
                        actor,
                        Optional.empty(),
                        FormData.empty()
                                .with("kind", Operation.Kind.OPERATION)
                                .with("marking", Marking.OFFICIAL_SENSITIVE)
                                .with("week", week),
                        List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView plan(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, actor, Optional.empty()))) {
            case Ruling.Refused<Operation.Given>(var problems) ->
                Page.refuse(FORM, form(actor, Optional.empty(), form, problems));
            case Ruling.Agreed<Operation.Given>(var given) ->
                Page.go(
                        Notice.done(
                                "The plan is begun. Only the people you name, and your intelligence officers, can see it"),
                        "/intelligence/operations/%s",
                        operations.plan(actor, given));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Planned(var it))) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        return Page.show(
                FORM,
                form(
                        actor,
                        Optional.of(it),
                        FormData.version(it.version())
                                .with("name", it.name())
                                .with("kind", it.kind())
                                .with("week", it.week() == null ? "" : it.week().value())
                                .with("aim", it.aim())
                                .with("area", it.area())
                                .with("post", it.post())
                                .with("marking", it.marking())
                                .with("starts", it.startsOn())
                                .with("ends", it.endsOn())
                                .with("riskStaff", it.riskStaff())
                                .with("riskPeople", it.riskPeople()),
                        List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Planned one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var it = one.header();
        var changed = form.read(reader -> read(reader, actor, Optional.of(it))).then(given -> one.change(given, actor));
        return switch (changed.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> Page.go(Notice.done("Saved"), "/intelligence/operations/%s", ref);
            case Ruling.Refused<Operation>(var problems) ->
                Page.refuse(FORM, form(actor, Optional.of(it), form, problems));
            case Saved.Stale<Operation> _ -> Page.merged(edit(ref, actor));
        };
    }

    private Operation.Given read(FormReader reader, Actor.Person actor, Optional<Operation.Header> it) {
        var areas = areas(actor, it);
        var posts = contacts.of(actor, it.map(Operation.Header::unit).orElse(actor.organisation()));
        Map<String, UUID> known = weeks.all(actor).stream()
                .collect(Collectors.toMap(week -> week.ref().value(), ActionWeeks.ActionWeek::id));
        var today = LocalDate.now(clock);
        var name = reader.requiredLine("name", "The name", 120, "Enter a name that tells nobody where or whom");
        var starts = reader.requiredDate("starts", "First day", today.plusWeeks(2));
        var ends = reader.date("ends", "Last day").orElse(starts);
        reader.when(ends.isBefore(starts), "ends", "The last day must not be before the first");
        reader.when(ends.isAfter(starts.plusYears(1)), "ends", "An operation lasts a year at the longest");
        reader.when(
                posts.isEmpty(),
                "post",
                "Your organisation needs a point of contact in the directory first, whom the lead of another operation can call");
        return new Operation.Given(
                name,
                reader.choice("kind", Operation.Kind.class, "Choose what it is"),
                week(reader, known),
                reader.required("aim", "The aim", LONG, "Enter the aim"),
                areas.isEmpty()
                        ? ""
                        : reader.choice("area", areas, Area::code, "Choose the area")
                                .code(),
                posts.isEmpty()
                        ? ""
                        : reader.choice("post", posts, PostContact::post, "Choose who can be called")
                                .post(),
                reader.choice("marking", Marking.class, "Choose the marking"),
                starts,
                ends.isBefore(starts) ? starts : ends,
                reader.text("riskStaff", "The risk to staff", LONG),
                reader.text("riskPeople", "The risk to people", LONG));
    }

    private static @Nullable UUID week(FormReader reader, Map<String, UUID> known) {
        var typed = reader.form().text("week");
        reader.when(
                !typed.isEmpty() && !known.containsKey(typed),
                "week",
                "Choose a week of action from the list, or none");
        return known.get(typed);
    }
}
