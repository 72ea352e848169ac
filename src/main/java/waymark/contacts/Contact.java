package waymark.contacts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom to reach: who answers for a point of contact, as it may be shown to everybody signed in.
///
/// @param post reference of the point of contact (`SP-…`)
/// @param subject code of what it is for
/// @param area code of the area that was asked for
/// @param person empty where the post is a team's line
/// @param deputy true where the person answers in the holder's stead
/// @param phone the post's own, or else the person's; empty where there is neither
/// @param email likewise
/// @param languages beside English, by name
/// @param hours in words
/// @param checkedOn when somebody last said that all this is right
/// @param stale true where that is too long ago, or somebody has said since that it is wrong
public record Contact(
        String post,
        String subject,
        String subjectName,
        String area,
        String organisation,
        String organisationName,
        String person,
        boolean deputy,
        String phone,
        String email,
        List<String> languages,
        String hours,
        @Nullable LocalDate checkedOn,
        boolean stale) {

    public Contact {
        languages = List.copyOf(languages);
    }
}
