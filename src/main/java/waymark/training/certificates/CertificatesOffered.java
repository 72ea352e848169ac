package waymark.training.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.clearance.ClearanceEvidence;

/// Valid certificates of courses that may count as the training of a role: shown to who keeps clearances,
/// who records it or does not. Only those that a trainer issued: what a lead recorded of a course elsewhere
/// would leave the whole decision to one person.
@Component
class CertificatesOffered implements ClearanceEvidence {

    private final TrainingCertificates certificates;
    private final Courses courses;
    private final Clock clock;

    CertificatesOffered(TrainingCertificates certificates, Courses courses, Clock clock) {
        this.certificates = certificates;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public List<Offered> of(UUID person) {
        var today = LocalDate.now(clock);
        var counting = courses.all().stream()
                .filter(Course::clearance)
                .map(Course::code)
                .toList();
        return certificates.of(person).stream()
                .filter(one -> one.own()
                        && counting.contains(one.course())
                        && one.standing(today) == TrainingCertificate.Standing.VALID)
                .map(one -> new Offered(
                        "%s, %s".formatted(one.courseName(), one.issuer()),
                        one.takenOn(),
                        one.validUntil() == null ? today.plusYears(1) : one.validUntil()))
                .toList();
    }
}
