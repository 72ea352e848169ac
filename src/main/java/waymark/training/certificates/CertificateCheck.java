package waymark.training.certificates;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.security.DigitCode;

/// Looks a certificate up for a visitor. Whether there is one or not, the same statements run and the same is
/// calculated.
@Component
class CertificateCheck {

    /// A well-formed code that nobody has: what is looked up where none was typed.
    private static final String NOBODYS = "000000000000000000000";

    private static final byte[] NO_NAME = new byte[32];

    private final TrainingCertificates certificates;
    private final TransactionTemplate transaction;

    CertificateCheck(TrainingCertificates certificates, TransactionTemplate transaction) {
        this.certificates = certificates;
        this.transaction = transaction;
    }

    Optional<CertificateCheckController.Result> look(String typed, String name, LocalDate today) {
        var code = DigitCode.parse(typed).orElse(NOBODYS);
        Optional<TrainingCertificates.Known> found = CurrentActor.as(
                Actor.VISITOR,
                () -> Objects.requireNonNull(transaction.execute(_ -> certificates.known(Actor.VISITOR, code))));
        boolean matches = MessageDigest.isEqual(
                CertificateCode.nameCheck(code, name),
                found.map(TrainingCertificates.Known::nameCheck).orElse(NO_NAME));
        return found.map(one -> new CertificateCheckController.Result(
                one.courseName(),
                Course.level(one.level()),
                one.issuer(),
                one.takenOn(),
                one.issuedOn(),
                one.validUntil(),
                TrainingCertificate.Standing.of(one.state(), one.followedBy(), one.validUntil(), today),
                name.isEmpty() ? null : matches));
    }
}
