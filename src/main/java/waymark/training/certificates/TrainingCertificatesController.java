package waymark.training.certificates;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.mail.Mail;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// Certificates as people with an account see them: their own, those of their organisation, or all they
/// train.
@Controller
class TrainingCertificatesController {

    private static final List<Choice> STATES = List.of(
            Choice.of("valid", "Valid"),
            Choice.of("due", "Renewal due"),
            Choice.of("over", "Ended, renewed or revoked"));

    /// What is asked for in the address.
    record Query(
            @Nullable String course,
            @Nullable String organisation,
            @Nullable String state) {

        TrainingCertificates.Filter filter() {
            return new TrainingCertificates.Filter(text(course), text(organisation), text(state));
        }

        private static String text(@Nullable String asked) {
            return asked == null ? "" : asked.strip();
        }
    }

    /// @param others true for who sees those of other people too
    record Index(
            List<TrainingCertificate> certificates,
            TrainingCertificates.Filter filter,
            List<Choice> courses,
            List<Choice> organisations,
            boolean others,
            boolean records,
            LocalDate today) {

        List<Choice> states() {
            return STATES;
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            FilterChip.add(chips, "Course", "course", filter.course(), courses);
            FilterChip.add(chips, "Organisation", "organisation", filter.organisation(), organisations);
            FilterChip.add(chips, "State", "state", filter.state(), STATES);
            return chips;
        }
    }

    /// Those of one organisation whose renewal is due.
    record Due(String organisation, String name, List<TrainingCertificate> certificates) {

        long late(LocalDate today) {
            return certificates.stream()
                    .filter(one -> one.validUntil() != null && one.validUntil().isBefore(today))
                    .count();
        }
    }

    record DueView(List<Due> organisations, LocalDate today) {}

    /// @param next the one that took its place, or null
    record View(TrainingCertificate it, @Nullable UUID next, boolean keeps, String address, LocalDate today) {}

    record Paper(TrainingCertificate it, String address) {}

    private final TrainingCertificates certificates;
    private final Courses courses;
    private final DirectoryApi directory;
    private final Templates templates;
    private final Mail mail;
    private final Clock clock;

    TrainingCertificatesController(
            TrainingCertificates certificates,
            Courses courses,
            DirectoryApi directory,
            Templates templates,
            Mail mail,
            Clock clock) {
        this.certificates = certificates;
        this.courses = courses;
        this.directory = directory;
        this.templates = templates;
        this.mail = mail;
        this.clock = clock;
    }

    private static boolean others(Actor actor) {
        return actor.may(Permission.RUN_TRAINING) || actor.may(Permission.MAINTAIN_PEOPLE);
    }

    @GetMapping("/training/certificates")
    @Allow(USE_WAYMARK)
    ModelAndView list(Query query, Actor.Person actor) {
        return Page.show(
                "training/certificates/certificates",
                new Index(
                        certificates.find(query.filter()),
                        query.filter(),
                        Choice.from(courses.all(), Course::code, Course::name),
                        DirectoryChoices.organisations(directory.organisations(actor)),
                        others(actor),
                        others(actor),
                        LocalDate.now(clock)));
    }

    @GetMapping({"/training/certificates.csv", "/training/certificates.xlsx"})
    @Allow(USE_WAYMARK)
    ListFile file(Query query) {
        var today = LocalDate.now(clock);
        return new ListFile(
                "certificates",
                List.of(
                        "Name",
                        "Organisation",
                        "Course",
                        "Level",
                        "Issuer",
                        "Course on",
                        "Issued on",
                        "Valid until",
                        "State"),
                certificates.find(query.filter()).stream()
                        .map(one -> row(one, today))
                        .toList());
    }

    private static List<?> row(TrainingCertificate it, LocalDate today) {
        return Arrays.asList(
                it.name(),
                it.organisationName(),
                it.courseName(),
                it.level(),
                it.issuer(),
                it.takenOn(),
                it.issuedOn(),
                it.validUntil(),
                it.standing(today).word());
    }

    /// Whose renewal is due, by organisation.
    @GetMapping("/training/certificates/due")
    @Allow(USE_WAYMARK)
    ModelAndView due() {
        var today = LocalDate.now(clock);
        var groups = new LinkedHashMap<String, List<TrainingCertificate>>();
        certificates.find(new TrainingCertificates.Filter("", "", "due")).stream()
                .sorted(java.util.Comparator.comparing(TrainingCertificate::organisationName))
                .forEach(one -> groups.computeIfAbsent(one.organisationName(), _ -> new ArrayList<>())
                        .add(one));
        return Page.show(
                "training/certificates/due",
                new DueView(
                        groups.entrySet().stream()
                                .map(entry -> new Due(
                                        String.valueOf(
                                                entry.getValue().getFirst().organisation()),
                                        entry.getKey().isEmpty() ? "No organisation" : entry.getKey(),
                                        entry.getValue()))
                                .toList(),
                        today));
    }

    @GetMapping("/training/certificates/{id}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        var it = certificates.get(id);
        return Page.show(
                "training/certificates/certificate",
                new View(it, certificates.next(id), it.keptBy(actor), mail.link("/certificate"), LocalDate.now(clock)));
    }

    @GetMapping("/training/certificates/{id}.pdf")
    @Allow(USE_WAYMARK)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        var it = certificates.get(id);
        if (!it.own() || it.code() == null) {
            throw new NotFound(id.toString());
        }
        var title = "Certificate: " + it.courseName();
        var body = templates.render(
                "training/certificates/paper",
                Map.of("title", title, "page", new Paper(it, mail.link("/certificate"))));
        return Download.pdf(
                "certificate.pdf",
                Pdf.of(
                        body,
                        new PdfMeta(
                                title,
                                "A certificate of a course, with a code by which anybody can check it",
                                "en-GB",
                                it.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant())));
    }
}
