package waymark.funding.costs;

import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import waymark.directory.DirectoryApi;
import waymark.funding.grants.Grants;
import waymark.funding.money.Pence;
import waymark.funding.offers.ResourceOffers;
import waymark.funding.provision.Provision;
import waymark.funding.provision.Provisions;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.lists.ListFile;

/// What things cost and who gives what, as a page and as files.
@Controller
class CostsController {

    /// A row of a table of costs.
    record Row(String name, long pence) {}

    /// @param objectives with their words; what names none comes last
    /// @param given by organisation, in the order of their names
    record View(
            List<Row> objectives,
            List<Row> areas,
            long whole,
            List<Provision> units,
            SequencedMap<String, Costs.Contribution> given,
            NeedsWithoutService.Unmet unmet,
            LocalDate since,
            boolean grants,
            OpenDataPrefix.Prefix prefix,
            boolean keeps) {}

    private final Provisions provisions;
    private final Grants grants;
    private final NeedsWithoutService unmet;
    private final StrategyApi strategy;
    private final DirectoryApi directory;
    private final ResourceOffers offers;
    private final OpenDataPrefix prefix;
    private final JsonMapper json;
    private final Clock clock;

    CostsController(
            Provisions provisions,
            Grants grants,
            NeedsWithoutService unmet,
            StrategyApi strategy,
            DirectoryApi directory,
            ResourceOffers offers,
            OpenDataPrefix prefix,
            JsonMapper json,
            Clock clock) {
        this.provisions = provisions;
        this.grants = grants;
        this.unmet = unmet;
        this.strategy = strategy;
        this.directory = directory;
        this.offers = offers;
        this.prefix = prefix;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/funding/costs")
    @Allow(VIEW_FUNDING)
    ModelAndView show(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var running = running(actor, today);
        var since = Costs.yearBefore(today);
        var money = grants.all(actor);
        return Page.show(
                "funding/costs/costs",
                new View(
                        objectives(actor, running),
                        rows(Costs.byArea(running)),
                        running.stream().mapToLong(Provision::yearlyPence).sum(),
                        running.stream().filter(it -> it.unitsAYear() != null).toList(),
                        Costs.given(money, offers.worthLent(since), YearMonth.from(today)),
                        unmet.since(actor, since),
                        since,
                        !ThreeSixtyGiving.publishable(money).isEmpty(),
                        prefix.get(actor),
                        Provision.keeps(actor)));
    }

    private List<Provision> running(Actor actor, LocalDate today) {
        return provisions.all(actor).stream().filter(it -> it.runsAfter(today)).toList();
    }

    private List<Row> objectives(Actor actor, List<Provision> running) {
        var words = strategy.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .collect(Collectors.toMap(one -> one.code(), one -> one.text()));
        var rows = new ArrayList<Row>();
        var costs = Costs.byObjective(running);
        costs.forEach((code, pence) -> {
            if (!code.equals(Costs.NONE)) {
                rows.add(new Row(code + " " + words.getOrDefault(code, ""), pence));
            }
        });
        if (costs.containsKey(Costs.NONE)) {
            rows.add(new Row("No objective named", costs.getOrDefault(Costs.NONE, 0L)));
        }
        return rows;
    }

    private static List<Row> rows(Map<String, Long> costs) {
        return costs.entrySet().stream()
                .map(cost -> new Row(cost.getKey(), cost.getValue()))
                .toList();
    }

    /// Every post and service with its cost, its unit cost and what it belongs to.
    @GetMapping({"/funding/costs.csv", "/funding/costs.xlsx"})
    @Allow(VIEW_FUNDING)
    ListFile file(Actor.Person actor) {
        return new ListFile(
                "funding-costs",
                List.of(
                        "Reference",
                        "Kind",
                        "Post or service",
                        "Run by",
                        "Area",
                        "Objectives",
                        "Cost in a year",
                        "Unit",
                        "Units in a year",
                        "Cost of a unit",
                        "Caveat",
                        "Open Contracting identifier"),
                running(actor, LocalDate.now(clock)).stream()
                        .map(CostsController::row)
                        .toList());
    }

    private static List<?> row(Provision it) {
        var units = it.unitsAYear();
        return List.of(
                it.ref(),
                it.kind().words(),
                it.name(),
                it.organisationName(),
                it.where(),
                String.join(", ", it.objectives()),
                Pence.amount(it.yearlyPence()),
                it.unit(),
                units == null ? "" : units,
                units == null ? "" : Pence.amount(it.yearlyPence() / units),
                it.caveat(),
                it.ocid());
    }

    /// The grants as open data. A package without a grant is none.
    @GetMapping("/funding/grants.json")
    @Allow(VIEW_FUNDING)
    Object openData(Actor.Person actor) {
        var open = ThreeSixtyGiving.publishable(grants.all(actor));
        if (open.isEmpty()) {
            return Page.go(Notice.important("No grant can be published yet"), "/funding/costs");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("grants-360giving.json")
                                .build()
                                .toString())
                .body(json.writeValueAsBytes(ThreeSixtyGiving.dataPackage(
                        open, prefix.get(actor).text(), directory.partnershipName(actor), LocalDate.now(clock))));
    }
}
