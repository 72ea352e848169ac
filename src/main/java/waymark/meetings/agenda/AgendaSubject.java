package waymark.meetings.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an item of an agenda is about.
///
/// @param subject as it was offered; null where somebody typed the item
/// @param path where it is, or empty
/// @param reason why it was offered, or empty
/// @param detail more than the title says, or empty
/// @param carried true where it comes onto the agenda of the next meeting by itself
public record AgendaSubject(
        UUID item, @Nullable String subject, String path, String reason, String detail, boolean carried) {

    /// The item under which open actions of earlier meetings are gone through.
    public static final String MATTERS_ARISING = "matters-arising";

    public boolean mattersArising() {
        return MATTERS_ARISING.equals(subject);
    }
}
