package waymark.cases.referral;

import java.util.List;

/// A page of the referral: one task of its list.
///
/// @param group the heading it is listed under
/// @param fields in their order
record ReferralSection(String key, String group, String title, String hint, List<ReferralField> fields) {

    /// Only asked of an adult who does not consent; notifications are made elsewhere.
    static final String NOTIFICATION = "notification";

    /// The signs that were seen: Waymark's own.
    static final String SIGNS = "signs";

    static final String EVIDENCE = "evidence";
    static final String PERSON = "person";
    static final String REFERRER = "referrer";
    static final String PLACE = "place";

    ReferralSection {
        fields = List.copyOf(fields);
    }

    List<Question> questions() {
        return fields.stream().flatMap(field -> field.questions().stream()).toList();
    }

    /// True where nothing of it has to be answered.
    boolean optional() {
        return questions().stream().noneMatch(Question::required);
    }
}
