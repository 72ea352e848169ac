package waymark.intelligence.outreach;

import static waymark.kernel.Permission.RUN_OPERATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.operations.EventConflict;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Communities at risk, and the visits of engagement officers.
@Controller
@RequestMapping("/intelligence/outreach")
class OutreachController {

    private static final String FORM = "intelligence/outreach/form";
    private static final String VISIT = "intelligence/outreach/visit";
    private static final int LANGUAGES = 20;

    record Index(List<Community> communities, boolean keeps, LocalDate today) {

        List<Community> open() {
            return communities.stream().filter(one -> one.endedOn() == null).toList();
        }

        List<Community> ended() {
            return communities.stream().filter(one -> one.endedOn() != null).toList();
        }
    }

    /// @param next the visit that is planned
    /// @param near what else is planned near it, for whoever goes
    /// @param posts whom to call about that
    record View(
            Community it,
            List<OutreachVisit> visits,
            Optional<PlannedVisit> next,
            List<EventConflict> near,
            Map<String, PostContact> posts,
            boolean keeps,
            boolean goes,
            LocalDate today) {}

    /// @param it empty for a new one
    record Form(
            Optional<Community> it, List<Choice> areas, List<Choice> people, FormData form, List<Problem> problems) {}

    record VisitForm(Community it, FormData form, List<Problem> problems) {

        List<Choice> steps() {
            return Trust.choices();
        }

        List<Choice> yesOrNo() {
            return List.of(
                    Choice.of("yes", "Yes", "You are led on to tell the intelligence unit"), Choice.of("no", "No"));
        }
    }

    private final Communities communities;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final PlannedVisits planned;
    private final ContactsApi contacts;
    private final Clock clock;

