package waymark.cases.members;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.members.Conflicts.Subject;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Conflicts of interest of a case, which its owner declares for anybody and lifts.
@Controller
@RequestMapping("/cases/{ref}/conflicts")
class ConflictsController {

    /// The part of the case, in who looked.
    static final String PART = "conflicts";

    private static final String NEW = "cases/members/newConflict";
    private static final String LIFTING = "cases/members/lifting";

    record Index(Case it, List<Conflict> conflicts) {}

    record View(Case it, List<Choice> subjects, FormData form, List<Problem> problems) {}

    /// @param it null for information governance
    record LiftView(@Nullable Case it, Conflict conflict, FormData form, List<Problem> problems) {

        String list() {
            return it == null ? "/cases/conflicts" : it.path() + "/conflicts";
        }
    }

    private record Offered(String code, Subject subject, String label) {}

    private record Declared(Subject subject, String reason) {}

    private final Cases cases;
    private final Conflicts conflicts;
    private final PeopleApi people;
    private final DirectoryApi directory;

    ConflictsController(Cases cases, Conflicts conflicts, PeopleApi people, DirectoryApi directory) {
        this.cases = cases;
        this.conflicts = conflicts;
        this.people = people;
        this.directory = directory;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = MembersController.owned(cases.get(actor, ref, PART));
        return Page.show("cases/members/conflicts", new Index(it, conflicts.of(it)));
    }

    @GetMapping("/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = MembersController.owned(cases.get(actor, ref, PART));
        return Page.show(NEW, view(actor, it, FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(WORK_CASES)
    ModelAndView declare(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = MembersController.owned(cases, ref);
        var offered = offered(actor);
        var known = conflicts.of(it);
        var declared = form.read(reader -> {
            var subject = reader.choice("who", offered, Offered::code, "Choose a person or an organisation")
                    .subject();
            reader.when(
                    it.owner().equals(subject.person()) || it.organisation().equals(subject.organisation()),
                    "who",
                    "Hand the case over first: its owner cannot be shut out of it");
            reader.when(
                    known.stream().filter(Conflict::live).anyMatch(one -> same(one, subject)),
                    "who",
                    "A conflict of interest is declared for %s already".formatted(subject.name()));
            return new Declared(subject, reader.required("reason", "Reason", FormReader.REASON, "Enter the reason"));
        });
        return switch (declared) {
            case Ruling.Refused<Declared>(var problems) -> Page.refuse(NEW, view(actor, it, form, problems));
            case Ruling.Agreed<Declared>(var one) -> {
                conflicts.declare(actor, it, one.subject(), one.reason());
                yield Page.go(
                        Notice.done("Declared. They see nothing of the case from now on, and were not told"),
                        "/cases/%s/conflicts",
                        ref);
            }
        };
    }

    private static boolean same(Conflict conflict, Subject subject) {
        return subject.person() != null
                ? subject.person().equals(conflict.person())
                : conflict.organisation() != null && conflict.organisation().equals(subject.organisation());
    }

    private View view(Actor actor, Case it, FormData form, List<Problem> problems) {
        return new View(it, Choice.from(offered(actor), Offered::code, Offered::label), form, problems);
    }

    private List<Offered> offered(Actor actor) {
        var all = new ArrayList<Offered>();
        people.current(actor)
                .forEach(person -> all.add(new Offered(
                        "person:" + person.ref(),
                        new Subject(person.id(), null, person.name()),
                        person.name() + ", " + person.organisationName())));
        directory.organisations(actor).stream()
                .filter(organisation -> organisation.current())
                .forEach(organisation -> all.add(new Offered(
                        "organisation:" + organisation.code(),
                        new Subject(null, organisation.code(), organisation.name()),
                        "Everybody of " + organisation.name())));
        return all;
    }

    @GetMapping("/{id}/lifting")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView lifting(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MembersController.owned(cases.get(actor, ref, PART));
        var conflict = Conflicts.live(conflicts.of(it), id);
        return Page.show(LIFTING, new LiftView(it, conflict, FormData.empty(), List.of()));
    }

    @PostMapping("/{id}/lifting")
    @Allow(WORK_CASES)
    ModelAndView lift(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MembersController.owned(cases, ref);
        var conflict = Conflicts.live(conflicts.of(it), id);
        return switch (form.read(
                reader -> reader.required("reason", "Reason", FormReader.REASON, "Enter why there is none any more"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(LIFTING, new LiftView(it, conflict, form, problems));
            case Ruling.Agreed<String>(var reason) -> {
                conflicts.lift(actor, it, conflict, reason);
                yield Page.go(Notice.done("Lifted. They are no member until you add them"), "/cases/%s/conflicts", ref);
            }
        };
    }
}
