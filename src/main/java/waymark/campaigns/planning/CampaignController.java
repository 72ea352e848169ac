package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The page of one campaign: its plan, how far it reached, and what was reported beside it.
@Controller
class CampaignController {

    /// @param beside what was reported in the months of the campaign; null before its launch
    record View(
            Campaign it,
            List<String> languages,
            List<Reach> reached,
            long people,
            List<Campaigns.ToolkitLine> toolkits,
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
    private final FollowingReports reports;
    private final PreferredWords words;

    CampaignController(Campaigns campaigns, CampaignPictures pictures, FollowingReports reports, PreferredWords words) {
        this.campaigns = campaigns;
        this.pictures = pictures;
        this.reports = reports;
        this.words = words;
    }

    @GetMapping("/campaigns/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = campaigns.get(ref);
        var plan = it.plan();
        var reached = campaigns.reached(ref);
        boolean runs = Campaign.mayRun(actor, plan.area());
        var view = new View(
                it,
                SpokenLanguages.words(plan.languages()),
                reached,
                reached.stream()
                        .filter(each -> each.struckOn() == null)
                        .mapToLong(Reach::people)
                        .sum(),
                campaigns.toolkits(ref),
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
                FormData.empty());
        return Page.show("campaigns/planning/campaign", view);
    }
}
