package waymark.cases.consent;

/// What is sealed of a conversation.
///
/// @param explainedBy who explained, and of which organisation
/// @param language in which it was held
/// @param interpreter who interpreted or which agency; may be empty
/// @param interpreterGender what the person asked for: `female`, `male` or empty for no wish
/// @param evidence where it is kept, or who witnessed; may be empty
/// @param reason why they said no, or withdrew; may be empty
/// @param words what the person said, in their own words; may be empty
record TalkDetails(
        String explainedBy,
        String language,
        String interpreter,
        String interpreterGender,
        String evidence,
        String reason,
        String words) {}
