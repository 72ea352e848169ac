package waymark.sharing.transfer;

import java.time.LocalDate;

/// What comes back for a case that was sent.
///
/// @param accepted false where it was rejected
/// @param ref of the new case there; empty where it was rejected
/// @param reason why it was rejected; empty where it was accepted
/// @param by who decided, and at which organisation
record ReceiptContent(boolean accepted, String ref, String reason, String by, LocalDate on) {}
