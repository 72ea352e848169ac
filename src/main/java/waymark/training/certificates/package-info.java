/// Courses and certificates: what they are for, who has one and until when, and the public page on which
/// anybody checks one without learning a name. Start at [TrainingCertificate].
@NamedInterface("certificates")
@NullMarked
package waymark.training.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
