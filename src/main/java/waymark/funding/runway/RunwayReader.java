package waymark.funding.runway;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.funding.grants.Grant;
import waymark.funding.grants.Grants;
import waymark.funding.money.Months;
import waymark.funding.money.Pence;
import waymark.funding.provision.Provision;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartRunway;

/// Puts posts and services and what pays for them into months.
@Component
public class RunwayReader {

    private static final double POUND = 100;

    /// One post or service with its months from this one on.
    ///
    /// @param gap the first month that is not funded; null where there is none in sight
    /// @param alarm true where it is near enough for the alarm
    /// @param gone the first month without any money at all; null where there is none in sight
    public record Line(
            Provision it,
            List<Runway.Month> months,
            Runway.@Nullable Month gap,
            Runway.@Nullable Month gone,
            boolean alarm) {

        /// In a sentence.
        public String words() {
            if (gap == null) {
                return "Funded in every month to %s"
                        .formatted(Months.name(months.getLast().month()));
            }
            var first = gap.month().equals(months.getFirst().month())
                    ? "Not funded now"
                    : "Funded to the end of " + Months.name(gap.month().minusMonths(1));
            return gap.state() == MonthState.GONE
                    ? first + ", then no money"
                    : gone == null
                            ? first + ", at risk after that"
                            : "%s, then at risk; no money from %s".formatted(first, Months.name(gone.month()));
        }

        /// How it stands, in the worst of the months that the alarm looks at.
        public MonthState state() {
            return gap == null || !alarm ? MonthState.FUNDED : gap.state();
        }

        /// The same in words: what is paid now and ends soon is not without money yet.
        public String stateWords() {
            boolean ends = state() == MonthState.GONE
                    && !months.getFirst().equals(gap)
                    && months.getFirst().state() != MonthState.NOT_RUNNING;
            return ends ? "Money ends" : state().words();
        }
    }

    /// Everything, month by month.
    ///
    /// @param total of all lines, in each month
    public record Picture(Weights weights, List<Line> lines, List<Total> total) {

        public List<Line> alarms() {
            return lines.stream().filter(Line::alarm).toList();
        }

        /// The line weighted by certainty and the worst case against what is needed; null where nothing costs anything.
        public @Nullable Chart drawn() {
            return total.stream().allMatch(month -> month.cost() == 0)
                    ? null
                    : RunwayReader.drawn(
                            "runway",
                            "Money needed and available, in pounds a month",
                            total.stream()
                                    .map(month -> point(month.month(), month.cost(), month.weighted(), month.worst()))
                                    .toList());
        }
    }

    /// A month of all lines together. Money for one thing pays for no other, so each line counts no more than it
    /// needs.
    public record Total(
            YearMonth month,
            long cost,
            long awarded,
            long expected,
            long applied,
            long weighted,
            long worst,
            int funded,
            int atRisk,
            int gone) {

        public long missing() {
            return cost - worst;
        }

        public String name() {
            return Months.name(month);
        }
    }

    private final Provisions provisions;
    private final Grants grants;
    private final FundingSettingRows settings;
    private final Clock clock;

    RunwayReader(Provisions provisions, Grants grants, FundingSettingRows settings, Clock clock) {
        this.provisions = provisions;
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    static Chart drawn(String id, String title, List<ChartRunway> points) {
        return Chart.runway(
                new ChartFrame(
                        id,
                        title,
                        "Three lines over the months: what is needed, the money weighted by how certain it is, and the worst case, in which only money comes that was agreed in writing. Pounds a month.",
                        "Month",
                        "Weighted by certainty",
                        "Worst case: agreed in writing only"),
                "Needed",
                points);
    }

    static ChartRunway point(YearMonth month, long cost, long weighted, long worst) {
        return new ChartRunway(
                Months.brief(month),
                cost / POUND,
                Pence.words(cost),
                weighted / POUND,
                Pence.words(weighted),
                worst / POUND,
                Pence.words(worst));
    }

    /// The whole picture from this month on, with what has not ended. Three statements.
    public Picture picture(Actor actor) {
        var today = LocalDate.now(clock);
        var weights = settings.on(actor, today);
        var money = grants.all(actor);
        var lines = provisions.all(actor).stream()
                .filter(it -> it.runsAfter(today))
                .map(it -> line(it, money, weights, YearMonth.from(today)))
                .toList();
        return new Picture(weights, lines, totals(lines, YearMonth.from(today), weights));
    }

    /// One of them with its grants.
    Line line(Actor actor, Provision it, List<Grant> money) {
        var today = LocalDate.now(clock);
        return line(it, money, settings.on(actor, today), YearMonth.from(today));
    }

    private static Line line(Provision it, List<Grant> money, Weights weights, YearMonth now) {
        var months = Runway.months(
                now,
                weights,
                it::cost,
                money.stream()
                        .filter(grant -> grant.provision().equals(it.ref()) && grant.pays())
                        .map(grant -> new Runway.Part(grant.certainty(), grant.months()))
                        .toList());
        return new Line(
                it,
                months,
                Runway.gap(months).orElse(null),
                months.stream()
                        .filter(month -> month.state() == MonthState.GONE)
                        .findFirst()
                        .orElse(null),
                Runway.alarm(months, now, weights).isPresent());
    }

    private static List<Total> totals(List<Line> lines, YearMonth now, Weights weights) {
        var totals = new ArrayList<Total>();
        for (int ahead = 0; ahead < weights.lookMonths(); ahead++) {
            int place = ahead;
            var of = lines.stream().map(line -> line.months().get(place)).toList();
            totals.add(new Total(
                    now.plusMonths(ahead),
                    of.stream().mapToLong(Runway.Month::cost).sum(),
                    of.stream().mapToLong(Runway.Month::awarded).sum(),
                    of.stream().mapToLong(Runway.Month::expected).sum(),
                    of.stream().mapToLong(Runway.Month::applied).sum(),
                    of.stream().mapToLong(Runway.Month::weighted).sum(),
                    of.stream().mapToLong(Runway.Month::worst).sum(),
                    count(of, MonthState.FUNDED),
                    count(of, MonthState.AT_RISK),
                    count(of, MonthState.GONE)));
        }
        return totals;
    }

    private static int count(List<Runway.Month> months, MonthState state) {
        return (int) months.stream().filter(month -> month.state() == state).count();
    }

    /// What one month gets, grant by grant, to the penny.
    ///
    /// @param share of the month
    record MonthPart(Grant grant, long share) {}

    /// The grants that pay in a month.
    List<MonthPart> parts(Actor actor, YearMonth month) {
        return grants.all(actor).stream()
                .filter(Grant::pays)
                .flatMap(grant -> Optional.ofNullable(grant.months().get(month))
                        .filter(share -> share > 0)
                        .map(share -> new MonthPart(grant, share))
                        .stream())
                .toList();
    }
}
