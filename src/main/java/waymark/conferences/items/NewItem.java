package waymark.conferences.items;

import org.jspecify.annotations.Nullable;
import waymark.cases.record.Case;
import waymark.conferences.forums.Forum;

/// A referral that is sent to a forum.
///
/// @param about the case of the person; null for a place
/// @param repeatOf reference of an earlier item about the same, where the forum heard it within its repeat period
public record NewItem(
        Forum forum,
        @Nullable Case about,
        Exploitation exploitation,
        ItemDetails details,
        @Nullable String repeatOf) {

    Forum.Subject subject() {
        return about == null ? Forum.Subject.PLACE : Forum.Subject.PERSON;
    }
}
