package waymark.cases.notification;

import java.time.LocalDate;
import java.util.UUID;
import waymark.cases.record.Case;

/// A notification was sent to the Home Office, by a person; published in the transaction that records it.
///
/// @param notification by which a later referral is linked to it
public record NotificationSent(Case it, UUID notification, LocalDate on) {}
