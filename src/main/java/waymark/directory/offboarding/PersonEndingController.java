package waymark.directory.offboarding;

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
import waymark.directory.PeopleApi;
import waymark.directory.people.Person;
import waymark.directory.people.Person.Ended;
import waymark.directory.people.Person.Serving;
import waymark.directory.people.PersonAccess;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.conflicts.MergedField;
import waymark.web.forms.FormData;

/// Ends a person's part in the partnership. Everything they would hold after their last day is listed on
/// one page, and handed over with it; of somebody who has left already, what was left over or came to them
/// since.
@Controller
@RequestMapping("/directory/people/{ref}/ending")
class PersonEndingController {

    private static final String PAGE = "directory/offboarding/personEnding";

    private final PeopleApi people;
    private final PersonAccess access;
    private final PersonOffboarding offboarding;
    private final Clock clock;

    PersonEndingController(PeopleApi people, PersonAccess access, PersonOffboarding offboarding, Clock clock) {
        this.people = people;
        this.access = access;
        this.offboarding = offboarding;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var now = access.toChange(actor, ref);
        var form = OffboardingForm.of(FormData.empty());
        return Page.show(PAGE, view(actor, now, now.version(), form, day(now, Optional.empty()), List.of(), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView end(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var now = access.toChange(actor, ref);
        var form = OffboardingForm.of(sent);
        var problems = new Problems();
        var typed = now instanceof Serving ? last(form, problems) : Optional.<LocalDate>empty();
        var day = day(now, typed);
        if (form.fills()) {
            var leaver = leaver(actor, now, day);
            var filled = form.filled(offboarding.held(actor, leaver));
            return Page.show(PAGE, view(actor, now, form.version(), filled, day, List.of(), List.of()));
        }
        if (now instanceof Ended && form.recordsTheDay()) {
            return Page.go(Notice.important("Their end was recorded already"), "/directory/people/%s", ref);
        }
        if (problems.any()) {
            problems.addAll(offboarding.missing(actor, leaver(actor, now, day), form.choices(), form.seen()));
            return Page.refuse(PAGE, view(actor, now, form.version(), form, day, List.of(), problems.list()));
        }
        return switch (offboarding.record(
                actor, now.at(form.version()), leaver(actor, now, day), form.choices(), form.seen())) {
            case PersonOffboarding.Outcome.Refused(List<Problem> refused) ->
                Page.refuse(PAGE, view(actor, now, form.version(), form, day, List.of(), refused));
            case PersonOffboarding.Outcome.Overtaken _ -> overtaken(actor, ref, form, day);
            case PersonOffboarding.Outcome.Done(int handedOver) ->
                Page.go(Notice.done(done(now, handedOver)), "/directory/people/%s", ref);
        };
    }

    private Optional<LocalDate> last(OffboardingForm form, Problems problems) {
        return form.last().required("last", "Last day", LocalDate.now(clock), problems);
    }

    /// What was typed, or a day to list by: the recorded one, else today.
    private LocalDate day(Person now, Optional<LocalDate> typed) {
        return now instanceof Ended ended ? ended.lastDay() : typed.orElse(LocalDate.now(clock));
    }

    private static String done(Person now, int handedOver) {
        var things = handedOver == 1 ? "one thing is handed over" : "%d things are handed over".formatted(handedOver);
        return now instanceof Ended
                ? "What they still held is handed over"
                : handedOver == 0 ? "Their last day is recorded" : "Their last day is recorded, and " + things;
    }

    private ModelAndView overtaken(Actor actor, Ref ref, OffboardingForm form, LocalDate day) {
        var now = access.toChange(actor, ref);
        var duties = offboarding.held(actor, leaver(actor, now, day));
        return Page.conflict(
                PAGE, view(actor, now, now.version(), form, day, form.differences(now, duties), List.of()));
    }

    private Leaver leaver(Actor actor, Person now, LocalDate day) {
        var link = people.find(actor, now.id()).orElseThrow(() -> new NotFound(now.ref()));
        return new Leaver(link, day, now instanceof Ended);
    }

    private OffboardingView view(
            Actor actor,
            Person now,
            int version,
            OffboardingForm form,
            LocalDate day,
            List<MergedField> differences,
            List<Problem> problems) {
        var leaver = leaver(actor, now, day);
        return OffboardingView.of(
                now,
                leaver,
                version,
                form,
                offboarding.held(actor, leaver),
                people.staying(actor),
                differences,
                problems);
    }
}
