package waymark.campaigns.planning;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waymark.web.Tone;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartCalendar;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartSpan;

/// The campaigns of a year, drawn along its months, with Anti-Slavery Day.
final class CampaignYear {

    private static final int DAY = 18;

    private CampaignYear() {}

    /// The day that the United Kingdom gives to the subject each year.
    static LocalDate antiSlaveryDay(int year) {
        return LocalDate.of(year, Month.OCTOBER, DAY);
    }

    static Chart of(int year, List<Campaign> campaigns, LocalDate today) {
        var day = antiSlaveryDay(year);
        var spans = new ArrayList<ChartSpan>();
        spans.add(new ChartSpan(
                "Awareness days", "Anti-Slavery Day, 18 October", day, day, false, "Awareness day", Tone.PURPLE));
        var areas = campaigns.stream()
                .map(campaign -> campaign.header().areaName())
                .distinct()
                .sorted()
                .toList();
        for (var area : areas) {
            campaigns.stream()
                    .filter(campaign -> campaign.header().areaName().equals(area))
                    .forEach(campaign -> spans.add(span(year, area, campaign)));
        }
        return Chart.timeline(
                new ChartFrame(
                        "year " + year,
                        "Campaigns of " + year,
                        "%d %s beside Anti-Slavery Day; the table below says the same."
                                .formatted(campaigns.size(), campaigns.size() == 1 ? "campaign" : "campaigns"),
                        "Campaign",
                        "State",
                        ""),
                calendar(year, today),
                spans);
    }

    private static ChartSpan span(int year, String area, Campaign campaign) {
        var plan = campaign.plan();
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        return new ChartSpan(
                area,
                plan.title(),
                plan.fromDay().isBefore(first) ? first : plan.fromDay(),
                plan.toDay().isAfter(last) ? last : plan.toDay(),
                false,
                campaign.word(),
                campaign.tone());
    }

    private static ChartCalendar calendar(int year, LocalDate today) {
        var months = new ArrayList<ChartCalendar.Section>();
        for (var month : Month.values()) {
            months.add(new ChartCalendar.Section(
                    month.getDisplayName(TextStyle.SHORT, Locale.UK), LocalDate.of(year, month, 1)));
        }
        return new ChartCalendar(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), today, months);
    }
}
