package waymark.concerns.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import waymark.concerns.intake.ClosingMessage;
import waymark.handovers.ExploitationTypes;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A public report as the desk works on it: it waits until a named person opens it, and is theirs until
/// somebody closes it with its outcome.
public sealed interface PublicReport {

    /// What is known about it without opening it.
    ///
    /// @param area code, or empty if the reporter did not say
    /// @param areaName its name, or empty
    /// @param triage the desk's assessment
    record Cover(
            UUID id,
            Ref ref,
            LocalDate received,
            boolean urgent,
            String area,
            String areaName,
            Triage triage,
            int version) {

        /// True if the reporter said that somebody is in danger now, or the desk assessed it so.
        public boolean dangerNow() {
            return urgent || triage.danger() == Triage.Danger.NOW;
        }
    }

    /// The person who has it.
    record Holder(UUID id, String name) {

        /// The person who acts.
        public static Holder of(Actor.Person actor) {
            return new Holder(actor.id(), actor.name());
        }
    }

    Cover cover();

    /// @param openBy until when somebody has to open it
    record Waiting(Cover cover, Instant openBy) implements PublicReport {

        /// True once its time limit has passed.
        public boolean late(Instant now) {
            return !now.isBefore(openBy);
        }

        /// Opened by that person, who is responsible for it from then on.
        public ReportChanged open(Holder who, Instant now) {
            return new ReportChanged.Opened(cover, who, now);
        }
    }

    record Open(Cover cover, Holder holder) implements PublicReport {

        /// Somebody else takes it over.
        public Ruling<ReportChanged> takeOver(Holder who, Instant now) {
            return who.id().equals(holder.id())
                    ? new Ruling.Refused<>(List.of(new Problem("", "You have it already")))
                    : Ruling.agreed(new ReportChanged.TakenOver(cover, who, now));
        }

        /// An outcome that says it was passed on needs a copy that was given.
        ///
        /// @param given outcomes that the given copies prove
        /// @param closing the sentence that the reporter reads
        public Ruling<ReportChanged> close(
                Optional<ReportOutcome> outcome,
                Set<ReportOutcome> given,
                Optional<ClosingMessage> closing,
                LocalDate today,
                Instant now) {
            return new Problems()
                    .when(outcome.isEmpty(), "outcome", "Choose the outcome of the report")
                    .when(
                            outcome.filter(chosen -> chosen.passedOn() && !given.contains(chosen))
                                    .isPresent(),
                            "outcome",
                            outcome.equals(Optional.of(ReportOutcome.POLICE_NOW))
                                    ? "Record the 999 call first: “I rang 999” above"
                                    : "No copy was given to them. Pass it on first, and record who took it")
                    .when(closing.isEmpty(), "closing", "Choose what the person who reported reads")
                    .or(() ->
                            new ReportChanged.Closed(cover, outcome.orElseThrow(), closing.orElseThrow(), today, now));
        }

        /// @param types codes of exploitation types
        /// @param area code of an area of the reader's desk, or empty if unknown
        public Ruling<ReportChanged> judge(
                Optional<Triage.Danger> danger, List<String> types, String area, List<String> areas, Instant now) {
            return new Problems()
                    .when(danger.isEmpty(), "danger", "Say how near the danger is")
                    .when(!types.stream().allMatch(ExploitationTypes::known), "types", "Choose from the list")
                    .when(!areas.contains(area), "area", "Choose one of the areas of your desk")
                    .or(() -> new ReportChanged.Judged(cover, new Triage(danger.orElseThrow(), types), area, now));
        }

        /// Moves it to the desk of another area, where it waits to be opened.
        public Ruling<ReportChanged> move(String area, List<String> areas, Instant now) {
            return new Problems()
                    .when(!areas.contains(area), "area", "Choose the area")
                    .or(() -> new ReportChanged.Moved(cover, area, now));
        }
    }

    /// @param closing what the reporter reads
    record Closed(Cover cover, Holder holder, LocalDate on, ReportOutcome outcome, ClosingMessage closing)
            implements PublicReport {

        /// Opens it again, because more became known.
        public ReportChanged reopen(Holder who, Instant now) {
            return new ReportChanged.Reopened(cover, who, now);
        }
    }
}
