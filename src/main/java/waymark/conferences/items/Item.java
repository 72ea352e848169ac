package waymark.conferences.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.conferences.forums.Forum;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// A person or a place that agencies confer about, as somebody who may open it reads it.
///
/// @param about [Forum.Subject#PERSON] or [Forum.Subject#PLACE]
/// @param caseId the case of the person; null for a place
/// @param organisation that referred it
/// @param dueOn by when it is accepted or returned
/// @param repeatOf reference of an earlier item about the same, within the forum's repeat period
/// @param fromForum code of the forum that transferred it
/// @param riskBefore score (likelihood by impact, 1 to 25) when it was first heard; null before
/// @param riskNow score now; null before it was heard
/// @param capacity what the reader is to it
/// @param details what the referral says; in a list also that it does not open
public record Item(
        UUID id,
        Ref ref,
        int version,
        String forum,
        Forum.Subject about,
        @Nullable UUID caseId,
        String organisation,
        String organisationName,
        UUID referredBy,
        String referredByName,
        Instant referredAt,
        LocalDate dueOn,
        Exploitation exploitation,
        ItemState state,
        @Nullable LocalDate decidedOn,
        String decidedByName,
        @Nullable String repeatOf,
        @Nullable String fromForum,
        @Nullable Integer riskBefore,
        @Nullable Integer riskNow,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate closedOn,
        ItemCapacity capacity,
        ItemDetails details) {

    /// True for those named for the forum.
    public boolean runs() {
        return capacity == ItemCapacity.RUNS;
    }

    /// This item, for those who run its forum.
    ///
    /// @throws NotFound for everybody else
    public Item running() {
        if (!runs()) {
            throw new NotFound(ref);
        }
        return this;
    }

    /// False for one of a list that does not open.
    public boolean opens() {
        return !details.equals(ItemDetails.SHUT);
    }

    /// True where it is about a person.
    public boolean person() {
        return about == Forum.Subject.PERSON;
    }

    /// `/conferences/items/CI-7K2M9QX`.
    public String path() {
        return "/conferences/items/" + ref;
    }
}
