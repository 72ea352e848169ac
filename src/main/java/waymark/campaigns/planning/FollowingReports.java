package waymark.campaigns.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.concerns.ReportMonths;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;

/// Reads how many reports came in during the months that a campaign fixed before its launch. They are released by
/// area and month, and only then added up, so that no small number can be worked out.
@Component
class FollowingReports {

    private final ReportMonths reports;
    private final DirectoryApi directory;
    private final Clock clock;

    FollowingReports(ReportMonths reports, DirectoryApi directory, Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param area of the campaign; null where it is the whole partnership's
    ReportsBeside beside(Actor actor, @Nullable String area, YearMonth first, YearMonth last) {
        var areas = directory.areas(actor);
        var codes = areas.stream().map(Area::code).toList();
        var today = LocalDate.now(clock);
        var during = reports.of(codes, first, last, today);
        var before = reports.of(codes, first.minusYears(1), last.minusYears(1), today);
        var lines = new ArrayList<ReportsBeside.Line>();
        for (var each : areas) {
            lines.add(new ReportsBeside.Line(
                    each.name(), each.code().equals(area), during.rowTotal(each.code()), before.rowTotal(each.code())));
        }
        lines.sort(Comparator.comparing(line -> !line.own()));
        return new ReportsBeside(
                words(first, last), words(first.minusYears(1), last.minusYears(1)), List.copyOf(lines));
    }

    /// Months as people say them.
    static String words(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return name(first) + " " + first.getYear();
        }
        return first.getYear() == last.getYear()
                ? "%s to %s %d".formatted(name(first), name(last), last.getYear())
                : "%s %d to %s %d".formatted(name(first), first.getYear(), name(last), last.getYear());
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /// Months to choose the last one from, as their first days.
    List<LocalDate> months(@Nullable LocalDate now) {
        var months = new ArrayList<LocalDate>();
        var current = YearMonth.now(clock);
        for (int month = -2; month <= 24; month++) {
            months.add(current.plusMonths(month).atDay(1));
        }
        if (now != null && !months.contains(now)) {
            months.addFirst(now);
        }
        return months;
    }
}
