package waymark.contacts.confirmation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.contacts.settings.ContactSettings;

/// How far it has come with asking whether a point of contact is still right, and what is due today.
///
/// @param subject and areas in words, for the letter
/// @param person whom to ask: the holder, or the deputy while there is none or they are away; null where
/// nobody is
/// @param email of that person; empty where none is known
/// @param asked how often in this round, letters that the mail server refused apart
/// @param firstAskedOn the day of the first letter of this round, refused or not; null before
/// @param lastAskedOn the day of the last that was not refused, or null
/// @param escalated true where the lead was told in this round
record ConfirmationProgress(
        String post,
        String organisation,
        String subject,
        String areas,
        @Nullable UUID person,
        String email,
        LocalDate checkedOn,
        int asked,
        @Nullable LocalDate firstAskedOn,
        @Nullable LocalDate lastAskedOn,
        boolean escalated) {

    /// A question and two reminders; after that it is for the lead.
    private static final int MOST = 3;

    /// True where the holder is asked, or asked again, today.
    boolean ask(ContactSettings settings, LocalDate today) {
        if (person == null || checkedOn.plusDays(settings.ask()).isAfter(today)) {
            return false;
        }
        return lastAskedOn == null
                || asked < MOST && !lastAskedOn.plusDays(settings.chase()).isAfter(today);
    }

    /// True where every letter of this round was refused.
    boolean unreached() {
        return firstAskedOn != null && asked == 0;
    }

    /// True where the lead of the organisation is told today that nobody answered, or that every letter was
    /// refused.
    boolean escalate(ContactSettings settings, LocalDate today) {
        if (escalated) {
            return false;
        }
        return firstAskedOn != null
                && !firstAskedOn.plusDays(settings.escalate()).isAfter(today);
    }
}
