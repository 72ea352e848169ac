package waymark.support.supervision;

import static waymark.kernel.Permission.SUPERVISE_CASES;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Notes of supervision: a manager writes them, the worker reads their own.
@Controller
class SupervisionController {

    private static final String FORM = "support/supervision/worker";

    record View(List<SupervisionNote> notes) {}

    record WorkerView(PersonSummary worker, List<SupervisionNote> notes, FormData form, List<Problem> problems) {}

    private final SupervisionNotes notes;
    private final PeopleApi people;
    private final Clock clock;

    SupervisionController(SupervisionNotes notes, PeopleApi people, Clock clock) {
        this.notes = notes;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/supervision")
    @Allow(WORK_CASES)
    ModelAndView own(Actor.Person actor) {
        return Page.show("support/supervision/own", new View(notes.own(actor)));
    }

    @GetMapping("/caseload/{person}/supervision")
    @Allow(SUPERVISE_CASES)
    ModelAndView show(@PathVariable Ref person, Actor.Person actor) {
        var form = FormData.empty().with("met", LocalDate.now(clock));
        return Page.show(FORM, view(actor, supervised(actor, person), form, List.of()));
    }

    private WorkerView view(Actor.Person actor, PersonSummary worker, FormData form, List<Problem> problems) {
        return new WorkerView(worker, notes.with(actor, worker), form, problems);
    }

    /// Somebody else of an organisation whose caseworkers the actor supervises.
    private PersonSummary supervised(Actor.Person actor, Ref person) {
        return people.find(actor, person)
                .filter(found -> !found.id().equals(actor.id())
                        && actor.may(SUPERVISE_CASES, Scope.organisation(found.organisation())))
                .orElseThrow(() -> new NotFound(person));
    }

    @PostMapping("/caseload/{person}/supervision")
    @Allow(SUPERVISE_CASES)
    ModelAndView record(@PathVariable Ref person, FormData form, Actor.Person actor) {
        var worker = supervised(actor, person);
        var today = LocalDate.now(clock);
        var saved = form.read(
                        reader -> new SupervisionNote.Wanted(
                                reader.requiredDate("met", "The day on which you met", today),
                                DayAhead.optional(reader, "next", "The next meeting", today)
                                        .orElse(null),
                                new SupervisionNote.Words(
                                        reader.text("notes", "The note", FormReader.TEXT),
                                        reader.text("actions", "What you agreed", FormReader.TEXT))),
                        wanted -> wanted.rule(today))
                .save(wanted -> notes.record(actor, worker, wanted));
        return switch (saved) {
            case Saved.Done<SupervisionNote.Wanted> _ ->
                Page.go(
                        Notice.done("Recorded. %s can read it".formatted(worker.name())),
                        "/caseload/%s/supervision",
                        person);
            case Ruling.Refused<SupervisionNote.Wanted>(var problems) ->
                Page.refuse(FORM, view(actor, worker, form, problems));
            case Saved.Stale<SupervisionNote.Wanted> _ -> Page.merged(show(person, actor));
        };
    }
}
