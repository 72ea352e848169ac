package waymark.strategy.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import waymark.kernel.Ref;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.Rag;

/// Something that happened to an action, as its history keeps it. It may hold what people
/// wrote, so it stays inside this package.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ActionEvent.Added.class, name = "added"),
    @JsonSubTypes.Type(value = ActionEvent.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = ActionEvent.ProgressRecorded.class, name = "progress"),
    @JsonSubTypes.Type(value = ActionEvent.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = ActionEvent.Reopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = ActionEvent.ColourOverridden.class, name = "judged"),
    @JsonSubTypes.Type(value = ActionEvent.OverrideEnded.class, name = "judgement_lifted"),
    @JsonSubTypes.Type(value = ActionEvent.BlockerOpened.class, name = "blocker_opened"),
    @JsonSubTypes.Type(value = ActionEvent.BlockerCleared.class, name = "blocker_cleared"),
    @JsonSubTypes.Type(value = ActionEvent.EvidenceAdded.class, name = "evidence_added"),
    @JsonSubTypes.Type(value = ActionEvent.EvidenceRemoved.class, name = "evidence_removed")
})
public sealed interface ActionEvent {

    Ref ref();

    /// The day it happened, which may lie before the day it was written down.
    LocalDate on();

    record Added(Ref ref, ActionPlan plan, LocalDate on) implements ActionEvent {}

    record Changed(Ref ref, int version, ActionPlan before, ActionPlan plan, List<String> fields, LocalDate on)
            implements ActionEvent {

        /// A moved due date with both dates, and every other field that changed.
        @Override
        public String headline() {
            var others = fields.stream().filter(field -> !field.equals("due")).collect(Collectors.joining(", "));
            if (!fields.contains("due")) {
                return "Plan changed: " + others;
            }
            var moved = "Due date moved from %s to %s".formatted(Rag.day(before.due()), Rag.day(plan.due()));
            return others.isEmpty() ? moved : moved + "; also changed: " + others;
        }
    }

    record ProgressRecorded(Ref ref, int version, String note, ActionStatus before, ActionStatus now, LocalDate on)
            implements ActionEvent {

        /// True where the note also changes the status.
        boolean changesStatus() {
            return before != now;
        }
    }

    record Withdrawn(Ref ref, int version, String reason, LocalDate on) implements ActionEvent {}

    record Reopened(Ref ref, int version, String reason, LocalDate on) implements ActionEvent {}

    record ColourOverridden(Ref ref, int version, Colour colour, String reason, LocalDate lapses, LocalDate on)
            implements ActionEvent {}

    record OverrideEnded(Ref ref, int version, LocalDate on) implements ActionEvent {}

    record BlockerOpened(Ref ref, UUID blocker, String what, LocalDate on) implements ActionEvent {}

    record BlockerCleared(Ref ref, UUID blocker, int version, String how, LocalDate on) implements ActionEvent {}

    record EvidenceAdded(Ref ref, UUID evidence, String title, String url, LocalDate on) implements ActionEvent {}

    record EvidenceRemoved(Ref ref, UUID evidence, int version, String title, LocalDate on) implements ActionEvent {}

    /// The act in the audit log, `verb_noun`.
    default String act() {
        return switch (this) {
            case Added _ -> "add_action";
            case Changed _ -> "change_action";
            case ProgressRecorded progress ->
                progress.now() == ActionStatus.COMPLETE ? "complete_action" : "record_progress";
            case Withdrawn _ -> "withdraw_action";
            case Reopened _ -> "reopen_action";
            case ColourOverridden _ -> "override_colour";
            case OverrideEnded _ -> "lift_override";
            case BlockerOpened _ -> "open_blocker";
            case BlockerCleared _ -> "clear_blocker";
            case EvidenceAdded _ -> "add_evidence";
            case EvidenceRemoved _ -> "remove_evidence";
        };
    }

    /// The version of the action that it produced; 0 for what is only added to it.
    default long newVersion() {
        return switch (this) {
            case Added _ -> 1;
            case Changed changed -> changed.version() + 1;
            case ProgressRecorded progress -> progress.changesStatus() ? progress.version() + 1 : 0;
            case Withdrawn withdrawn -> withdrawn.version() + 1;
            case Reopened reopened -> reopened.version() + 1;
            case ColourOverridden override -> override.version() + 1;
            case OverrideEnded ended -> ended.version() + 1;
            case BlockerOpened _, BlockerCleared _, EvidenceAdded _, EvidenceRemoved _ -> 0;
        };
    }

    /// The names of the fields that it changed.
    default List<String> fields() {
        return switch (this) {
            case Added _ -> List.of();
            case Changed changed -> changed.fields();
            case ProgressRecorded progress ->
                progress.changesStatus() ? List.of("progress", "status") : List.of("progress");
            case Withdrawn _, Reopened _ -> List.of("status");
            case ColourOverridden _, OverrideEnded _ -> List.of("colour");
            case BlockerOpened _, BlockerCleared _ -> List.of("blocker");
            case EvidenceAdded _, EvidenceRemoved _ -> List.of("evidence");
        };
    }

    /// One line of a timeline.
    default String headline() {
        return switch (this) {
            case Added _ -> "Action added to the plan";
            case Changed changed -> changed.headline();
            case ProgressRecorded progress ->
                progress.changesStatus()
                        ? "Progress recorded, now " + lower(progress.now().words())
                        : "Progress recorded";
            case Withdrawn _ -> "Action withdrawn";
            case Reopened _ -> "Action reopened";
            case ColourOverridden override ->
                "Colour set to %s until %s"
                        .formatted(
                                lower(override.colour().word()),
                                Rag.day(override.lapses().minusDays(1)));
            case OverrideEnded _ -> "Colour override ended";
            case BlockerOpened _ -> "Blocker opened";
            case BlockerCleared _ -> "Blocker cleared";
            case EvidenceAdded _ -> "Evidence added";
            case EvidenceRemoved _ -> "Evidence removed";
        };
    }

    /// What a person wrote with it, empty if nothing.
    default String words() {
        return switch (this) {
            case ProgressRecorded progress -> progress.note();
            case Withdrawn withdrawn -> withdrawn.reason();
            case Reopened reopened -> reopened.reason();
            case ColourOverridden override -> override.reason();
            case BlockerOpened opened -> opened.what();
            case BlockerCleared cleared -> cleared.how();
            case EvidenceAdded added -> added.title();
            case EvidenceRemoved removed -> removed.title();
            case Added _, Changed _, OverrideEnded _ -> "";
        };
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
