package waymark.conferences.items;

import org.jspecify.annotations.Nullable;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.record.Case;
import waymark.conferences.forums.Forum;
import waymark.kernel.InvariantViolation;

/// A referral that is sent to a forum.
///
/// @param about the case of the person; null for a place
/// @param cleared that consent was asked for before the agencies of the forum hear of the person; null for a place
/// @param repeatOf reference of an earlier item about the same, where the forum heard it within its repeat period
public record NewItem(
        Forum forum,
        @Nullable Case about,
        Exploitation exploitation,
        ItemDetails details,
        @Nullable Cleared cleared,
        @Nullable String repeatOf) {

    public NewItem {
        if ((about == null) != (cleared == null)) {
            throw new InvariantViolation("a person is referred once their consent was asked for");
        }
    }

    Forum.Subject subject() {
        return about == null ? Forum.Subject.PLACE : Forum.Subject.PERSON;
    }
}
