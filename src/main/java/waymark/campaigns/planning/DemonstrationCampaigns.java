package waymark.campaigns.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Campaigns of the demonstration, made by the rules that people meet.
@Component
public class DemonstrationCampaigns {

    private final Campaigns campaigns;

    DemonstrationCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /// Plans one.
    public Ref plan(Actor.Person actor, CampaignPlan plan, LocalDate on) {
        return planned(actor, Campaign.plan(plan, actor, on));
    }

    /// Copies one with another area and other days; what it had cost is left out.
    public Ref copy(Actor.Person actor, Ref ref, CampaignPlan plan, LocalDate on) {
        return planned(
                actor, campaigns.get(ref).copy(plan, "Left out: its reach, its downloads, its cost.", actor, on));
    }

    private Ref planned(Actor.Person actor, Ruling<CampaignEvent.Planned> ruling) {
        var ref = campaigns.nextRef();
        campaigns.plan(actor, ref, agreed(ruling));
        return ref;
    }

    /// Takes its next step.
    ///
    /// @param learned what was learned, for the last step
    public void step(Actor.Person actor, Ref ref, String learned, LocalDate on) {
        var it = campaigns.get(ref);
        var ruling = switch (it) {
            case Campaign.Planned planned -> planned.launch(on);
            case Campaign.Launched launched -> launched.end(on);
            case Campaign.Ended ended -> ended.learn(learned, on);
            case Campaign.Learned _ -> throw new InvariantViolation("a campaign that was learned from already");
        };
        if (!(campaigns.save(actor, it.header().version(), agreed(ruling)) instanceof Saved.Done<Campaign>)) {
            throw new InvariantViolation("a campaign that somebody else changed while the world was made");
        }
    }

    /// Records a number of people reached.
    public void reach(Actor.Person actor, Ref ref, Channel channel, int people, String source, LocalDate on) {
        campaigns.reach(
                actor, ref, new Reach(UUID.randomUUID(), channel.name(), people, source, on, actor.name(), null, ""));
    }

    private static <E> E agreed(Ruling<E> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<E>(var event) -> event;
            case Ruling.Refused<E>(var problems) ->
                throw new InvariantViolation("a campaign that a rule refuses: " + problems);
        };
    }
}
