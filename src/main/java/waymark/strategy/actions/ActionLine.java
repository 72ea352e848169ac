package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.strategy.rag.RagStatus;

/// An action as one line of a list: what it is, who owns it, when it is due, and its colour.
///
/// @param area code of the area whose plan it is in
/// @param owner code of the organisation that answers for it
/// @param lead the person who leads it, or null
/// @param lastProgress the date of the latest progress note, or null
/// @param latestNote what that note says, or null
/// @param changedOn the last day anything happened to it
public record ActionLine(
        Ref ref,
        int version,
        String title,
        String area,
        String areaName,
        String priority,
        String objective,
        String owner,
        String ownerName,
        @Nullable UUID lead,
        @Nullable String leadName,
        LocalDate start,
        LocalDate due,
        ActionStatus status,
        RagStatus rag,
        @Nullable LocalDate lastProgress,
        @Nullable String latestNote,
        int openBlockers,
        @Nullable LocalDate changedOn) {

    /// True where the due date has gone by and the work is not done.
    public boolean overdue(LocalDate today) {
        return status.open() && due.isBefore(today);
    }
}
