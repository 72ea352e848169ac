package waymark.cases.emergency;

import java.time.Instant;
import waymark.kernel.Ref;

/// A reference that somebody tried in an emergency and that opened nothing: there is no such case, or they have
/// a conflict of interest in it.
record EmergencyAttempt(Ref ref, String personName, String organisation, Instant at) {}
