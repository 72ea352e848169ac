package waymark.training.certificates;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.training.TrainingApi;
import waymark.training.sessions.Enrolment;
import waymark.training.sessions.TrainingSession;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Certificates for those who were at a session.
@Controller
class SessionCertificatesController {

    private static final String PAGE = "training/certificates/session";

    /// Somebody who was there.
    ///
    /// @param certificate that they have of this session already, or null
    record Attendee(Enrolment enrolment, @Nullable TrainingCertificate certificate) {}

    /// @param unrecorded how many of the places nobody has said of whether they came
    record View(
            TrainingSession session,
            List<Attendee> attendees,
            long unrecorded,
            List<Choice> courses,
            FormData form,
            List<Problem> problems) {

        boolean some() {
            return attendees.stream().anyMatch(one -> one.certificate() == null);
        }
    }

    private record Wanted(Course course, List<Enrolment> people) {}

    private final TrainingApi training;
    private final TrainingCertificates certificates;
    private final Courses courses;
    private final DirectoryApi directory;
    private final Clock clock;

    SessionCertificatesController(
            TrainingApi training,
            TrainingCertificates certificates,
            Courses courses,
            DirectoryApi directory,
            Clock clock) {
        this.training = training;
        this.certificates = certificates;
        this.courses = courses;
        this.directory = directory;
        this.clock = clock;
    }

    private List<Course> ours() {
        return courses.offered(true, LocalDate.now(clock));
    }

    @GetMapping("/training/sessions/{ref}/certificates")
    @Allow(RUN_TRAINING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var session = training.run(actor, ref);
        var form = FormData.empty();
        var view = view(session, actor, form, List.of());
        form.with(
                "people",
                view.attendees().stream()
                        .filter(one -> one.certificate() == null)
                        .map(one -> one.enrolment().id().toString())
                        .toList());
        return Page.show(PAGE, view);
    }

    private View view(TrainingSession session, Actor actor, FormData form, List<Problem> problems) {
        var all = training.enrolments(actor, session.id());
        var issued = certificates.ofSession(session.id()).stream()
                .filter(TrainingCertificate::latest)
                .filter(one -> one.enrolment() != null)
                .collect(Collectors.toMap(TrainingCertificate::enrolment, one -> one, (one, _) -> one));
        return new View(
                session,
                all.stream()
                        .filter(one -> Boolean.TRUE.equals(one.attended()))
                        .map(one -> new Attendee(one, issued.get(one.id())))
                        .toList(),
                all.stream()
                        .filter(one -> one.hasPlace() && one.attended() == null)
                        .count(),
                Choice.from(ours(), Course::code, Course::name),
                form,
                problems);
    }

    @PostMapping("/training/sessions/{ref}/certificates")
    @Allow(RUN_TRAINING)
    ModelAndView issue(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var session = training.run(actor, ref);
        var view = view(session, actor, form, List.of());
        var open = view.attendees().stream()
                .filter(one -> one.certificate() == null)
                .map(Attendee::enrolment)
                .toList();
        var ours = ours();
        var none = new Course("", 0, "", 1, "", "", "", "", "", "", "", null, false, null);
        var wanted = form.read(reader -> {
            reader.when(session.day().isAfter(LocalDate.now(clock)), "", "The session has not been yet");
            return new Wanted(
                    reader.choice("course", ours.isEmpty() ? List.of(none) : ours, Course::code, "Choose the course"),
                    reader.choices("people", open, one -> one.id().toString(), "Choose at least one person"));
        });
        return switch (wanted) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(PAGE, view(session, actor, form, problems));
            case Ruling.Agreed<Wanted>(var chosen) -> {
                int issued = certificates.issueAll(
                        actor,
                        chosen.people().stream()
                                .map(one -> given(session, one, chosen.course(), directory.partnershipName(actor)))
                                .toList());
                yield Page.go(
                        Notice.done(issued == 1 ? "1 certificate was issued" : issued + " certificates were issued"),
                        "/training/sessions/%s/certificates",
                        ref);
            }
        };
    }

    private static TrainingCertificate.Given given(
            TrainingSession session, Enrolment one, Course course, String issuer) {
        return new TrainingCertificate.Given(
                one.person(),
                one.name(),
                one.organisation(),
                one.organisationName(),
                session.area(),
                course,
                issuer,
                true,
                session.id(),
                one.id(),
                session.day(),
                course.validUntil(session.day()),
                "",
                null);
    }
}
