package waymark.cases.children;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Route;
import waymark.cases.rules.Age;

/// Whether the panel of a pilot area decides on a child: only where nobody doubts that they are a child, and
/// they have more than so many days until 18 (annexes on the devolved decision-making pilot, Home Office 2023
/// and 2024).
///
/// @param words why, for the reader
record PanelScope(Verdict verdict, String words) {

    /// Who decides.
    enum Verdict {
        PANEL,
        HOME_OFFICE,
        /// The date of birth is needed.
        NOT_KNOWN
    }

    /// @param area of the case; null where it is not known
    /// @param born null where it is not known
    /// @param days more than these are needed
    static PanelScope of(
            ChildAreas.@Nullable ChildArea area, Route route, @Nullable LocalDate born, LocalDate today, int days) {
        if (area == null) {
            return new PanelScope(
                    Verdict.NOT_KNOWN,
                    "The area of the case is not known, so it is not known whether it is in the pilot");
        }
        if (!area.panel()) {
            return new PanelScope(
                    Verdict.HOME_OFFICE, area.name() + " is not in the pilot, so the Home Office decides");
        }
        if (route != Route.CHILD) {
            return new PanelScope(
                    Verdict.HOME_OFFICE,
                    area.name()
                            + " has a panel, but it does not decide while somebody doubts that the person is a child");
        }
        if (born == null) {
            return new PanelScope(
                    Verdict.NOT_KNOWN,
                    "%s has a panel. It decides where the child has more than %d days until 18: the date of birth is not known"
                            .formatted(area.name(), days));
        }
        long left = ChronoUnit.DAYS.between(today, Age.eighteenth(born));
        return left > days
                ? new PanelScope(
                        Verdict.PANEL,
                        "%s has a panel, and the child has %,d days until 18: the panel decides"
                                .formatted(area.name(), left))
                : new PanelScope(
                        Verdict.HOME_OFFICE,
                        "%s has a panel, but the child has %s until 18, and it needs more than %d: the Home Office decides"
                                .formatted(
                                        area.name(),
                                        left < 0 ? "no days" : left + (left == 1 ? " day" : " days"),
                                        days));
    }
}
