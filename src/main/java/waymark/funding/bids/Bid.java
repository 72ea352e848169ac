package waymark.funding.bids;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.funding.money.Pence;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

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

        /// @param organisations that can be chosen
        static Ruling<Given> read(
                FormData form,
                @Nullable Bid before,
                StrategyChoices.Offered organisations,
                List<Provision> provisions,
                LocalDate today) {
            return form.read(reader -> {
                var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title");
                var funder = reader.requiredLine(
                        "funderName", "The funder", FormReader.TITLE, "Enter who decides on the money");
                var amount = reader.money("amount", "The amount");
                reader.when(amount.isEmpty() && reader.form().text("amount").isEmpty(), "amount", "Enter the amount");
                var provision = reader.optionalChoice(
                        "provision", provisions, one -> one.ref().value(), "Choose from the list, or nothing");
                var lead = organisations.chosen(
                        reader, "lead", "owner", before == null ? null : before.lead(), "Choose who writes it");
                var partners = reader.choices("partners", organisations.of("owner"), Choice::value, "");
                return new Given(
                        title,
                        funder,
                        amount.map(Pence::of).orElse(1L),
                        provision.map(Provision::ref).orElse(null),
                        lead,
                        partners.stream().map(Choice::value).toList(),
                        reader.requiredDate("deadline", "The deadline", today),
                        reader.text("asks", "What the funder asks for", LONGEST_ASKS));
            });
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
    public record Step(BidState state, LocalDate on, String result, String learned) {

        static Ruling<Step> read(FormData form, LocalDate today) {
            return form.read(reader -> new Step(
                    reader.choice("state", BidState.class, "Choose what comes next"),
                    reader.requiredDate("on", "The day", today),
                    reader.text("result", "What the funder said", LONGEST),
                    reader.text("learned", "What was learned", LONGEST)));
        }
    }

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
