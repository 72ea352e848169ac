package waymark.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.forms.TelephoneConfirmation;

/// Adds somebody to the directory. Whether they may sign in is decided elsewhere.
@Controller
@RequestMapping("/directory/new-person")
class NewPersonController {

    private static final String PAGE = "directory/people/personDetails";

    private final PersonEntryApi entries;
    private final PersonAccess access;
    private final Clock clock;

    NewPersonController(PersonEntryApi entries, PersonAccess access, Clock clock) {
        this.entries = entries;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView form(@RequestParam(defaultValue = "") String organisation, Actor.Person actor) {
        var form = FormData.empty().with("organisation", organisation).with("from", LocalDate.now(clock));
        return Page.show(PAGE, view(actor, form, List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView add(FormData form, Actor.Person actor) {
        var details = PersonDetails.of(form);
        var problems = new Problems().addAll(details.problems()).addAll(TelephoneConfirmation.of(form, "phone"));
        var from = FormReader.of(form, problems).requiredDate("from", "First day", LocalDate.now(clock));
        return switch (problems.or(() -> from).then(day -> entries.add(actor, UUID.randomUUID(), details, day))) {
            case Ruling.Refused(List<Problem> refused) -> Page.refuse(PAGE, view(actor, form, refused));
            case Ruling.Agreed(PersonSummary person) ->
                Page.go(Notice.done("The person is in the directory"), "/directory/people/%s", person.ref());
        };
    }

    private PersonDetailsController.View view(Actor actor, FormData form, List<Problem> problems) {
        return new PersonDetailsController.View(
                "Add a person",
                "/directory/people",
                form,
                access.organisations(actor, form.text("organisation")),
                problems);
    }
}
