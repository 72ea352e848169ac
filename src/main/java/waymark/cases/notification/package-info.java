/// The duty to notify the Home Office about an adult who is not referred (Modern Slavery Act 2015, section 52).
/// [NotificationAnswers] has no place for who the person is, the narrative is screened, and only a screened
/// text leaves: as a sheet that a person types into the service of the Home Office.
@NamedInterface("notification")
@NullMarked
package waymark.cases.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
