package waymark.training.certificates;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A course that somebody took with others is recorded.
@Controller
@RequestMapping("/training/certificates/new")
class CourseOfOthersController {

    private static final String FORM = "training/certificates/others";

    record View(List<Choice> people, List<Choice> courses, FormData form, List<Problem> problems) {}

    private final TrainingCertificates certificates;
    private final Courses courses;
    private final PeopleApi people;
    private final Clock clock;

    CourseOfOthersController(TrainingCertificates certificates, Courses courses, PeopleApi people, Clock clock) {
        this.certificates = certificates;
        this.courses = courses;
        this.people = people;
        this.clock = clock;
    }

    private static boolean records(Actor actor) {
        return actor.may(Permission.RUN_TRAINING) || actor.may(Permission.MAINTAIN_PEOPLE);
    }

    /// Those whose courses the actor may record: of their organisation, or all for who trains everywhere.
    private List<PersonSummary> recordable(Actor.Person actor) {
        boolean all = TrainingCertificate.trains(actor, null);
        return people.current(actor).stream()
                .filter(one -> all || TrainingCertificate.leads(actor, one.organisation()))
                .toList();
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView form(Actor.Person actor) {
        return records(actor)
                ? Page.show(FORM, view(actor, FormData.empty(), List.of()))
                : Page.go("/training/certificates");
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                Choice.from(
                        recordable(actor), one -> one.ref().value(), one -> one.name() + ", " + one.organisationName()),
                Choice.from(
                        courses.offered(false, today()),
                        Course::code,
                        course -> course.name() + ", " + course.provider()),
                form,
                problems);
    }

    @PostMapping
    @Allow(USE_WAYMARK)
    ModelAndView record(FormData form, Actor.Person actor) {
        if (!records(actor)) {
            return Page.go("/training/certificates");
        }
        return switch (form.read(reader -> read(reader, actor))) {
            case Ruling.Refused<TrainingCertificate.Given>(var problems) ->
                Page.refuse(FORM, view(actor, form, problems));
            case Ruling.Agreed<TrainingCertificate.Given>(var one) ->
                Page.go(Notice.done("Recorded"), "/training/certificates/%s", certificates.issue(actor, one));
        };
    }

    private TrainingCertificate.Given read(FormReader reader, Actor.Person actor) {
        var offered = recordable(actor);
        var nobody = new PersonSummary(
                actor.id(), new Ref("PE-0"), actor.name(), actor.organisation(), actor.organisationName(), "");
        var person = reader.choice(
                "person",
                offered.isEmpty() ? List.of(nobody) : offered,
                one -> one.ref().value(),
                "Choose the person");
        var ofOthers = courses.offered(false, today());
        var none = new Course("", 0, "", 1, "-", "", "", "", "", "", "", null, false, null);
        var course = reader.choice(
                "course", ofOthers.isEmpty() ? List.of(none) : ofOthers, Course::code, "Choose the course");
        var taken = reader.requiredDate("taken", "Day of the course", today());
        reader.when(taken.isAfter(today()), "taken", "The day must be today or in the past");
        var until = reader.date("until", "Last day").or(() -> Optional.ofNullable(course.validUntil(taken)));
        reader.when(
                until.isPresent() && until.get().isBefore(taken),
                "until",
                "The last day must not be before the course");
        return new TrainingCertificate.Given(
                person.id(),
                person.name(),
                person.organisation(),
                person.organisationName(),
                null,
                course,
                course.provider(),
                false,
                null,
                null,
                taken,
                until.orElse(null),
                reader.requiredLine(
                        "evidence",
                        "The evidence",
                        300,
                        "Enter what you were shown, for example a certificate with its number"),
                null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
