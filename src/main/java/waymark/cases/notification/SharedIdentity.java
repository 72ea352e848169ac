package waymark.cases.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.FormReader;

/// Who the person is, for the Home Office: only where they agreed to be known to it and to help the police.
/// Kept apart from the notification, which has no place for it.
///
/// @param contact how the police may reach them
/// @param explainedBy who explained what happens with it
/// @param language in which it was explained
/// @param interpreter true where an interpreter helped
/// @param evidence how the agreement was given: signed, spoken before whom
record SharedIdentity(
        String firstName,
        String lastName,
        String contact,
        String explainedBy,
        String language,
        boolean interpreter,
        String evidence) {

    private static final int LINE = 200;

    static SharedIdentity read(FormReader reader) {
        return new SharedIdentity(
                reader.requiredLine("firstName", "First name", LINE, "Enter their first name"),
                reader.requiredLine("lastName", "Last name", LINE, "Enter their last name"),
                reader.required("contact", "How to reach them", FormReader.REASON, "Enter how the police may reach them safely"),
                reader.requiredLine("explainedBy", "Who explained it", LINE, "Enter who explained it to them"),
                reader.requiredLine("language", "Language", LINE, "Enter the language in which it was explained"),
                reader.form().ticked("interpreter"),
                reader.required("evidence", "How they agreed", FormReader.REASON, "Enter how they agreed"));
    }

    /// As it is kept.
    ///
    /// @param endedOn the day on which they took it back; null while it holds
    record Given(int version, LocalDate agreedOn, @Nullable LocalDate endedOn, String recordedByName, SharedIdentity identity) {

        boolean holds() {
            return endedOn == null;
        }
    }
}
