package waymark.concerns.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A report of the public as the desk works it: it waits until a named person has opened it, and is theirs until
/// somebody
/// closes it with what became of it.
sealed interface PublicReport {

    /// What is known of it without opening it.
    ///
    /// @param area code, or empty where whoever reported did not say
    /// @param areaName as people say it, or empty
    record Cover(UUID id, Ref ref, LocalDate received, boolean urgent, String area, String areaName, int version) {}

    /// Whoever has it.
    record Holder(UUID id, String name) {}

    Cover cover();

    /// @param openBy until when somebody has to open it
    record Waiting(Cover cover, Instant openBy) implements PublicReport {

        boolean late(Instant now) {
            return !now.isBefore(openBy);
        }

        ReportChanged open(Holder who, Instant now) {
            return new ReportChanged.Opened(cover, who, now);
        }
    }

    record Open(Cover cover, Holder holder) implements PublicReport {

        /// Somebody else goes on with it.
        Ruling<ReportChanged> takeOver(Holder who, Instant now) {
            return who.id().equals(holder.id())
                    ? new Ruling.Refused<>(List.of(new Problem("", "You have it already")))
                    : Ruling.agreed(new ReportChanged.TakenOver(cover, who, now));
        }

        Ruling<ReportChanged> close(Optional<BecameOfIt> outcome, LocalDate today, Instant now) {
            return outcome.<Ruling<ReportChanged>>map(
                            chosen -> Ruling.agreed(new ReportChanged.Closed(cover, chosen, today, now)))
                    .orElseGet(() ->
                            new Ruling.Refused<>(List.of(new Problem("outcome", "Say what became of the report"))));
        }
    }

    record Closed(Cover cover, Holder holder, LocalDate on, BecameOfIt outcome) implements PublicReport {

        /// More became known.
        ReportChanged reopen(Holder who, Instant now) {
            return new ReportChanged.Reopened(cover, who, now);
        }
    }
}