    OutreachController(
            Communities communities,
            DirectoryApi directory,
            PeopleApi people,
            PlannedVisits planned,
            ContactsApi contacts,
            Clock clock) {
        this.communities = communities;
        this.planned = planned;
        this.contacts = contacts;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "intelligence/outreach/communities",
                new Index(communities.all(actor), actor.may(RUN_OPERATIONS), LocalDate.now(clock)));
    }

    @GetMapping("/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = communities.get(actor, ref);
        var near = planned.near(actor, it);
        return Page.show(
                "intelligence/outreach/community",
                new View(
                        it,
                        communities.visits(actor, it),
                        planned.next(it),
                        near,
                        contacts
                                .posts(
                                        actor,
                                        near.stream()
                                                .map(EventConflict::otherPost)
                                                .distinct()
                                                .toList())
                                .stream()
                                .collect(Collectors.toMap(PostContact::post, post -> post)),
                        it.keptBy(actor),
                        it.visitedBy(actor),
                        LocalDate.now(clock)));
    }

    private List<Area> areas(Actor.Person actor) {
        boolean officer = actor.may(RUN_OPERATIONS, Scope.organisation(actor.organisation()));
        return directory.areas(actor).stream()
                .filter(area -> officer || actor.may(Permission.RUN_OPERATIONS, Scope.area(area.code())))
                .toList();
    }

    private Form form(Actor.Person actor, Optional<Community> it, FormData form, List<Problem> problems) {
        return new Form(
                it,
                Choice.from(areas(actor), Area::code, Area::name),
                Choice.from(
                        people.staying(actor),
                        one -> one.ref().value(),
                        one -> "%s, %s".formatted(one.name(), one.organisationName())),
                form,
                problems);
    }

    @GetMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, form(actor, Optional.empty(), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, actor))) {
            case Ruling.Refused<Community.Given>(var problems) ->
                Page.refuse(FORM, form(actor, Optional.empty(), form, problems));
            case Ruling.Agreed<Community.Given>(var given) ->
                Page.go(Notice.done("Added"), "/intelligence/outreach/%s", communities.add(actor, given));
        };
    }

    private Community kept(Actor.Person actor, Ref ref) {
        return communities.find(actor, ref).filter(one -> one.keptBy(actor)).orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = kept(actor, ref);
        var officer = it.officer();
        return Page.show(
                FORM,
                form(
                        actor,
                        Optional.of(it),
                        FormData.version(it.version())
                                .with("area", it.area())
                                .with("name", it.name())
                                .with("places", it.places())
                                .with("languages", String.join(", ", it.languages()))
                                .with(
                                        "officer",
                                        officer == null
                                                ? ""
                                                : people.find(actor, officer)
                                                        .map(one -> one.ref().value())
                                                        .orElse(""))
                                .with("next", it.nextOn())
                                .with("ended", it.endedOn() == null ? "" : "yes"),
                        List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(RUN_OPERATIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = kept(actor, ref);
        var saved = form.read(reader -> read(reader, actor))
                .save(given -> communities.change(actor, it, form.version(), given, form.ticked("ended")));
        return switch (saved) {
            case Saved.Done<Community> _ -> Page.go(Notice.done("Saved"), "/intelligence/outreach/%s", ref);
            case Ruling.Refused<Community>(var problems) ->
                Page.refuse(FORM, form(actor, Optional.of(it), form, problems));
            case Saved.Stale<Community> _ -> Page.merged(edit(ref, actor));
        };
    }

    private Community.Given read(FormReader reader, Actor.Person actor) {
        var areas = areas(actor);
        Optional<PersonSummary> officer = reader.optionalChoice(
                "officer",
                people.staying(actor),
                one -> one.ref().value(),
                "Choose the engagement officer from the list, or nobody");
        return new Community.Given(
                areas.isEmpty()
                        ? ""
                        : reader.choice("area", areas, Area::code, "Choose the area")
                                .code(),
                reader.requiredLine(
                        "name", "The name", 120, "Enter what the community is called, with no person's name"),
                reader.text("places", "The places", 500),
                languages(reader),
                officer.map(PersonSummary::id).orElse(null),
                officer.map(PersonSummary::name).orElse(""),
                officer.map(PersonSummary::organisation).orElse(""),
                reader.date("next", "Next visit").orElse(null));
    }

    private static List<String> languages(FormReader reader) {
        var all = Arrays.stream(reader.line("languages", "The languages", 300).split("[,;]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        reader.when(all.size() > LANGUAGES, "languages", "Enter 20 languages or fewer");
        return all.size() > LANGUAGES ? List.of() : all;
    }

    private Community visited(Actor.Person actor, Ref ref) {
        return communities.find(actor, ref).filter(one -> one.visitedBy(actor)).orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/{ref}/visits/new")
    @Allow(USE_WAYMARK)
    ModelAndView visit(@PathVariable Ref ref, Actor.Person actor) {
        var it = visited(actor, ref);
        return Page.show(
                VISIT,
                new VisitForm(
                        it,
                        FormData.empty()
                                .with("day", LocalDate.now(clock))
                                .with("languages", String.join(", ", it.languages())),
                        List.of()));
    }

    @PostMapping("/{ref}/visits/new")
    @Allow(USE_WAYMARK)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = visited(actor, ref);
        var today = LocalDate.now(clock);
        var read = form.read(reader -> {
            var day = reader.requiredDate("day", "Day", today);
            reader.when(day.isAfter(today), "day", "The day must be today or in the past");
            var next = reader.date("next", "Next visit");
            reader.when(next.isPresent() && next.get().isBefore(today), "next", "The next visit must be later");
            return new OutreachVisit.Given(
                    day,
                    reader.requiredLine("place", "The place", 200, "Enter where you were"),
                    languages(reader),
                    reader.number("people", "People spoken with", 0, 10_000),
                    reader.choice("trust", Trust.class, "Choose how far they trust you"),
                    reader.text("words", "This", 1_000),
                    reader.choice("heard", List.of("yes", "no"), one -> one, "Choose whether you heard something")
                            .equals("yes"),
                    next);
        });
        return switch (read) {
            case Ruling.Refused<OutreachVisit.Given>(var problems) ->
                Page.refuse(VISIT, new VisitForm(it, form, problems));
            case Ruling.Agreed<OutreachVisit.Given>(var given) -> {
                communities.visit(actor, it, given);
                yield given.heard()
                        ? Page.go(
                                Notice.done("The visit is recorded. Now tell the intelligence unit what you heard"),
                                "/intelligence/submissions/new")
                        : Page.go(Notice.done("The visit is recorded"), "/intelligence/outreach/%s", ref);
            }
        };
    }
}
