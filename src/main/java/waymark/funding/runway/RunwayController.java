package waymark.funding.runway;

import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.funding.money.Months;
import waymark.funding.money.Pence;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.lists.ListFile;

/// The runway: every post and service, month by month.
@Controller
class RunwayController {

    record Index(RunwayReader.Picture picture, @Nullable Chart drawn, boolean keeps) {}

    /// @param sum of the parts
    record MonthView(String name, List<RunwayReader.MonthPart> parts, long sum) {}

    private final RunwayReader reader;

    RunwayController(RunwayReader reader) {
        this.reader = reader;
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
