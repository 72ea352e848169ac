package waymark.funding.bids;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A bid for money.
///
/// @param provision what it would pay for; null where that is new
/// @param lead code of the organisation that writes it
/// @param partners codes of those that bid with it
/// @param asks what the funder asks for, in short
/// @param result what the funder said
/// @param learned what the next bid does otherwise
public record Bid(
        Ref ref,
        int version,
        String title,
        String funderName,
        long pence,
        @Nullable Ref provision,
        String provisionName,
        String lead,
        String leadName,
        List<String> partners,
        List<String> partnerNames,
        LocalDate deadline,
        String asks,
        BidState state,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate decidedOn,
        String result,
        String learned) {

    static final int LONGEST = 1_000;
    static final int LONGEST_ASKS = 2_000;

    public Bid {
        partners = List.copyOf(partners);
        partnerNames = List.copyOf(partnerNames);
    }

    /// What somebody enters.
    public record Given(
            String title,
            String funderName,
            long pence,
            @Nullable Ref provision,
            String lead,
            List<String> partners,
            LocalDate deadline,
            String asks) {

        public Given {
            partners = List.copyOf(partners);
        }

        Ruling<Given> check(Actor actor) {
            return new Problems()
                    .when(!Provision.keeps(actor), "", "Who keeps funding records bids")
                    .when(pence < 1, "amount", "Enter the amount, more than nothing")
                    .when(partners.contains(lead), "partners", "The lead is no partner of itself")
                    .or(() -> this);
        }
    }

    /// A step.
    public record Step(BidState state, LocalDate on, String result, String learned) {}

    Ruling<Given> change(Given given, Actor actor) {
        return given.check(actor)
                .then(agreed -> new Problems()
                        .when(state.ended(), "", "The bid has ended")
                        .or(() -> agreed));
    }

    Ruling<Step> step(Step step, Actor actor, LocalDate today) {
        boolean again = state.ended() && step.state() == state;
        return new Problems()
                .when(!Provision.keeps(actor), "", "Who keeps funding records bids")
                .when(!again && !state.next().contains(step.state()), "state", "Choose what comes next")
                .when(step.on().isAfter(today), "on", "The day must be today or in the past")
                .when(
                        sentOn != null && step.on().isBefore(sentOn),
                        "on",
                        "The day must be on or after the day it was sent")
                .when(
                        (step.state() == BidState.WON || step.state() == BidState.LOST)
                                && step.result().isEmpty(),
                        "result",
                        "Say what the funder said")
                .or(() -> step);
    }

    public String path() {
        return "/funding/bids/" + ref;
    }
}
