package waymark.cases.referral;

import java.util.List;

/// A field of the Home Office form, as the list of its fields has it, with the questions that fill it.
///
/// @param key that tells it from every other field
/// @param page where Waymark asks it
/// @param order among all fields in the order that guidance recommends: route and consent first
/// @param section of the Home Office form
/// @param shownWhen the condition in words, as the list has it
record ReferralField(
        String key,
        String page,
        int order,
        Condition condition,
        String section,
        String meaning,
        String shownWhen,
        boolean required,
        List<Question> questions) {

    ReferralField {
        questions = List.copyOf(questions);
    }
}
