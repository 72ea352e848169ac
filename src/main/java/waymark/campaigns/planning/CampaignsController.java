package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;

/// The campaigns as a list and as a year.
@Controller
class CampaignsController {

    private static final int SIZE = 20;
    private static final List<Choice> STATES = List.of(
            Choice.of("planned", "Planned"),
            Choice.of("launched", "Launched"),
            Choice.of("ended", "Ended"),
            Choice.of("learned", "Reviewed"));

    /// What is asked for in the address.
    record Query(
            @Nullable String area,
            @Nullable String state,
            @Nullable String page) {

        Campaigns.Filter filter() {
            return new Campaigns.Filter(text(area), text(state));
        }

        private static String text(@Nullable String asked) {
            return asked == null ? "" : asked.strip();
        }
    }

    record Index(
            List<Campaign> campaigns, Campaigns.Filter filter, List<Choice> areas, Paging paging, boolean mayPlan) {

        List<Choice> states() {
            return STATES;
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            FilterChip.add(chips, "Area", "area", filter.area(), areas);
            FilterChip.add(chips, "State", "state", filter.state(), STATES);
            return chips;
        }
    }

    /// @param slavery the day that the year turns on, 18 October
    record YearView(int year, Chart chart, List<Campaign> campaigns, LocalDate slavery, boolean mayPlan) {}

    private final Campaigns campaigns;
    private final DirectoryApi directory;
    private final Clock clock;

    CampaignsController(Campaigns campaigns, DirectoryApi directory, Clock clock) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/campaigns")
    @Allow(USE_WAYMARK)
    ModelAndView index(Query query, Actor.Person actor) {
        var filter = query.filter();
        var paging = Paging.of(query.page(), SIZE, campaigns.count(filter));
        var areas = new ArrayList<Choice>();
        directory.areas(actor).forEach(area -> areas.add(Choice.of(area.code(), area.name())));
        areas.add(Choice.of("all", "Whole partnership"));
        return Page.show(
                "campaigns/planning/campaigns",
                new Index(
                        campaigns.find(filter, paging.offset(), paging.size()),
                        filter,
                        areas,
                        paging,
                        actor.may(RUN_CAMPAIGNS)));
    }

    @GetMapping({"/campaigns.csv", "/campaigns.xlsx"})
    @Allow(USE_WAYMARK)
    ListFile file(Query query) {
        return new ListFile(
                "campaigns",
                List.of(
                        "Reference",
                        "Area",
                        "Campaign",
                        "Audience",
                        "Languages",
                        "Channels",
                        "From",
                        "To",
                        "Cost",
                        "Objective",
                        "State",
                        "What was learned"),
                campaigns.find(query.filter(), 0, Integer.MAX_VALUE).stream()
                        .map(CampaignsController::row)
                        .toList());
    }

    private static List<?> row(Campaign campaign) {
        var plan = campaign.plan();
        return Arrays.asList(
                campaign.ref(),
                campaign.header().areaName(),
                plan.title(),
                plan.audience(),
                String.join(", ", SpokenLanguages.words(plan.languages())),
                String.join(", ", plan.channels().stream().map(Channel::words).toList()),
                plan.fromDay(),
                plan.toDay(),
                plan.cost(),
                plan.objective(),
                campaign.word(),
                campaign.header().learned());
    }

    @GetMapping("/campaigns/year")
    @Allow(USE_WAYMARK)
    ModelAndView year(@RequestParam(defaultValue = "") String year, Actor.Person actor) {
        var today = LocalDate.now(clock);
        int asked = year.matches("20[0-9]{2}")
                ? Integer.parseInt(year)
                : Year.from(today).getValue();
        var touched = campaigns.in(asked);
        return Page.show(
                "campaigns/planning/year",
                new YearView(
                        asked,
                        CampaignYear.of(asked, touched, today),
                        touched,
                        CampaignYear.antiSlaveryDay(asked),
                        actor.may(RUN_CAMPAIGNS)));
    }
}
