package waymark.funding.runway;

import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.funding.grants.Grant;
import waymark.funding.grants.GrantForm;
import waymark.funding.grants.Grants;
import waymark.funding.money.Months;
import waymark.funding.money.Pence;
import waymark.funding.options.FundingOption;
import waymark.funding.options.FundingOptions;
import waymark.funding.provision.FundingHistory;
import waymark.funding.provision.Provision;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.lists.ListFile;

/// The runway, and each post or service on it.
@Controller
@RequestMapping
class RunwayController {

    record Index(RunwayReader.Picture picture, @Nullable Chart drawn, boolean keeps) {}

    /// @param money what pays for it, and what was withdrawn
    /// @param unit what one unit costs, or empty
    record View(
            RunwayReader.Line line,
            @Nullable Chart drawn,
            StoppedWork.Stops stops,
            List<Grant> money,
            List<FundingOption> options,
            String unit,
            boolean keeps,
            List<TimelineEntry> timeline) {

        List<Grant> grants() {
            return money.stream().filter(one -> one.form() == GrantForm.MONEY).toList();
        }

        List<Grant> inKind() {
            return money.stream().filter(one -> one.form() == GrantForm.IN_KIND).toList();
        }
    }

    /// @param sum of the parts
    record MonthView(String name, List<RunwayReader.MonthPart> parts, long sum) {}

    private final RunwayReader reader;
    private final Provisions provisions;
    private final Grants grants;
    private final FundingOptions options;
    private final StoppedWork stopped;
    private final FundingHistory history;
    private final Clock clock;

    RunwayController(
            RunwayReader reader,
            Provisions provisions,
            Grants grants,
            FundingOptions options,
            StoppedWork stopped,
            FundingHistory history,
            Clock clock) {
        this.reader = reader;
        this.provisions = provisions;
        this.grants = grants;
        this.options = options;
        this.stopped = stopped;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/funding")
    @Allow(VIEW_FUNDING)
    ModelAndView list(Actor.Person actor) {
        var picture = reader.picture(actor);
        return Page.show("funding/runway/runway", new Index(picture, picture.drawn(), Provision.keeps(actor)));
    }

    /// Each month of each post and service, in pounds.
    @GetMapping({"/funding.csv", "/funding.xlsx"})
    @Allow(VIEW_FUNDING)
    ListFile file(Actor.Person actor) {
        return new ListFile(
                "funding-runway",
                List.of(
                        "Reference",
                        "Post or service",
                        "Area",
                        "Month",
                        "Needed",
                        "Agreed in writing",
                        "Expected",
                        "Asked for",
                        "Weighted by certainty",
                        "Worst case",
                        "Missing in the worst case",
                        "State"),
                reader.picture(actor).lines().stream()
                        .flatMap(line -> line.months().stream().map(month -> row(line.it(), month)))
                        .toList());
    }

    private static List<?> row(Provision it, Runway.Month month) {
        return List.of(
                it.ref(),
                it.name(),
                it.where(),
                month.month().toString(),
                Pence.amount(month.cost()),
                Pence.amount(month.awarded()),
                Pence.amount(month.expected()),
                Pence.amount(month.applied()),
                Pence.amount(month.weighted()),
                Pence.amount(month.worst()),
                Pence.amount(month.missing()),
                month.state().words());
    }

    @GetMapping("/funding/{ref}")
    @Allow(VIEW_FUNDING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = provisions.get(actor, ref);
        var money = grants.of(actor, ref);
        var line = reader.line(actor, it, money);
        return Page.show(
                "funding/runway/provision",
                new View(
                        line,
                        drawn(line),
                        stopped.of(actor, it, LocalDate.now(clock)),
                        money,
                        options.of(actor, ref),
                        unit(it),
                        Provision.keeps(actor),
                        history.timeline(ref)));
    }

    private static @Nullable Chart drawn(RunwayReader.Line line) {
        return line.months().stream().allMatch(month -> month.cost() == 0)
                ? null
                : RunwayReader.drawn(
                        "runway-" + line.it().ref(),
                        "Money needed and available, in pounds a month",
                        line.months().stream()
                                .map(month -> RunwayReader.point(
                                        month.month(), month.cost(), month.weighted(), month.worst()))
                                .toList());
    }

    private static String unit(Provision it) {
        return it.unitsAYear() == null
                ? ""
                : "%s for each %s, at %,d a year"
                        .formatted(Pence.words(it.yearlyPence() / it.unitsAYear()), it.unit(), it.unitsAYear());
    }

    /// One month, grant by grant: what they give together is what the picture shows, to the penny.
    @GetMapping("/funding/months/{month}")
    @Allow(VIEW_FUNDING)
    ModelAndView month(@PathVariable String month, Actor.Person actor) {
        var wanted = month(month);
        var parts = reader.parts(actor, wanted);
        return Page.show(
                "funding/runway/month",
                new MonthView(
                        Months.name(wanted),
                        parts,
                        parts.stream().mapToLong(RunwayReader.MonthPart::share).sum()));
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException noMonth) {
            throw new NotFound("month");
        }
    }
}
