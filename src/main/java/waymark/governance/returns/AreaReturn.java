package waymark.governance.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.quarters.Timeliness;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Ruling.Refused;

/// What one area tells the board about one quarter, and its state: with the area, with the board, or decided.
public sealed interface AreaReturn {

    Header header();

    Parts parts();

    ReturnStage stage();

    /// What every state has.
    ///
    /// @param firstSubmitted the day it first came in, from which late is derived; null while it never did
    /// @param supplementUntil the last day on which it may follow the issued pack; null while no pack was
    ///     issued without it
    record Header(
            Ref ref,
            int version,
            Quarter quarter,
            int firstMonth,
            Area area,
            QuarterDates dates,
            @Nullable LocalDate firstSubmitted,
            @Nullable LocalDate supplementUntil) {

        String quarterTitle() {
            return quarter.title(firstMonth);
        }

        /// True once the day for a supplement has passed.
        boolean lapsed(LocalDate today) {
            return supplementUntil != null && today.isAfter(supplementUntil);
        }
    }

    /// What is in it.
    record Parts(ReturnPart.Figures figures, ReturnPart.Actions actions, ReturnPart.Narrative narrative) {}

    /// Somebody did something to it on a day.
    ///
    /// @param name of that person, as the directory has it today
    record Act(UUID by, String name, LocalDate on) {}

    default Ref ref() {
        return header().ref();
    }

    default Area area() {
        return header().area();
    }

    default Timeliness timeliness(LocalDate today) {
        return Timeliness.of(header().dates(), header().firstSubmitted(), today);
    }

    /// True where a first submission today would be late.
    default boolean lateIfSubmitted(LocalDate today) {
        var first = header().firstSubmitted();
        return Timeliness.of(header().dates(), first == null ? today : first, today) == Timeliness.LATE;
    }

    /// Keeps one part, complete or not; an area lead fills a return over several days.
    default Ruling<ReturnPartSaved> save(ReturnPart part) {
        return switch (this) {
            case WithArea _ -> {
                var problems = part.problems();
                yield problems.isEmpty() ? Ruling.agreed(new ReturnPartSaved(ref(), part)) : new Refused<>(problems);
            }
            case Closed closed -> Ruling.refused("", closed.whyClosed());
        };
    }

    /// Submits it to the board, if it is complete.
    ///
    /// @param asked the measures the area supplies now
    /// @param actions the area's actions with their updates in the quarter, for what nobody rewrote
    default Ruling<ReturnSubmission> submit(
            UUID by, LocalDate today, List<RequestedMeasure> asked, List<ReportedAction> actions) {
        return switch (this) {
            case WithArea open -> open.complete(by, today, asked, actions);
            case Closed closed -> Ruling.refused("", closed.whyClosed());
        };
    }

    /// Accepts it: its figures become the partnership's figures.
    default Ruling<ReturnAccepted> accept(UUID by, LocalDate today) {
        return switch (this) {
            case Submitted submitted ->
                submitted
                        .decidedBy(by)
                        .or(() -> new ReturnAccepted(
                                ref(), header().version(), header().quarter(), area().code(), by, today));
            case WithArea _, Accepted _, Locked _, Waived _, Missed _ -> Ruling.refused("", undecidable());
        };
    }

    /// Sends it back to the area, which is told why.
    default Ruling<ReturnSentBack> sendBack(UUID by, LocalDate today, String reasons) {
        return switch (this) {
            case Submitted submitted ->
                submitted
                        .decidedBy(by)
                        .when(
                                header().lapsed(today),
                                "",
                                "The day for this supplement has passed, so it can no longer be corrected. Accept it, or"
                                        + " ask for the correction next quarter")
                        .when(reasons.isBlank(), "reasons", "Say what the area should change or add")
                        .tooLong("reasons", reasons, "Reasons", SentBack.LONGEST)
                        .or(() -> new ReturnSentBack(
                                ref(),
                                header().version(),
                                header().quarter(),
                                area().code(),
                                by,
                                today,
                                reasons.strip()));
            case WithArea _, Accepted _, Locked _, Waived _, Missed _ -> Ruling.refused("", undecidable());
        };
    }

    /// Opens a locked return again, so that its area can correct it: with a reason that everybody who read
    /// the pack can read, and until a day.
    default Ruling<ReturnUnlocked> unlock(UUID by, LocalDate today, String reason, LocalDate until) {
        return switch (this) {
            case Locked _ ->
                new Problems()
                        .when(reason.isBlank(), "reason", "Enter why the return is unlocked. The next pack prints it")
                        .tooLong("reason", reason, "The reason", SentBack.LONGEST)
                        .when(!until.isAfter(today), "until", "The last day must be after today")
                        .or(() -> new ReturnUnlocked(
                                ref(),
                                header().version(),
                                header().quarter(),
                                area().code(),
                                by,
                                today,
                                reason.strip(),
                                until));
            case WithArea _, Submitted _, Accepted _, Waived _, Missed _ ->
                Ruling.refused("", "Only a return that is locked in an issued pack is unlocked");
        };
    }

