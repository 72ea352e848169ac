package waymark.cases.decisions;

/// Under which references the Home Office knows a person. Kept sealed.
///
/// @param referral of the referral; may be empty
/// @param notification of the notification without consent; may be empty
public record NrmReferences(String referral, String notification) {}
