package waymark.training.certificates;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;

/// Courses and certificates entered from elsewhere, with the days on which they were.
@Component
public class CertificateEntry {

    private final Courses courses;
    private final TrainingCertificates certificates;
    private final DirectoryApi directory;

    CertificateEntry(Courses courses, TrainingCertificates certificates, DirectoryApi directory) {
        this.courses = courses;
        this.certificates = certificates;
        this.directory = directory;
    }

    /// What a course is for.
    public record Purpose(
            String audience, String method, String duration, String understand, String able, String success) {}

    /// A course of the partnership, or one of others.
    ///
    /// @param provider empty for one of the partnership
    /// @param months how long a certificate holds
    /// @param clearance whether it may be offered as the training of a role
    public void course(
            Actor actor,
            String code,
            String name,
            int level,
            String provider,
            Purpose purpose,
            int months,
            boolean clearance) {
        courses.add(
                actor,
                new Course(
                        code,
                        0,
                        name,
                        level,
                        provider,
                        purpose.audience(),
                        purpose.method(),
                        purpose.duration(),
                        purpose.understand(),
                        purpose.able(),
                        purpose.success(),
                        months,
                        clearance,
                        null));
    }

    /// A certificate of a course of the partnership.
    public void issue(Actor actor, PersonSummary person, String course, LocalDate taken) {
        add(actor, person, courses.get(course), directory.partnershipName(actor), true, taken, "");
    }

    /// A course elsewhere that somebody showed evidence of.
    public void record(Actor actor, PersonSummary person, String course, LocalDate taken, String evidence) {
        var of = courses.get(course);
        add(actor, person, of, of.provider(), false, taken, evidence);
    }

    private void add(
            Actor actor,
            PersonSummary person,
            Course course,
            String issuer,
            boolean own,
            LocalDate taken,
            String evidence) {
        certificates.issue(
                actor,
                new TrainingCertificate.Given(
                        person.id(),
                        person.name(),
                        person.organisation(),
                        person.organisationName(),
                        null,
                        course,
                        issuer,
                        own,
                        null,
                        null,
                        taken,
                        course.validUntil(taken),
                        evidence,
                        null));
    }
}
