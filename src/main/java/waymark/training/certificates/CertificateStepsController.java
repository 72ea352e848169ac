package waymark.training.certificates;

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
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A certificate is renewed or corrected: another takes its place.
@Controller
@RequestMapping("/training/certificates/{id}")
class CertificateStepsController {

    private static final String STEP = "training/certificates/step";

    /// @param step `renewal`, `correction`, `revocation` or `erasure`
    /// @param courses to choose from; none where it ends
    record View(TrainingCertificate it, String step, List<Choice> courses, FormData form, List<Problem> problems) {

        String title() {
            return switch (step) {
                case "renewal" -> "Renew the certificate";
                case "correction" -> "Correct the certificate";
                case "revocation" -> "Revoke the certificate";
                default -> "Erase the name";
            };
        }

        /// The one text field of the page stands for the reason and for the evidence.
        static List<Problem> atWords(List<Problem> problems) {
            return problems.stream()
                    .map(one -> one.field().equals("why") || one.field().equals("evidence")
                            ? new Problem("words", one.message())
                            : one)
                    .toList();
        }
    }

    private record Next(Course course, String name, LocalDate taken, String words) {

        static Next read(FormReader reader, List<Course> offered, Course same, LocalDate today) {
            var course = reader.choice(
                    "course", offered.isEmpty() ? List.of(same) : offered, Course::code, "Choose the course");
            return new Next(
                    course,
                    reader.line("name", "The name", 200),
                    reader.requiredDate("taken", "Day of the course", today),
                    reader.line("words", "This", 300));
        }
    }

    private final TrainingCertificates certificates;
    private final Courses courses;
    private final Clock clock;

    CertificateStepsController(TrainingCertificates certificates, Courses courses, Clock clock) {
        this.certificates = certificates;
        this.courses = courses;
        this.clock = clock;
    }

    private View view(TrainingCertificate it, String step, FormData form, List<Problem> problems) {
        var offered = courses.offered(it.own(), today());
        return new View(it, step, Choice.from(offered, Course::code, Course::name), form, problems);
    }

    private Next next(FormReader reader, TrainingCertificate it) {
        return Next.read(reader, courses.offered(it.own(), today()), courses.get(it.course()), today());
    }

    @GetMapping("/renewal")
    @Allow(USE_WAYMARK)
    ModelAndView renewal(@PathVariable UUID id, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
        var form = FormData.version(it.version()).with("course", it.course());
        return it.latest()
                ? Page.show(STEP, view(it, "renewal", form, List.of()))
                : Page.go("/training/certificates/%s", id);
    }

    @PostMapping("/renewal")
    @Allow(USE_WAYMARK)
    ModelAndView renew(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
        var renewed = form.read(reader -> next(reader, it))
                .then(next -> it.renew(actor, next.course(), next.taken(), next.words(), today()))
                .save(event -> certificates.renew(actor, it, form.version(), event));
        return switch (renewed) {
            case Saved.Done<UUID> _ ->
                Page.go(Notice.done("Renewed. The old certificate stays on record"), "/training/certificates/%s", id);
            case Ruling.Refused<UUID>(var problems) ->
                Page.refuse(STEP, view(it, "renewal", form, View.atWords(problems)));
            case Saved.Stale<UUID> _ -> Page.merged(renewal(id, actor));
        };
    }

    @GetMapping("/correction")
    @Allow(USE_WAYMARK)
    ModelAndView correction(@PathVariable UUID id, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
        var form = FormData.version(it.version())
                .with("course", it.course())
                .with("name", it.name())
                .with("taken", it.takenOn());
        return it.latest()
                ? Page.show(STEP, view(it, "correction", form, List.of()))
                : Page.go("/training/certificates/%s", id);
    }

    @PostMapping("/correction")
    @Allow(USE_WAYMARK)
    ModelAndView correct(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
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
                Page.refuse(STEP, view(it, "correction", form, View.atWords(problems)));
            case Saved.Stale<UUID> _ -> Page.merged(correction(id, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
