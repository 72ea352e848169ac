package waymark.sharing.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// What somebody wants to share.
///
/// @param toPerson who opens it in Waymark; null where it leaves Waymark
/// @param more something else to share, in words; may be empty
/// @param requestRef of the request of the police that it answers
public record WantedDisclosure(
        @Nullable UUID toPerson,
        @Nullable String toOrganisation,
        List<String> parts,
        String more,
        Purpose purpose,
        String basis,
        LocalDate from,
        LocalDate until,
        Disclosure.Channel channel,
        Disclosure.Told told,
        Disclosure.Reply answer,
        Disclosure.@Nullable WhyNot whyNot,
        @Nullable LocalDate askOn,
        @Nullable Ref requestRef,
        DisclosureDetails details) {

    public WantedDisclosure {
        parts = List.copyOf(parts);
    }

    /// Why a receiver with a conflict of interest is refused.
    static String shutOut(@Nullable UUID toPerson) {
        return "%s a conflict of interest with this case, and receive%s nothing of it"
                .formatted(toPerson == null ? "This organisation has" : "They have", toPerson == null ? "s" : "");
    }

    /// Whether it may be prepared.
    ///
    /// @param shutOut true where the receiver has a declared conflict of interest with the case
    public Ruling<WantedDisclosure> rule(boolean shutOut, LocalDate today) {
        boolean asked = told == Disclosure.Told.ASKED;
        return new Problems()
                .when(shutOut, toPerson == null ? "organisation" : "person", shutOut(toPerson))
                .when(parts.isEmpty() && more.isEmpty(), "parts", "Choose what to share")
                .when(until.isBefore(from), "until", "The last day must be the first day or later")
                .when(until.isBefore(today), "until", "The last day must be today or later")
                .when(told != Disclosure.Told.NOT_TOLD && details.by().isEmpty(), "by", "Enter who told them")
                .when(
                        told != Disclosure.Told.NOT_TOLD && details.language().isEmpty(),
                        "language",
                        "Enter in which language they were told")
                .when(asked && answer == Disclosure.Reply.NOT_ASKED, "answer", "Choose what they answered")
                .when(told == Disclosure.Told.NOT_TOLD && whyNot == null, "whyNot", "Choose why they were not told")
                .when(
                        told == Disclosure.Told.NOT_TOLD && askOn == null,
                        "askOn",
                        "Enter the day on which to think of it again")
                .when(askOn != null && askOn.isBefore(today), "askOn", "The day to ask again must be today or later")
                .or(() -> this);
    }
}
