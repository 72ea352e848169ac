package waymark.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.campaigns.newsletters.DemonstrationNewsletters;
import waymark.campaigns.planning.CampaignPlan;
import waymark.campaigns.planning.Channel;
import waymark.campaigns.planning.DemonstrationCampaigns;
import waymark.campaigns.toolkits.DemonstrationToolkits;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Campaigns, toolkits and newsletters for the demonstration data, which are made as people make them.
@Component
public class CampaignsApi {

    private final DemonstrationCampaigns campaigns;
    private final DemonstrationToolkits toolkits;
    private final DemonstrationNewsletters newsletters;

    CampaignsApi(
            DemonstrationCampaigns campaigns, DemonstrationToolkits toolkits, DemonstrationNewsletters newsletters) {
        this.campaigns = campaigns;
        this.toolkits = toolkits;
        this.newsletters = newsletters;
    }

    /// A public event of a campaign.
    ///
    /// @param from as `18:30`
    public record NewEvent(LocalDate day, String from, String to, String place) {}

    /// A campaign to plan.
    ///
    /// @param channels names of the ways to reach people: `POSTERS`
    /// @param pounds what it costs; null where nobody said
    /// @param months that are compared, from the one in which it begins
    /// @param words of the public page; empty where there is none
    public record NewCampaign(
            @Nullable String area,
            String title,
            String aim,
            String audience,
            List<String> languages,
            List<String> channels,
            LocalDate from,
            LocalDate to,
            @Nullable Integer pounds,
            String objective,
            int months,
            String words,
            @Nullable NewEvent event) {

        public NewCampaign {
            languages = List.copyOf(languages);
            channels = List.copyOf(channels);
        }

        private CampaignPlan plan() {
            return new CampaignPlan(
                    area,
                    title,
                    aim,
                    audience,
                    languages,
                    channels,
                    from,
                    to,
                    pounds == null ? null : BigDecimal.valueOf(pounds).setScale(2),
                    objective,
                    from.withDayOfMonth(1),
                    from.withDayOfMonth(1).plusMonths(months - 1L),
                    !words.isEmpty(),
                    words,
                    event == null ? null : event.day(),
                    event == null ? "" : event.from(),
                    event == null ? "" : event.to(),
                    event == null ? "" : event.place());
        }
    }

    /// Plans a campaign.
    public Ref plan(Actor.Person actor, NewCampaign campaign, LocalDate on) {
        return campaigns.plan(actor, campaign.plan(), on);
    }

    /// Copies a campaign to another area and other days.
    public Ref copy(Actor.Person actor, Ref ref, NewCampaign campaign, LocalDate on) {
        return campaigns.copy(actor, ref, campaign.plan(), on);
    }

    /// Launches it, ends it, or writes down what was learned: whichever comes next.
    public void step(Actor.Person actor, Ref ref, String learned, LocalDate on) {
        campaigns.step(actor, ref, learned, on);
    }

    /// Records how many people a way reached.
    public void reach(Actor.Person actor, Ref ref, String channel, int people, String source, LocalDate on) {
        campaigns.reach(actor, ref, Channel.valueOf(channel), people, source, on);
    }

    /// Makes a toolkit.
    public Ref toolkit(Actor.Person actor, @Nullable String area, Ref campaign, String title, String summary) {
        return toolkits.make(actor, area, campaign, title, summary);
    }

    /// Adds a text in a language to a toolkit.
    public UUID file(
            Actor.Person actor,
            Ref ref,
            String item,
            String language,
            String name,
            String text,
            String why,
            LocalDate on) {
        return toolkits.file(actor, ref, item, language, name, text, why, on);
    }

    /// Publishes a toolkit.
    public void publish(Actor.Person actor, Ref ref, LocalDate on) {
        toolkits.publish(actor, ref, on);
    }

    /// Records downloads of a past day.
    public void downloads(Actor system, UUID file, LocalDate day, int times) {
        toolkits.remember(system, file, day, times);
    }

    /// Writes a newsletter and asks for a second look.
    public Ref newsletter(Actor.Person actor, @Nullable String area, String subject, String body, LocalDate on) {
        return newsletters.ask(actor, area, subject, body, on);
    }

    /// Sends a newsletter that somebody else wrote.
    public void send(Actor.Person actor, Ref ref, LocalDate on) {
        newsletters.send(actor, ref, on);
    }

    /// Says that somebody wants newsletters.
    public void wants(Actor.Person actor) {
        newsletters.wants(actor);
    }
}
