package waymark.cases.referral;

/// Something that makes a referral good, and whether it is there. It is about the text of the referral and
/// never about the person.
///
/// @param words what is there, or what to look at
/// @param section where it is put right
record QualityHint(String title, boolean there, String words, String section) {}
