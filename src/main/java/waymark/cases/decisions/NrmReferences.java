package waymark.cases.decisions;

import waymark.web.forms.FormReader;

/// Under which references the Home Office knows a person. Kept sealed.
///
/// @param referral of the referral; may be empty
/// @param notification of the notification without consent; may be empty
public record NrmReferences(String referral, String notification) {

    private static final int LONGEST = 60;

    static NrmReferences read(FormReader reader) {
        return new NrmReferences(
                reader.line("referral", "Reference of the referral", LONGEST),
                reader.line("notification", "Reference of the notification", LONGEST));
    }
}
