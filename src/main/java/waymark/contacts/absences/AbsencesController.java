package waymark.contacts.absences;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.MomentText;
import waymark.contacts.posts.PostLists;
import waymark.contacts.posts.PostRow;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Absences: one's own, and those of the people whose contacts one keeps. The deputy answers by itself.
@Controller
@RequestMapping("/contacts/absences")
class AbsencesController {

    /// @param people whom the reader may record as absent; only themself where it holds one
    record View(
            List<Absence> absences,
            List<Choice> people,
            List<PostRow> posts,
            FormData form,
            List<Problem> problems,
            Instant now) {}

    private static final String PAGE = "contacts/absences/absences";

    private final Absences absences;
    private final PostLists lists;
    private final PeopleApi peopleApi;
    private final Clock clock;

    AbsencesController(Absences absences, PostLists lists, PeopleApi peopleApi, Clock clock) {
        this.absences = absences;
        this.lists = lists;
        this.peopleApi = peopleApi;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CONFIRM_CONTACTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(CONFIRM_CONTACTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (ruling(actor, form)) {
            case Ruling.Refused(List<Problem> problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed(AbsenceRecorded event) -> {
                absences.add(actor, event);
                yield Page.go(notice(absences.uncovered(actor, event)), "/contacts/absences");
            }
        };
    }

    /// Somebody is back, or stays after all.
    @PostMapping("/{id}/ending")
    @Allow(CONFIRM_CONTACTS)
    ModelAndView cancel(@PathVariable UUID id, Actor.Person actor) {
        var absence = absences.current(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        var person = peopleApi.find(actor, absence.person()).orElseThrow(() -> new NotFound(id));
        if (!keeps(actor, person)) {
            throw new NotFound(id);
        }
        absences.cancel(actor, id, person.ref().value());
        return Page.go(Notice.done("The absence is taken back"), "/contacts/absences");
    }

    private static Notice notice(List<String> uncovered) {
        return uncovered.isEmpty()
                ? Notice.done("The absence is recorded")
                : Notice.important("The absence is recorded. In that time nobody answers for %s: choose a deputy"
                        .formatted(String.join(", ", uncovered)));
    }

    private Ruling<AbsenceRecorded> ruling(Actor.Person actor, FormData form) {
        var problems = new Problems();
        var reader = FormReader.of(form, problems);
        var person = people(actor).stream()
                .filter(one ->
                        Ref.parse(form.text("person")).filter(one.ref()::equals).isPresent())
                .findFirst();
        problems.when(person.isEmpty(), "person", "Choose whose absence it is");
        var today = LocalDate.now(clock);
        var from = AbsenceForm.begins(reader, today);
        var to = AbsenceForm.ends(reader, today);
        return problems.or(person::orElseThrow)
                .then(one -> Absence.of(one.id(), one.ref().value(), from, to, clock.instant()));
    }

    private List<PersonSummary> people(Actor.Person actor) {
        return peopleApi.current(actor).stream()
                .filter(person -> keeps(actor, person))
                .toList();
    }

    private static boolean keeps(Actor actor, PersonSummary person) {
        return actor.may(CONFIRM_CONTACTS, Scope.organisation(person.organisation()))
                || actor.may(CONFIRM_CONTACTS, Scope.OWN) && person.id().equals(actor.id());
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        var people = people(actor);
        var kept = people.stream().map(PersonSummary::id).toList();
        return new View(
                absences.current(actor).stream()
                        .filter(one -> kept.contains(one.person()))
                        .toList(),
                people.stream()
                        .map(one -> Choice.of(one.ref().value(), MomentText.choice(one)))
                        .toList(),
                lists.concerning(actor, false, List.of()),
                form,
                problems,
                clock.instant());
    }
}
