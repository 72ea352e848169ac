package waymark.training.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.training.room.WorkshopCode;

/// A session that was begun.
///
/// @param area of the session; null for the whole partnership
/// @param stage that the room is at, from 1
/// @param stages how many there are
/// @param code by which telephones join, until `codeUntil`
/// @param mark another one where what screens show has changed
/// @param sheetCode opens the sheet, until `sheetUntil`
/// @param phones how many joined, once it ended; null before
record Workshop(
        UUID session,
        Ref ref,
        @Nullable String area,
        String title,
        int version,
        WorkshopState state,
        int stage,
        int stages,
        Instant stageBeganAt,
        int groups,
        String code,
        Instant codeUntil,
        int mark,
        Instant beganAt,
        String beganByName,
        @Nullable Instant endedAt,
        String sheetCode,
        LocalDate sheetUntil,
        @Nullable Integer phones) {

    /// How long a code lets telephones join.
    static final Duration CODE = Duration.ofHours(12);

    /// How long after the workshop its sheet can be read.
    static final int SHEET_DAYS = 28;

    /// The most groups that a room has.
    static final int MOST_GROUPS = 30;

    /// Where it is to go.
    ///
    /// @param stage the stage it is at then
    record Move(WorkshopState state, int stage) {}

    String path() {
        return "/training/sessions/" + ref + "/workshop";
    }

    boolean ended() {
        return state == WorkshopState.ENDED;
    }

    boolean lastStage() {
        return stage >= stages;
    }

    /// True where telephones can join now.
    boolean joinable(Instant now) {
        return !ended() && codeUntil.isAfter(now);
    }

    String shownCode() {
        return new WorkshopCode(code).grouped();
    }

    String shownSheetCode() {
        return new WorkshopCode(sheetCode).grouped();
    }

    boolean runBy(Actor actor) {
        return actor.may(Permission.RUN_TRAINING, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }

    /// One step on: the next stage, after the last one the vote, then the closing.
    Ruling<Move> next() {
        return switch (state) {
            case STAGES ->
                Ruling.agreed(
                        lastStage() ? new Move(WorkshopState.GAPS, stage) : new Move(WorkshopState.STAGES, stage + 1));
            case GAPS -> Ruling.agreed(new Move(WorkshopState.CLOSING, stage));
            case CLOSING, ENDED -> Ruling.refused("state", "There is no step after this one");
        };
    }

    /// One step back.
    Ruling<Move> back() {
        return switch (state) {
            case STAGES ->
                stage == 1
                        ? Ruling.refused("state", "There is no stage before the first")
                        : Ruling.agreed(new Move(WorkshopState.STAGES, stage - 1));
            case GAPS -> Ruling.agreed(new Move(WorkshopState.STAGES, stage));
            case CLOSING -> Ruling.agreed(new Move(WorkshopState.GAPS, stage));
            case ENDED -> Ruling.refused("state", "The workshop has ended");
        };
    }

    /// Straight to the vote, where the time is too short for all stages.
    Ruling<Move> vote() {
        return state == WorkshopState.STAGES
                ? Ruling.agreed(new Move(WorkshopState.GAPS, stage))
                : Ruling.refused("state", "The vote is on already");
    }

    /// The end, once something became of every gap.
    ///
    /// @param open how many gaps nobody decided about
    Ruling<Move> end(int open) {
        if (ended()) {
            return Ruling.refused("state", "The workshop has ended");
        }
        return open == 0
                ? Ruling.agreed(new Move(WorkshopState.ENDED, stage))
                : Ruling.refused(
                        "end",
                        open == 1
                                ? "Decide what is done about the one open gap, or set it aside with a reason"
                                : "Decide what is done about the %d open gaps, or set them aside with a reason"
                                        .formatted(open));
    }
}
