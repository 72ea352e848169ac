package waymark.intelligence.submissions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A submission without what it says.
///
/// @param unit the organisation whose officers received it
/// @param source the number of the source; who that is stands elsewhere
/// @param harm `YES`, `NO` or `UNSURE`: could somebody be harmed if it were known that it came from them
/// @param contact whether the person who told may be contacted, through the source custodian
/// @param officer who has it in hand; null before
/// @param reports how many reports rest on it
/// @param answer what the unit says to whoever told; empty before
/// @param heardOn when they read the answer; null before
public record Submission(
        UUID id,
        Ref ref,
        int version,
        String unit,
        String unitName,
        String area,
        String areaName,
        String source,
        LocalDate receivedOn,
        boolean urgent,
        String harm,
        boolean contact,
        SubmissionState state,
        @Nullable UUID officer,
        String officerName,
        int reports,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate heardOn) {

    /// True while there is an answer that whoever told has not read.
    boolean unheard() {
        return heardOn == null && (state == SubmissionState.USED || state == SubmissionState.NOT_USED);
    }

    /// What could happen if it were known who told, in words.
    String harmWords() {
        return switch (harm) {
            case "YES" -> "Somebody could be harmed if it were known that it came from them";
            case "NO" -> "Nobody would be harmed";
            default -> "They are not sure whether somebody could be harmed";
        };
    }
}
