package waymark.conferences.items;

import java.util.List;

/// What a referral says, sealed with the key of the item. Texts are empty where nothing was said.
///
/// @param subject name of the person, or the place as people call it
/// @param identifiers by which agencies search what they hold: other names, date of birth, addresses, vehicles
/// @param concern what worries the referrer
/// @param tried what was tried already, and why it was not enough
/// @param threshold what of the forum's threshold is met, in its words of that day
/// @param awareness whether the person was told and agrees
/// @param reason why it goes on without agreement
/// @param basis code of the lawful basis to share
/// @param feared whom the person fears
/// @param safe who is safe to talk to, and how to reach the person safely
/// @param wishes what the person wants, in their words
/// @param advocate who speaks for them or comes along
/// @param capacityView whether they can decide about these risks: which decision, who assessed it and when
/// @param section42 how an enquiry under section 42 stands
/// @param section42Notes who was asked and what they answered
/// @param address of a place
/// @param premises what kind of place it is
/// @param visits visits so far
/// @param licensing licences held and who gives them
/// @param returned why it was returned; empty unless it was
public record ItemDetails(
        String subject,
        String identifiers,
        String concern,
        String tried,
        List<String> threshold,
        Awareness awareness,
        String reason,
        String basis,
        String feared,
        String safe,
        String wishes,
        String advocate,
        String capacityView,
        Section42 section42,
        String section42Notes,
        String address,
        String premises,
        String visits,
        String licensing,
        String returned) {

    /// Stands in a list for what does not open. It is never saved.
    static final ItemDetails SHUT = new ItemDetails(
            "Does not open: tell an administrator",
            "",
            "",
            "",
            List.of(),
            Awareness.PLACE,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            Section42.NOT_APPLICABLE,
            "",
            "",
            "",
            "",
            "",
            "");

    public ItemDetails {
        threshold = List.copyOf(threshold);
    }

    /// The same with the reason why it was returned.
    public ItemDetails withReturned(String words) {
        return new ItemDetails(
                subject,
                identifiers,
                concern,
                tried,
                threshold,
                awareness,
                reason,
                basis,
                feared,
                safe,
                wishes,
                advocate,
                capacityView,
                section42,
                section42Notes,
                address,
                premises,
                visits,
                licensing,
                words);
    }
}
