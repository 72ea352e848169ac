package waymark.cases.consent.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// Something that let somebody know of a person who had not agreed to it.
///
/// @param target reference of what was made: a sharing, a conference item; empty where it has none
/// @param organisation name of the recipient; empty where it was only typed
/// @param answer what the person had said: `REFUSED`
/// @param details sealed with the case; null for information governance, who reads no contents
public record WithoutConsent(
        Ref caseRef,
        SharingAct act,
        String target,
        String organisation,
        String answer,
        @Nullable LocalDate saidOn,
        SharingGround ground,
        boolean told,
        String recordedByName,
        Instant at,
        @Nullable Details details) {

    /// What is sealed of it.
    ///
    /// @param recipient who came to know, in words
    /// @param said what the person had said, in their own words; may be empty
    public record Details(String recipient, String said, String why, String whyNotTold) {}

    /// What the person had said, as a label.
    public String answerWords() {
        return switch (answer) {
            case "REFUSED" -> "They had said no";
            case "WITHDRAWN" -> "They had taken their consent back";
            case "UNDECIDED" -> "They had not decided";
            default -> "Nobody had asked them";
        };
    }

    /// Who came to know.
    public String recipient() {
        return details == null ? organisation : details.recipient();
    }
}
