package waymark.funding.runway;

import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.funding.grants.Grant;
import waymark.funding.grants.GrantForm;
import waymark.funding.grants.Grants;
import waymark.funding.money.Pence;
import waymark.funding.options.FundingOption;
import waymark.funding.options.FundingOptions;
import waymark.funding.provision.FundingHistory;
import waymark.funding.provision.Provision;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.charts.Chart;

/// One post or service on the runway: what pays for it, what stops with it, and what could be done.
@Controller
class ProvisionController {

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

    private final RunwayReader reader;
    private final Provisions provisions;
    private final Grants grants;
    private final FundingOptions options;
    private final StoppedWork stopped;
    private final FundingHistory history;
    private final Clock clock;

    ProvisionController(
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
}
