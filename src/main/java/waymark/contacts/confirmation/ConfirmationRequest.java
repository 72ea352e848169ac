package waymark.contacts.confirmation;

import java.time.Instant;
import java.util.UUID;
import waymark.kernel.Ref;

/// A question by e-mail that still waits for its answer.
///
/// @param person who was asked
/// @param personName as the post's history will say who confirmed
record ConfirmationRequest(UUID id, Ref post, UUID person, String personName, Instant expires) {}
