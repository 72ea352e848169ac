package waymark.cases.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.FormReader;

/// Who the person is, for the Home Office: only where they agreed under consent that the police may know who
/// they are. Kept apart from the notification, which has no place for it.
///
/// @param contact how the police may reach them
record SharedIdentity(String firstName, String lastName, String contact) {

    private static final int LINE = 200;

    static SharedIdentity read(FormReader reader) {
        return new SharedIdentity(
                reader.requiredLine("firstName", "First name", LINE, "Enter their first name"),
                reader.requiredLine("lastName", "Last name", LINE, "Enter their last name"),
                reader.required(
                        "contact",
                        "How to reach them",
                        FormReader.REASON,
                        "Enter how the police may reach them safely"));
    }

    /// As it is kept.
    ///
    /// @param endedOn the day on which they took it back; null while they agree
    record Given(
            int version,
            LocalDate agreedOn,
            @Nullable LocalDate endedOn,
            String recordedByName,
            SharedIdentity identity) {

        boolean live() {
            return endedOn == null;
        }
    }
}
