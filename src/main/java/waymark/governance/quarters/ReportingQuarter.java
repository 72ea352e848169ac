package waymark.governance.quarters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;

/// A quarter on the partnership's calendar, from the day it is planned until its board pack is issued.
///
/// @implNote the first month of the partnership's year is kept with each quarter, so that a later change of
///     that setting does not rename or move a quarter the board has already seen
public sealed interface ReportingQuarter {

    Plan plan();

    /// What every state has.
    ///
    /// @param firstMonth in which the partnership's year began when the quarter was planned, 1 to 12
    record Plan(Quarter quarter, int version, int firstMonth, QuarterDates dates) {

        LocalDate firstDay() {
            return quarter.firstDay(firstMonth);
        }

        LocalDate lastDay() {
            return quarter.lastDay(firstMonth);
        }

        String title() {
            return quarter.title(firstMonth);
        }
    }

    default Quarter quarter() {
        return plan().quarter();
    }

    default String title() {
        return plan().title();
    }

    default QuarterDates dates() {
        return plan().dates();
    }

    /// Changes the dates, until the pack is issued.
    default Ruling<QuarterPlanned> move(QuarterDates dates) {
        return switch (this) {
            case Issued _ ->
                Ruling.refused("", "The board pack of this quarter has been issued, so its dates can no longer change");
            case Planned _, Opened _ -> plan(quarter(), plan().version(), plan().firstMonth(), dates);
        };
    }

    /// On the calendar, not yet begun.
    record Planned(Plan plan) implements ReportingQuarter {

        /// Opens it, with a return for each area; not before its date, since area leads plan by that date.
        public Ruling<QuarterOpened> open(LocalDate today, List<Area> areas) {
            if (today.isBefore(dates().opens())) {
                return Ruling.refused(
                        "",
                        "This quarter opens on %s. Change its dates to open it sooner"
                                .formatted(QuarterDates.say(dates().opens())));
            }
            if (areas.isEmpty()) {
                return Ruling.refused("", "The partnership has no areas yet. Load or add them first");
            }
            return Ruling.agreed(new QuarterOpened(
                    quarter(),
                    plan().version(),
                    title(),
                    areas.stream().map(Area::code).toList(),
                    dates().due()));
        }
    }

    /// Returns are being written, submitted and decided on.
    record Opened(Plan plan, LocalDate on) implements ReportingQuarter {}

    /// The pack is issued; nothing in this quarter changes any more.
    record Issued(Plan plan, LocalDate on, @Nullable UUID by) implements ReportingQuarter {}

    /// Puts a quarter on the calendar.
    static Ruling<QuarterPlanned> plan(Quarter quarter, int firstMonth, QuarterDates dates) {
        return plan(quarter, 0, firstMonth, dates);
    }

    private static Ruling<QuarterPlanned> plan(Quarter quarter, int version, int firstMonth, QuarterDates dates) {
        var problems = dates.problems(quarter.firstDay(firstMonth), quarter.lastDay(firstMonth));
        return problems.isEmpty()
                ? Ruling.agreed(new QuarterPlanned(quarter, version, firstMonth, dates))
                : new Ruling.Refused<>(problems);
    }
}