    private String undecidable() {
        return switch (this) {
            case WithArea _ ->
                "The return of %s has not been submitted, so there is nothing to decide".formatted(area().name());
            case Closed closed -> closed.whyClosed();
        };
    }

    /// With the area, which may write in it.
    sealed interface WithArea extends AreaReturn {

        private Ruling<ReturnSubmission> complete(
                UUID by, LocalDate today, List<RequestedMeasure> asked, List<ReportedAction> actions) {
            var figures = parts().figures().beside(asked);
            var lines = parts().actions().beside(actions);
            var problems = new Problems();
            for (var figure : figures.answers()) {
                problems.when(
                        !figure.answered(),
                        figure.field("value"),
                        "Give a figure for “%s”, or say why it is not available"
                                .formatted(figure.asked().title()));
            }
            problems.addAll(figures.problems());
            problems.addAll(lines.problems());
            problems.when(
                    parts().narrative().achievements().isBlank(),
                    "achievements",
                    "Say what the area achieved this quarter, or that there is nothing to report");
            problems.when(
                    parts().narrative().challenges().isBlank(),
                    "challenges",
                    "Say what was hard for the area this quarter, or that there is nothing to report");
            return problems.or(() -> new ReturnSubmission(
                    new ReturnSubmitted(
                            ref(),
                            header().version(),
                            header().quarter(),
                            area().code(),
                            by,
                            today,
                            lateIfSubmitted(today)),
                    figures,
                    lines));
        }
    }

    /// The area cannot write in it.
    sealed interface Closed extends AreaReturn {

        /// Why the area cannot write in it, and what it can do instead.
        String whyClosed();
    }

    /// With the board: only the board takes the next step.
    sealed interface WithBoard extends Closed {

        Act submitted();
    }

    /// The quarter is open and nobody has written anything yet.
    record NotStarted(Header header, Parts parts) implements WithArea {
        @Override
        public ReturnStage stage() {
            return ReturnStage.NOT_STARTED;
        }
    }

    /// Some part has been saved.
    record InProgress(Header header, Parts parts) implements WithArea {
        @Override
        public ReturnStage stage() {
            return ReturnStage.IN_PROGRESS;
        }
    }

    /// The board wants something changed or added before it decides again.
    record SentBack(Header header, Parts parts, Act sentBack, String reasons) implements WithArea {

        static final int LONGEST = 2000;

        @Override
        public ReturnStage stage() {
            return ReturnStage.SENT_BACK;
        }
    }

    /// Complete, and waiting for somebody on the board who did not submit it.
    record Submitted(Header header, Parts parts, Act submitted) implements WithBoard {

        @Override
        public ReturnStage stage() {
            return ReturnStage.SUBMITTED;
        }

        /// Nobody decides on a return that they submitted themselves, even where they have both roles.
        private Problems decidedBy(UUID by) {
            return new Problems()
                    .when(
                            by.equals(submitted.by()),
                            "",
                            "You submitted this return, so somebody else on the board must decide on it");
        }

        @Override
        public String whyClosed() {
            return "This return was already submitted, by %s on %s. Ask the board to send it back if something is wrong"
                    .formatted(submitted.name(), QuarterDates.say(submitted.on()));
        }
    }

    /// Accepted by the board; it goes into the pack.
    record Accepted(Header header, Parts parts, Act submitted, Act accepted) implements WithBoard {

        @Override
        public ReturnStage stage() {
            return ReturnStage.ACCEPTED;
        }

        @Override
        public String whyClosed() {
            return "This return was already accepted, by %s on %s, so it can no longer be changed"
                    .formatted(accepted.name(), QuarterDates.say(accepted.on()));
        }
    }

    /// In an issued board pack: nobody changes it again.
    record Locked(Header header, Parts parts, Act submitted, Act accepted) implements WithBoard {

        @Override
        public ReturnStage stage() {
            return ReturnStage.LOCKED;
        }

        @Override
        public String whyClosed() {
            return ("The board pack of %s has been issued, so this return is locked. Report a correction next quarter, or"
                            + " ask the board to unlock it")
                    .formatted(header.quarterTitle());
        }
    }

    /// The board issued the pack without it, and expects nothing more.
    ///
    /// @param because the reason the board gave
    record Waived(Header header, Parts parts, String because) implements Closed {

        @Override
        public ReturnStage stage() {
            return ReturnStage.WAIVED;
        }

        @Override
        public String whyClosed() {
            return "The board issued the pack of %s without this return and waived it: %s"
                    .formatted(
                            header.quarterTitle(),
                            because.endsWith(".") ? because.substring(0, because.length() - 1) : because);
        }
    }

    /// It was to follow the pack as a supplement, and did not come in time.
    record Missed(Header header, Parts parts) implements Closed {

        @Override
        public ReturnStage stage() {
            return ReturnStage.MISSED;
        }

        @Override
        public String whyClosed() {
            var until = header.supplementUntil();
            return "The board pack of %s was issued, and the day for a supplement%s has passed. Report it next quarter"
                    .formatted(header.quarterTitle(), until == null ? "" : ", " + QuarterDates.say(until) + ",");
        }
    }
}
