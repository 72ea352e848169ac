package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.strategy.rag.Rag;

/// An action with everything that its pages show: names for its codes, its colour, blockers and evidence.
public record ActionDetails(
        Action action,
        ActionLine line,
        String objectiveText,
        String priorityTitle,
        List<String> partnerNames,
        List<Blocker> blockers,
        List<Evidence> evidence) {

    /// Something that holds an action up until it is cleared.
    public record Blocker(
            UUID id,
            int version,
            String what,
            LocalDate openedOn,
            String openedBy,
            @Nullable LocalDate clearedOn,
            @Nullable String clearedBy,
            @Nullable String clearedHow) {

        /// True until it is cleared.
        public boolean open() {
            return clearedOn == null;
        }

        /// Clears it. The version makes sure that only one person does.
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

    /// Who takes the next step: the lead person, or else the owner organisation.
    String nextPerson() {
        return line.leadName() == null ? line.ownerName() : line.leadName();
    }

    /// The one next step, in a sentence for the top of the page.
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
                    .formatted(nextPerson());
        }
        if (line.openBlockers() > 0) {
            return "%s clears the blockers, or asks the area lead to raise them with the board."
                    .formatted(nextPerson());
        }
        if (line.leadName() == null) {
            return "%s names a lead person.".formatted(line.ownerName());
        }
        return action.status() == ActionStatus.NOT_STARTED && line.start().isAfter(today)
                ? "%s starts it on %s.".formatted(nextPerson(), Rag.day(line.start()))
                : "%s records progress, and completes it by %s.".formatted(nextPerson(), Rag.day(line.due()));
    }
}
