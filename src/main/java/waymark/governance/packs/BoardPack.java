package waymark.governance.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.ReportingQuarter;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.MissingReturn;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;

/// What the board reads about a quarter: made from accepted returns while it is
/// a draft, frozen once it is issued.
public sealed interface BoardPack {

    int LONGEST_SUMMARY = 4000;

    Cover cover();

    /// What every state has.
    record Cover(int version, ReportingQuarter reporting, String summary) {
        Quarter quarter() {
            return reporting.quarter();
        }
    }

    /// Follows the returns: what the board accepts is in it at once.
    ///
    /// @param summaryBy who wrote the summary, null while nobody has
    record Draft(Cover cover, @Nullable UUID summaryBy) implements BoardPack {

        /// The headline in the coordinator's words; may be written again until the pack is issued.
        public Ruling<SummaryWritten> write(UUID by, String text) {
            return new Problems()
                    .when(
                            cover.reporting() instanceof ReportingQuarter.Planned,
                            "",
                            "The quarter has not been opened, so there is nothing to sum up")
                    .when(text.isBlank(), "summary", "Say in a few sentences what the board should know")
                    .tooLong("summary", text, "The summary", LONGEST_SUMMARY)
                    .or(() -> new SummaryWritten(cover.quarter(), cover.version(), text.strip(), by));
        }

        /// The board's approval, by somebody who did not write the summary, of exactly what they read. A
        /// missing area does not delay the pack, which says that it is missing; the board says for each
        /// whether it is waived or may follow.
        ///
        /// @param statuses the state of each area's return
        /// @param missing what the board says of each return that is missing
        /// @param frozen the pack as it is now
        public Ruling<PackIssued> approve(
                UUID by,
                LocalDate today,
                List<ReturnStatus> statuses,
                List<MissingReturn> missing,
                FrozenContent frozen) {
            var problems = new Problems()
                    .when(
                            cover.summary().isBlank(),
                            "",
                            "The coordinator has not written the summary yet, so the pack cannot be approved")
                    .when(
                            by.equals(summaryBy),
                            "",
                            "You wrote the summary, so somebody else on the board must approve the pack")
                    .when(
                            statuses.stream().noneMatch(status -> status.stage() == ReturnStage.ACCEPTED),
                            "",
                            "No return has been accepted yet, so the pack would be empty");
            for (var status : statuses) {
                problems.when(
                        status.stage() == ReturnStage.SUBMITTED,
                        "",
                        "The return of %s is waiting for a decision. Accept it or send it back first"
                                .formatted(status.area().name()));
                problems.when(
                        status.stage().withArea()
                                && missing.stream().noneMatch(one -> one.ref().equals(status.ref())),
                        MissingReturns.field(status),
                        MissingReturns.question(status));
            }
            return problems.or(() -> new PackIssued(
                    cover.quarter(), cover.version(), cover.reporting().title(), by, today, frozen.sha256()));
        }
    }

    /// As the board saw it. Nothing that happens later changes it.
    ///
    /// @param pdfSha256 of the PDF's bytes
    record Issued(Cover cover, FrozenContent frozen, String pdfSha256, AreaReturn.Act issued) implements BoardPack {

        /// Another edition beside this one, where a return was accepted since.
        ///
        /// @param statuses the state of each area's return
        /// @param next its content
        public Ruling<EditionIssued> reissue(
                UUID by, LocalDate today, List<ReturnStatus> statuses, FrozenContent next) {
            var problems = new Problems()
                    .when(
                            statuses.stream().noneMatch(status -> status.stage() == ReturnStage.ACCEPTED),
                            "",
                            "No return has been accepted since this edition was issued, so there is nothing new to issue");
            for (var status : statuses) {
                problems.when(
                        status.stage() == ReturnStage.SUBMITTED,
                        "",
                        "The return of %s is waiting for a decision. Accept it or send it back first"
                                .formatted(status.area().name()));
            }
            return problems.or(() -> new EditionIssued(
                    cover.quarter(), next.content().edition(), cover.reporting().title(), by, today, next.sha256()));
        }
    }
}
