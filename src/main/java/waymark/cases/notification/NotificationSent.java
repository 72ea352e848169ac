package waymark.cases.notification;

import java.time.LocalDate;
import java.util.UUID;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// A notification was sent to the Home Office, by a person; published in the transaction that records it.
///
/// @param actor who sent it
/// @param notification by which a later referral is linked to it
/// @param reference that the Home Office gave; may be empty
public record NotificationSent(Actor actor, Case it, UUID notification, LocalDate on, String reference) {}
