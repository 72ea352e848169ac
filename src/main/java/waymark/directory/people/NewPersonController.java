package waymark.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
        return Page.show(PAGE, view(actor, PersonForm.empty(organisation, LocalDate.now(clock)), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_PEOPLE)
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var form = PersonForm.of(FormData.of(sent));
        var problems = new Problems().addAll(TelephoneConfirmation.of(sent, "phone"));
        var from = form.from().required("from", "First day", LocalDate.now(clock), problems);
        if (problems.any() || from.isEmpty()) {
            var all = new ArrayList<>(form.details().problems());
            all.addAll(problems.list());
            return Page.refuse(PAGE, view(actor, form, all));
        }
        return switch (entries.add(actor, UUID.randomUUID(), form.details(), from.get())) {
            case Ruling.Refused(List<Problem> refused) -> Page.refuse(PAGE, view(actor, form, refused));
            case Ruling.Agreed(PersonSummary person) ->
                Page.go(Notice.done("The person is in the directory"), "/directory/people/%s", person.ref());
        };
    }

    private PersonDetailsController.View view(Actor actor, PersonForm form, List<Problem> problems) {
        return new PersonDetailsController.View(
                "Add a person",
                "/directory/people",
                0,
                form,
                access.organisations(actor, form.organisation()),
                problems);
    }
}
