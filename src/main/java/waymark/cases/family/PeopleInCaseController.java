package waymark.cases.family;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.opening.PersonForm;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.cases.record.SaidAge;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.FieldChanges;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The people of a case: shown, added, changed, and given a case of their own.
@Controller
class PeopleInCaseController {

    private static final String PART = "people";
    private static final String LIST = "cases/family/people";
    private static final String PERSON = "cases/family/person";
    private static final String OWN = "cases/family/own";

    /// All of them.
    ///
    /// @param parent reference of the case in which the person was a dependant; null where there is none
    record ListView(
            Case it,
            Map<UUID, Dependant> dependants,
            @Nullable Ref parent,
            LocalDate today) {

        Dependant of(PersonInCase person) {
            return dependants.getOrDefault(person.id(), Dependant.unknown(person.id()));
        }
    }

    /// @param person null while somebody is added
    record View(Case it, @Nullable PersonInCase person, FormData form, List<Problem> problems) {

        /// True of the person whom the case is about, of whom no relationship is asked.
        boolean main() {
            return person != null && person.main();
        }

        String action() {
            return it.path() + "/people/" + (person == null ? "new" : person.ref());
        }
    }

    record Own(Case it, PersonInCase person, List<Choice> routes, FormData form, List<Problem> problems) {}

    private record Entered(String relationship, PersonDetails details, Optional<Dependant> dependant) {}

    private record OwnCase(Route route, String concern) {}

    private final Cases cases;
    private final Family family;
    private final Clock clock;

    PeopleInCaseController(Cases cases, Family family, Clock clock) {
        this.cases = cases;
        this.family = family;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/people")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(LIST, new ListView(it, family.of(it), family.parent(it).orElse(null), today()));
    }

    @GetMapping("/cases/{ref}/people/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView add(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PERSON, new View(worked(actor, ref), null, FormData.empty(), List.of()));
    }

    /// The case for a page of somebody who may change it.
    private Case worked(Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    @PostMapping("/cases/{ref}/people/new")
    @Allow(WORK_CASES)
    ModelAndView added(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        return switch (form.read(reader -> read(reader, it, null))) {
            case Ruling.Refused<Entered>(var problems) -> Page.refuse(PERSON, new View(it, null, form, problems));
            case Ruling.Agreed<Entered>(var one) -> {
                family.add(
                        actor,
                        it,
                        one.relationship(),
                        one.details(),
                        one.dependant().orElseThrow());
                yield Page.go(Notice.done("Added to the case"), "/cases/%s/people", ref);
            }
        };
    }

    private Entered read(FormReader reader, Case it, @Nullable PersonInCase person) {
        var details = PersonForm.details(reader, today());
        if (person != null && person.main()) {
            SaidAge.of(details.born()).settle(reader, "born", it.route(), today());
            return new Entered("", details, Optional.empty());
        }
        var relationship = person != null
                ? person.relationship()
                : reader.choice(
                                "relationship",
                                Dependant.relationships(),
                                Choice::value,
                                "Choose who they are to the person")
                        .value();
        var dependant = Dependant.read(reader, new UUID(0, 0), null);
        reader.when(
                dependant.child().equals("no") && SaidAge.of(details.born()).child(today()),
                "child",
                "By the date of birth they are under 18: correct one of the two");
        return new Entered(relationship, details, Optional.of(dependant));
    }

    @GetMapping("/cases/{ref}/people/{person}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = worked(actor, ref);
        var one = it.person(person);
        var form = FormData.version(one.version()).with(one.details());
        if (!one.main()) {
            form = form.with(family.of(it).getOrDefault(one.id(), Dependant.unknown(one.id())));
        }
        return Page.show(PERSON, new View(it, one, form, List.of()));
    }

    @PostMapping("/cases/{ref}/people/{person}")
    @Allow(WORK_CASES)
    ModelAndView change(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = it.person(person);
        var before = family.of(it).getOrDefault(one.id(), Dependant.unknown(one.id()));
        var saved = form.read(reader -> read(reader, it, one))
                .save(entered -> family.change(
                        actor,
                        it,
                        one,
                        form.version(),
                        entered.details(),
                        entered.dependant()
                                .map(now -> new Dependant(
                                        one.id(), now.child(), now.referral(), now.together(), before.ownCase())),
                        changed(one, before, entered)));
        return switch (saved) {
            case Saved.Done<PersonInCase> _ -> SaidAge.go(form, "Saved", it.path() + "/route", it.path() + "/people");
            case Ruling.Refused<PersonInCase>(var problems) -> Page.refuse(PERSON, new View(it, one, form, problems));
            case Saved.Stale<PersonInCase> _ -> Page.merged(show(ref, person, actor));
        };
    }

    private static List<String> changed(PersonInCase one, Dependant before, Entered entered) {
        var fields = new ArrayList<>(FieldChanges.between(one.details(), entered.details()));
        entered.dependant()
                .ifPresent(now -> fields.addAll(FieldChanges.between(
                        before,
                        new Dependant(
                                before.personInCase(),
                                now.child(),
                                now.referral(),
                                now.together(),
                                before.ownCase()))));
        return fields;
    }

    @GetMapping("/cases/{ref}/people/{person}/case")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView own(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = worked(actor, ref);
        return Page.show(OWN, own(it, it.person(person), FormData.empty(), List.of()));
    }

    private static Own own(Case it, PersonInCase person, FormData form, List<Problem> problems) {
        if (person.main()) {
            throw new NotFound(person.ref());
        }
        return new Own(it, person, PersonForm.routes(), form, problems);
    }

    @PostMapping("/cases/{ref}/people/{person}/case")
    @Allow(WORK_CASES)
    ModelAndView opened(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = it.person(person);
        var now = family.of(it).getOrDefault(one.id(), Dependant.unknown(one.id()));
        var read = form.read(reader -> {
            var route = reader.choice("route", Route.class, "Choose the route");
            new SaidAge(one.details().born(), now.child().equals("yes")).check(reader, "route", route, today());
            return new OwnCase(
                    route,
                    reader.required(
                            "concern",
                            "What gave rise to concern",
                            FormReader.TEXT,
                            "Enter what gave rise to concern"));
        });
        return switch (read.then(wanted -> family.openOwn(actor, it, one, now, wanted.route(), wanted.concern()))) {
            case Ruling.Refused<Ref>(var problems) -> Page.refuse(OWN, own(it, one, form, problems));
            case Ruling.Agreed<Ref>(var opened) -> Page.go(Notice.done("Case opened"), "/cases/%s", opened);
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
