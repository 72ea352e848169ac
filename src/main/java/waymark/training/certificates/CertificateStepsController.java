package waymark.training.certificates;

import static waymark.kernel.Permission.RUN_TRAINING;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What happens to a certificate: a course of others is recorded; one is renewed, corrected, revoked or
/// erased.
@Controller
@RequestMapping("/training/certificates")
class CertificateStepsController {

    private static final String OTHERS = "training/certificates/others";
    private static final String STEP = "training/certificates/step";

    record Others(List<Choice> people, List<Choice> courses, FormData form, List<Problem> problems) {}

    /// @param step `renewal`, `correction`, `revocation` or `erasure`
    record Step(TrainingCertificate it, String step, List<Choice> courses, FormData form, List<Problem> problems) {

        String title() {
            return switch (step) {
                case "renewal" -> "Renew the certificate";
                case "correction" -> "Correct the certificate";
                case "revocation" -> "Revoke the certificate";
                default -> "Erase the name";
            };
        }
    }

    private record Next(Course course, String name, LocalDate taken, String words) {}

    private final TrainingCertificates certificates;
    private final Courses courses;
    private final PeopleApi people;
    private final Clock clock;

    CertificateStepsController(TrainingCertificates certificates, Courses courses, PeopleApi people, Clock clock) {
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

    private List<Course> given(boolean ours) {
        return courses.all().stream()
                .filter(one -> one.offered(today()) && one.ours() == ours)
                .toList();
    }

    @GetMapping("/new")
    @Allow(USE_WAYMARK)
    ModelAndView begin(Actor.Person actor) {
        return records(actor)
                ? Page.show(OTHERS, others(actor, FormData.empty(), List.of()))
                : Page.go("/training/certificates");
    }

    private Others others(Actor.Person actor, FormData form, List<Problem> problems) {
        return new Others(
                Choice.from(
                        recordable(actor), one -> one.ref().value(), one -> one.name() + ", " + one.organisationName()),
                Choice.from(given(false), Course::code, course -> course.name() + ", " + course.provider()),
                form,
                problems);
    }

    @PostMapping("/new")
    @Allow(USE_WAYMARK)
    ModelAndView record(FormData form, Actor.Person actor) {
        if (!records(actor)) {
            return Page.go("/training/certificates");
        }
        var read = form.read(reader -> readOthers(reader, actor));
        return switch (read) {
            case Ruling.Refused<TrainingCertificate.Given>(var problems) ->
                Page.refuse(OTHERS, others(actor, form, problems));
            case Ruling.Agreed<TrainingCertificate.Given>(var one) ->
                Page.go(Notice.done("Recorded"), "/training/certificates/%s", certificates.issue(actor, one));
        };
    }

    private TrainingCertificate.Given readOthers(FormReader reader, Actor.Person actor) {
        var offered = recordable(actor);
        var nobody = new PersonSummary(
                actor.id(), new Ref("PE-0"), actor.name(), actor.organisation(), actor.organisationName(), "");
        var person = reader.choice(
                "person",
                offered.isEmpty() ? List.of(nobody) : offered,
                one -> one.ref().value(),
                "Choose the person");
        var ofOthers = given(false);
        var none = new Course("", 0, "", 1, "-", "", "", "", "", "", "", null, false, null);
        var course = reader.choice(
                "course", ofOthers.isEmpty() ? List.of(none) : ofOthers, Course::code, "Choose the course");
        var taken = reader.requiredDate("taken", "Day of the course", today());
        reader.when(taken.isAfter(today()), "taken", "The day must be today or in the past");
        var until = reader.date("until", "Last day").or(() -> java.util.Optional.ofNullable(course.validUntil(taken)));
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

    /// @throws NotFound for who may read and not change
    private TrainingCertificate keepable(UUID id, Actor actor) {
        var it = certificates.get(id);
        if (!it.keptBy(actor)) {
            throw new NotFound(id.toString());
        }
        return it;
    }

    private Step step(TrainingCertificate it, String step, FormData form, List<Problem> problems) {
        return new Step(it, step, Choice.from(given(it.own()), Course::code, Course::name), form, problems);
    }

    private ModelAndView shown(UUID id, String step, Actor actor, boolean filled) {
        var it = keepable(id, actor);
        var form = FormData.version(it.version()).with("course", it.course());
        return it.latest()
                ? Page.show(
                        STEP,
                        step(
                                it,
                                step,
                                filled ? form.with("name", it.name()).with("taken", it.takenOn()) : form,
                                List.of()))
                : Page.go("/training/certificates/%s", id);
    }

    private Next next(FormReader reader, TrainingCertificate it) {
        var offered = given(it.own());
        var same = courses.get(it.course());
        var course =
                reader.choice("course", offered.isEmpty() ? List.of(same) : offered, Course::code, "Choose the course");
        return new Next(
                course,
                reader.line("name", "The name", 200),
                reader.requiredDate("taken", "Day of the course", today()),
                reader.line("words", "This", 300));
    }

    @GetMapping("/{id}/renewal")
    @Allow(USE_WAYMARK)
    ModelAndView renewal(@PathVariable UUID id, Actor.Person actor) {
        return shown(id, "renewal", actor, false);
    }

    @PostMapping("/{id}/renewal")
    @Allow(USE_WAYMARK)
    ModelAndView renew(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = keepable(id, actor);
        var renewed = form.read(reader -> next(reader, it))
                .then(next -> it.renew(actor, next.course(), next.taken(), next.words(), today()))
                .save(event -> certificates.renew(actor, it, form.version(), event));
        return switch (renewed) {
            case Saved.Done<UUID> _ ->
                Page.go(Notice.done("Renewed. The old certificate stays on record"), "/training/certificates/%s", id);
            case Ruling.Refused<UUID>(var problems) ->
                Page.refuse(STEP, step(it, "renewal", form, named(problems, "words")));
            case Saved.Stale<UUID> _ -> Page.merged(renewal(id, actor));
        };
    }

    /// The one text field of the page stands for the reason and for the evidence.
    private static List<Problem> named(List<Problem> problems, String field) {
        return problems.stream()
                .map(one -> one.field().equals("why") || one.field().equals("evidence")
                        ? new Problem(field, one.message())
                        : one)
                .toList();
    }

    @GetMapping("/{id}/correction")
    @Allow(USE_WAYMARK)
    ModelAndView correction(@PathVariable UUID id, Actor.Person actor) {
        return shown(id, "correction", actor, true);
    }

    @PostMapping("/{id}/correction")
    @Allow(USE_WAYMARK)
    ModelAndView correct(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = keepable(id, actor);
        var corrected = form.read(reader -> next(reader, it))
                .then(next -> it.correct(actor, next.course(), next.name(), next.taken(), next.words(), today()))
                .save(event -> certificates.correct(actor, it, form.version(), event, form.line("words")));
        return switch (corrected) {
            case Saved.Done<UUID> _ ->
                Page.go(
                        Notice.done("Corrected: the old one is revoked, and anybody who checks it is told so"),
                        "/training/certificates/%s",
                        id);
            case Ruling.Refused<UUID>(var problems) ->
                Page.refuse(STEP, step(it, "correction", form, named(problems, "words")));
            case Saved.Stale<UUID> _ -> Page.merged(correction(id, actor));
        };
    }

    @GetMapping("/{id}/revocation")
    @Allow(USE_WAYMARK)
    ModelAndView revocation(@PathVariable UUID id, Actor.Person actor) {
        return shown(id, "revocation", actor, false);
    }

    @PostMapping("/{id}/revocation")
    @Allow(USE_WAYMARK)
    ModelAndView revoke(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = keepable(id, actor);
        var revoked = form.read(reader -> reader.line("words", "The reason", 300))
                .then(why -> it.revoke(actor, why))
                .save(why -> certificates.revoke(actor, it, form.version(), why));
        return switch (revoked) {
            case Saved.Done<UUID> _ ->
                Page.go(Notice.done("Revoked. Anybody who checks it is told so"), "/training/certificates/%s", id);
            case Ruling.Refused<UUID>(var problems) ->
                Page.refuse(STEP, step(it, "revocation", form, named(problems, "words")));
            case Saved.Stale<UUID> _ -> Page.merged(revocation(id, actor));
        };
    }

    @GetMapping("/{id}/erasure")
    @Allow(RUN_TRAINING)
    ModelAndView erasure(@PathVariable UUID id, Actor.Person actor) {
        var it = keepable(id, actor);
        return it.erasedOn() == null
                ? Page.show(STEP, step(it, "erasure", FormData.version(it.version()), List.of()))
                : Page.go("/training/certificates/%s", id);
    }

    @PostMapping("/{id}/erasure")
    @Allow(RUN_TRAINING)
    ModelAndView erase(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = keepable(id, actor);
        if (!form.ticked("sure")) {
            return Page.refuse(
                    STEP,
                    step(
                            it,
                            "erasure",
                            form,
                            List.of(new Problem("sure", "Tick that the name and the code are to go for good"))));
        }
        certificates.erase(actor, it);
        return Page.go(Notice.done("Name and code are gone"), "/training/certificates");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
