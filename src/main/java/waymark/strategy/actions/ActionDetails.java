package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.strategy.rag.Rag;

/// An action with everything that stands on its page: names for its codes, how it stands, what holds it up, what shows
/// that it was done.
public record ActionDetails(
        Action action,
        ActionLine line,
        String objectiveText,
        String priorityTitle,
        List<String> partnerNames,
        List<Blocker> blockers,
        List<Evidence> evidence) {

    /// Something that holds an action up, from a day until it is cleared.
    public record Blocker(
            UUID id,
            int version,
            String what,
            LocalDate openedOn,
            String openedBy,
            @Nullable LocalDate clearedOn,
            @Nullable String clearedBy,
            @Nullable String clearedHow) {

        public boolean open() {
            return clearedOn == null;
        }

        /// Cleared; the version sees to it that only one person says how.
        public ActionEvent clear(Ref ref, String how, LocalDate on) {
            return new ActionEvent.BlockerCleared(ref, id, version, how, on);
        }
    }

    /// A link to what shows that work was done.
    record Evidence(UUID id, int version, String title, String url, LocalDate addedOn, String addedBy) {

        ActionEvent remove(Ref ref, LocalDate on) {
            return new ActionEvent.EvidenceRemoved(ref, id, version, title, on);
        }
    }

    String title() {
        return action.plan().title();
    }

    /// Who is to move next: the lead person, or else the organisation.
    String mover() {
        return line.leadName() == null ? line.ownerName() : line.leadName();
    }

    /// The one next step, for whoever reads the page.
    String next(LocalDate today) {
        return switch (action) {
            case Action.Complete _ -> "Nothing more is expected. Evidence can still be added.";
            case Action.Withdrawn withdrawn -> "Nothing more is expected. It was withdrawn: " + withdrawn.reason();
            case Action.Open _ -> nextOfOpen(today);
        };
    }

    private String nextOfOpen(LocalDate today) {
        if (line.overdue(today)) {
            return "%s records what has happened and completes it, or agrees a new due date with the area lead."
                    .formatted(mover());
        }
        if (line.openBlockers() > 0) {
            return "%s clears what blocks it, or asks the area lead to take it to the board.".formatted(mover());
        }
        if (line.leadName() == null) {
            return "%s names a lead person, so that somebody moves it.".formatted(line.ownerName());
        }
        return action.status() == ActionStatus.NOT_STARTED && line.start().isAfter(today)
                ? "%s starts it on %s.".formatted(mover(), Rag.day(line.start()))
                : "%s records progress, and completes it by %s.".formatted(mover(), Rag.day(line.due()));
    }
}
