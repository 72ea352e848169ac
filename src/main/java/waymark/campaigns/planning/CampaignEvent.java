package waymark.campaigns.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What happens to a campaign.
sealed interface CampaignEvent {

    /// It was planned, or copied.
    ///
    /// @param leftOut what did not go with the copy; empty where it is none
    record Planned(CampaignPlan plan, @Nullable Ref copiedFrom, String leftOut, LocalDate on)
            implements CampaignEvent {}

    /// Its plan was changed.
    record Changed(Ref ref, CampaignPlan plan) implements CampaignEvent {}

    /// It took its next step.
    ///
    /// @param words what was learned; else empty
    record Stepped(Ref ref, Step step, String words, LocalDate on) implements CampaignEvent {}

    /// The steps after the plan.
    enum Step {
        LAUNCHED("Launched", "launch_campaign"),
        ENDED("Ended", "end_campaign"),
        LEARNED("What was learned was written down", "learn_from_campaign");

        private final String headline;
        private final String act;

        Step(String headline, String act) {
            this.headline = headline;
            this.act = act;
        }

        String headline() {
            return headline;
        }

        String act() {
            return act;
        }
    }
}
