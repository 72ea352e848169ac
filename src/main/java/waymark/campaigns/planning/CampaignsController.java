package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;
import waymark.web.sql.RecordMapper;

/// The campaigns as a list and as a year, and the page of one.
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

    /// A toolkit as the page of its campaign names it.
    record ToolkitLine(Ref ref, String title, String state, long downloads) {}

    /// @param beside what was reported in the months of the campaign; null before its launch
    record View(
            Campaign it,
            List<String> languages,
            List<Reach> reached,
            long people,
            List<ToolkitLine> toolkits,
            List<CampaignPictures.Shown> pictures,
            @Nullable ReportsBeside beside,
            List<Ref> copies,
            List<TimelineEntry> timeline,
            WordWarnings words,
            boolean mayRun,
            boolean mayPlan,
            FormData form) {

        List<String> channels() {
            return it.plan().channels().stream().map(Channel::words).toList();
        }

        List<UUID> counted() {
            return reached.stream()
                    .filter(each -> each.struckOn() == null)
                    .map(Reach::id)
                    .toList();
        }
    }

    private final Campaigns campaigns;
    private final CampaignPictures pictures;
    private final DirectoryApi directory;
    private final FollowingReports reports;
    private final PreferredWords words;
    private final JdbcClient db;
    private final Clock clock;

    CampaignsController(
            Campaigns campaigns,
            CampaignPictures pictures,
            DirectoryApi directory,
            FollowingReports reports,
            PreferredWords words,
            JdbcClient db,
            Clock clock) {
        this.campaigns = campaigns;
        this.pictures = pictures;
        this.directory = directory;
        this.reports = reports;
        this.words = words;
        this.db = db;
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

    @GetMapping("/campaigns/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("campaigns/planning/campaign", view(ref, actor, FormData.empty()));
    }

    private View view(Ref ref, Actor.Person actor, FormData form) {
        var it = campaigns.get(ref);
        var plan = it.plan();
        var reached = campaigns.reached(ref);
        boolean runs = Campaign.mayRun(actor, plan.area());
        return new View(
                it,
                SpokenLanguages.words(plan.languages()),
                reached,
                reached.stream()
                        .filter(each -> each.struckOn() == null)
                        .mapToLong(Reach::people)
                        .sum(),
                toolkits(ref),
                pictures.of(actor, ref),
                it instanceof Campaign.Planned
                        ? null
                        : reports.beside(
                                actor,
                                plan.area(),
                                YearMonth.from(plan.windowFirst()),
                                YearMonth.from(plan.windowLast())),
                campaigns.copies(ref),
                campaigns.timeline(ref),
                runs
                        ? WordWarnings.of(FormData.empty().with(plan), words.current(actor), CampaignForm.WORDED)
                        : WordWarnings.NONE,
                runs,
                actor.may(RUN_CAMPAIGNS),
                form);
    }

    private List<ToolkitLine> toolkits(Ref campaign) {
        return db.sql("""
                select t.ref, t.title, t.state,
                       (select coalesce(sum(d.times), 0) from campaigns.download_day d join campaigns.toolkit_file f on f.id = d.file
                         where f.toolkit = t.ref)
                       + (select count(*) from campaigns.download_mark m join campaigns.toolkit_file f on f.id = m.file
                           where f.toolkit = t.ref) as downloads
                  from campaigns.toolkit t where t.campaign = :campaign order by t.ref
                """)
                .param("campaign", campaign.value())
                .query(RecordMapper.of(ToolkitLine.class))
                .list();
    }
}
