package waymark.conferences.forums;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.OrganisationSummary;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.GroupsApi.CaseForum;
import waymark.directory.groups.SeatOccupancy;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.FieldChanges;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Which forums there are and how each works, for everybody; setting them up and changing them, for those who
/// change settings.
@Controller
@RequestMapping("/conferences/forums")
class ForumsController {

    private static final String FORM = "conferences/forums/edit";
    private static final String STAFF = "conferences/forums/staff";
    private static final String ENDING = "conferences/forums/staffEnding";
    private static final Area NOWHERE = new Area("", "");

    record Index(List<Forum> standing, List<Forum> ended, boolean maintains) {}

    /// @param core titles of the seats of its group
    record View(
            Forum forum,
            List<StaffMember> staff,
            List<StaffMember> before,
            List<SeatOccupancy> core,
            List<String> quorum,
            boolean maintains,
            boolean refers,
            LocalDate today) {}

    /// @param forum null for a new one
    record Form(
            Optional<Forum> forum,
            List<Choice> areas,
            List<Choice> sectors,
            List<Choice> groups,
            List<Choice> organisations,
            FormData form,
            List<Problem> problems) {

        List<Choice> makes() {
            return List.of(
                    Choice.of(ForumForm.NEW_GROUP, "A new group", "It is made with a seat for each core member"),
                    Choice.of(ForumForm.OLD_GROUP, "A group of the directory"));
        }

        List<Choice> subjects() {
            return ForumForm.SUBJECTS;
        }

        List<Choice> yesNo() {
            return ForumForm.YES_NO;
        }

        List<Choice> rules() {
            return ForumForm.RULES;
        }

        List<ForumStart> starts() {
            return List.of(ForumStart.values());
        }

        String action() {
            return forum.map(one -> one.path() + "/edit").orElse("/conferences/forums/new");
        }

        String back() {
            return forum.map(Forum::path).orElse("/conferences/forums");
        }
    }

    record StaffForm(Forum forum, List<Choice> people, FormData form, List<Problem> problems) {

        List<Choice> duties() {
            return Choice.from(List.of(Duty.values()), Duty::name, Duty::title);
        }
    }

    record EndingForm(Forum forum, StaffMember member, FormData form, List<Problem> problems) {}

    private record Wanted(Forum forum, List<OrganisationSummary> seats) {}

    private record NewStaff(PersonSummary person, Duty duty, LocalDate from) {}

    private final Forums forums;
    private final ForumSetup setup;
    private final GroupsApi groups;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final Clock clock;

    ForumsController(
            Forums forums, ForumSetup setup, GroupsApi groups, DirectoryApi directory, PeopleApi people, Clock clock) {
        this.forums = forums;
        this.setup = setup;
        this.groups = groups;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView list(Actor.Person actor) {
        var all = forums.all();
        return Page.show(
                "conferences/forums/forums",
                new Index(
                        all.stream().filter(one -> one.standsOn(today())).toList(),
                        all.stream().filter(one -> !one.standsOn(today())).toList(),
                        actor.may(CHANGE_SETTINGS)));
    }

    @GetMapping("/{code}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable String code, Actor.Person actor) {
        var forum = forums.get(code);
        var staff = forums.staff(code);
        var today = today();
        var sectors = directory.areasAndSectors(actor).sectors();
        return Page.show(
                "conferences/forums/forum",
                new View(
                        forum,
                        staff.stream()
                                .filter(one ->
                                        one.toDay() == null || !one.toDay().isBefore(today))
                                .toList(),
                        staff.stream()
                                .filter(one ->
                                        one.toDay() != null && one.toDay().isBefore(today))
                                .toList(),
                        groups.seats(actor, forum.groupCode(), today),
                        forum.quorum().stream()
                                .map(sector -> DirectoryChoices.label(sectors, sector))
                                .toList(),
                        actor.may(CHANGE_SETTINGS),
                        actor.may(Permission.REFER_TO_CONFERENCES),
                        today));
    }

    /// @param like start values to fill in: `varm`, `marac`, `macc`
    @GetMapping("/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView begin(@RequestParam(defaultValue = "") String like, Actor.Person actor) {
        var form = ForumForm.usual();
        ForumStart.of(like).ifPresent(start -> start.fill(form));
        return Page.show(FORM, form(actor, Optional.empty(), form, List.of()));
    }

    @PostMapping("/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var offered = free(actor);
        var wanted = form.read(reader -> read(reader, actor, offered))
                .then(one -> setup.add(actor, one.forum(), one.seats()));
        return switch (wanted) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(FORM, form(actor, Optional.empty(), form, problems));
            case Ruling.Agreed<String>(var code) ->
                Page.go(
                        Notice.done("The forum was set up. Name who chairs and coordinates it"),
                        "/conferences/forums/%s",
                        code);
        };
    }

