package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The steps of a campaign: launched, ended, learned from.
@Controller
@RequestMapping("/campaigns/{ref}/step")
class CampaignStepsController {

    private static final String STEP = "campaigns/planning/step";

    /// @param months that are compared from now on, in words
    record View(Campaign it, String months, FormData form, List<Problem> problems) {}

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignStepsController(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView stepping(@PathVariable Ref ref, Actor.Person actor) {
        var it = campaigns.run(actor, ref);
        return it instanceof Campaign.Learned
                ? Page.go("/campaigns/%s", ref)
                : Page.show(STEP, view(it, FormData.version(it.header().version()), List.of()));
    }

    private static View view(Campaign it, FormData form, List<Problem> problems) {
        return new View(
                it,
                FollowingReports.words(
                        YearMonth.from(it.plan().windowFirst()),
                        YearMonth.from(it.plan().windowLast())),
                form,
                problems);
    }

    @PostMapping
    @Allow(RUN_CAMPAIGNS)
    ModelAndView take(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = campaigns.run(actor, ref);
        var today = LocalDate.now(clock);
        Ruling<CampaignEvent.Stepped> ruling = switch (it) {
            case Campaign.Planned planned -> planned.launch(today);
            case Campaign.Launched launched -> launched.end(today);
            case Campaign.Ended ended ->
                form.read(reader -> reader.text("learned", "What was learned", Campaign.LONGEST_LEARNED))
                        .then(words -> ended.learn(words, today));
            case Campaign.Learned _ -> Ruling.refused("", "What was learned is written down already");
        };
        return switch (ruling.save(event -> campaigns.save(actor, form.version(), event))) {
            case Saved.Done<Campaign> _ ->
                Page.go(
                        Notice.done(
                                "Saved. The campaign is: " + campaigns.get(ref).word()),
                        "/campaigns/%s",
                        ref);
            case Ruling.Refused<Campaign>(var problems) -> Page.refuse(STEP, view(it, form, problems));
            case Saved.Stale<Campaign> _ -> Page.merged(stepping(ref, actor));
        };
    }
}
