package waymark.contacts;

import java.util.List;
import java.util.UUID;

/// A point of contact in force, as another module names it by key: whom to call, and who answers for it today.
///
/// @param post its reference (`SP-…`)
/// @param person its holder today; empty where it is a team's line or nobody holds it
/// @param phone of the post, or else of the holder
/// @param hours in words
/// @param holders who holds it today or stands in, to be told of something
public record PostContact(
        String post,
        String subject,
        String subjectName,
        String organisation,
        String organisationName,
        String person,
        String phone,
        String email,
        WeeklyHours hours,
        List<UUID> holders) {

    public PostContact {
        holders = List.copyOf(holders);
    }

    /// `Anna Sample, Humberside Police`, or the organisation with what it is for.
    public String label() {
        return person.isEmpty()
                ? "%s, %s".formatted(organisationName, subjectName)
                : "%s, %s".formatted(person, organisationName);
    }
}