    private Wanted read(FormReader reader, Actor.Person actor, List<CaseForum> offered) {
        var made = reader.choice(
                "make", List.of(ForumForm.NEW_GROUP, ForumForm.OLD_GROUP), word -> word, "Choose which group meets");
        var sectors = directory.areasAndSectors(actor).sectors();
        if (made.equals(ForumForm.OLD_GROUP)) {
            var none = new CaseForum("", "", "");
            var group = reader.choice(
                    "group",
                    offered.isEmpty() ? List.of(none) : offered,
                    CaseForum::code,
                    "Choose the group that meets");
            reader.when(group.code().isEmpty(), "group", "There is no group to choose; make a new one");
            return new Wanted(ForumForm.read(reader, group.code(), new Area(group.area(), ""), sectors), List.of());
        }
        var areas = directory.areas(actor);
        var area = reader.choice("area", areas.isEmpty() ? List.of(NOWHERE) : areas, Area::code, "Choose the area");
        var organisations = reader.choices(
                "organisations",
                directory.organisations(actor).stream()
                        .filter(OrganisationSummary::current)
                        .toList(),
                OrganisationSummary::code,
                "Choose the organisations that have a seat");
        return new Wanted(ForumForm.read(reader, "", area, sectors), organisations);
    }

    /// Case forums that are not a forum of conferences yet.
    private List<CaseForum> free(Actor.Person actor) {
        var taken = forums.all().stream().map(Forum::groupCode).toList();
        return groups.caseForums(actor).stream()
                .filter(group -> !taken.contains(group.code()))
                .toList();
    }

    private Form form(Actor.Person actor, Optional<Forum> forum, FormData form, List<Problem> problems) {
        var both = directory.areasAndSectors(actor);
        boolean fresh = forum.isEmpty();
        return new Form(
                forum,
                both.areas(),
                both.sectors(),
                fresh ? Choice.from(free(actor), CaseForum::code, CaseForum::name) : List.of(),
                fresh ? DirectoryChoices.organisations(directory.organisations(actor)) : List.of(),
                form,
                problems);
    }

    @GetMapping("/{code}/edit")
    @Allow(CHANGE_SETTINGS)
    ModelAndView edit(@PathVariable String code, Actor.Person actor) {
        var forum = forums.get(code);
        return Page.show(FORM, form(actor, Optional.of(forum), ForumForm.of(forum), List.of()));
    }

    @PostMapping("/{code}/edit")
    @Allow(CHANGE_SETTINGS)
    ModelAndView change(@PathVariable String code, FormData form, Actor.Person actor) {
        var forum = forums.get(code);
        var sectors = directory.areasAndSectors(actor).sectors();
        var changed =
                form.read(reader -> ForumForm.read(reader, code, new Area(forum.area(), forum.areaName()), sectors));
        return switch (changed.save(next ->
                forums.change(actor, next.of(forum.groupCode()), form.version(), FieldChanges.between(forum, next)))) {
            case Saved.Done<Forum> _ -> Page.go(Notice.done("Forum saved"), "/conferences/forums/%s", code);
            case Ruling.Refused<Forum>(var problems) ->
                Page.refuse(FORM, form(actor, Optional.of(forum), form, problems));
            case Saved.Stale<Forum> _ -> Page.merged(edit(code, actor));
        };
    }

