package waymark.contacts.posts;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// It is needed no longer.
record PostClosed(Ref ref, int version, LocalDate lastDay) {}