    @GetMapping("/{code}/staff/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView staff(@PathVariable String code, Actor.Person actor) {
        return Page.show(
                STAFF, staffForm(actor, forums.get(code), FormData.empty().with("from", today()), List.of()));
    }

    @PostMapping("/{code}/staff/new")
    @Allow(CHANGE_SETTINGS)
    ModelAndView name(@PathVariable String code, FormData form, Actor.Person actor) {
        var forum = forums.get(code);
        var offered = people.current(actor);
        if (offered.isEmpty()) {
            return Page.refuse(
                    STAFF, staffForm(actor, forum, form, List.of(new Problem("person", "There is nobody to choose"))));
        }
        var named = form.read(reader -> new NewStaff(
                        reader.choice("person", offered, one -> one.ref().value(), "Choose a person"),
                        reader.choice("duty", Duty.class, "Choose what they do"),
                        reader.requiredDate("from", "First day", today())))
                .then(one -> once(code, one));
        return switch (named) {
            case Ruling.Refused<NewStaff>(var problems) -> Page.refuse(STAFF, staffForm(actor, forum, form, problems));
            case Ruling.Agreed<NewStaff>(var one) -> {
                forums.name(actor, code, one.person().id(), one.person().name(), one.duty(), one.from());
                yield Page.go(Notice.done(one.person().name() + " is named"), "/conferences/forums/%s", code);
            }
        };
    }

    /// Nobody is named for the same twice.
    private Ruling<NewStaff> once(String code, NewStaff wanted) {
        boolean named = forums.staff(code).stream()
                .filter(one -> one.toDay() == null || !one.toDay().isBefore(wanted.from()))
                .anyMatch(one -> one.person().equals(wanted.person().id()) && one.duty() == wanted.duty());
        return named
                ? Ruling.refused("person", wanted.person().name() + " is named for that already")
                : Ruling.agreed(wanted);
    }

    private StaffForm staffForm(Actor.Person actor, Forum forum, FormData form, List<Problem> problems) {
        return new StaffForm(
                forum,
                Choice.from(
                        people.current(actor),
                        one -> one.ref().value(),
                        one -> one.name() + ", " + one.organisationName()),
                form,
                problems);
    }

    @GetMapping("/{code}/staff/{id}/ending")
    @Allow(CHANGE_SETTINGS)
    ModelAndView ending(@PathVariable String code, @PathVariable UUID id) {
        var member = member(code, id);
        return Page.show(
                ENDING,
                new EndingForm(
                        forums.get(code),
                        member,
                        FormData.version(member.version()).with("last", today()),
                        List.of()));
    }

    @PostMapping("/{code}/staff/{id}/ending")
    @Allow(CHANGE_SETTINGS)
    ModelAndView end(@PathVariable String code, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var forum = forums.get(code);
        var member = member(code, id);
        var last = form.read(reader -> {
            var day = reader.requiredDate("last", "Last day", today());
            reader.when(day.isBefore(member.fromDay()), "last", "The last day must not be before the first");
            return day;
        });
        return switch (last.save(day -> forums.end(actor, member, form.version(), day))) {
            case Saved.Done<StaffMember> _ ->
                Page.go(Notice.done("The last day was recorded"), "/conferences/forums/%s", code);
            case Ruling.Refused<StaffMember>(var problems) ->
                Page.refuse(ENDING, new EndingForm(forum, member, form, problems));
            case Saved.Stale<StaffMember> _ -> Page.merged(ending(code, id));
        };
    }

    /// @throws NotFound where the forum has no such person
    private StaffMember member(String code, UUID id) {
        return forums.staff(code).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
