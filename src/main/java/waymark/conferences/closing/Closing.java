package waymark.conferences.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemState;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What is said when an item is closed, sealed with the item.
///
/// @param riskNow score from 1 to 25; null where it was never scored
/// @param toldOn the day the person was told; null where they were not
/// @param toldBy who told them
/// @param tellBy by when they are told, where they are not yet
/// @param unsafe why telling them would put somebody in danger
/// @param summary why it is closed, and what was reached
/// @param watch what was agreed to keep watching
record Closing(
        ClosingOutcome outcome,
        @Nullable Integer riskNow,
        PersonTold told,
        @Nullable LocalDate toldOn,
        String toldBy,
        @Nullable LocalDate tellBy,
        String unsafe,
        String summary,
        String watch) {

    /// Whether the item can be closed so today.
    Ruling<Closing> rule(Item item, LocalDate today) {
        if (item.state() != ItemState.ACCEPTED && item.state() != ItemState.HEARD) {
            return Ruling.refused("", refusal(item.state()));
        }
        var problems = new Problems();
        problems.when(
                !item.person() && outcome.aboutPerson(), "outcome", "Choose an outcome that can be said of a place");
        problems.when(
                riskNow != null && (riskNow < 1 || riskNow > 25),
                "riskNow",
                "The score must be a whole number from 1 to 25");
        problems.when(riskNow == null && item.riskBefore() != null, "riskNow", "Enter the score now, from 1 to 25");
        problems.when(summary.isEmpty(), "summary", "Enter why it is closed, and what was reached");
        if (item.person()) {
            telling(problems, today);
        }
        return problems.or(() -> item.person() ? this : withNobodyToTell());
    }

    private void telling(Problems problems, LocalDate today) {
        switch (told) {
            case TOLD -> {
                problems.when(toldOn == null, "toldOn", "Enter the day the person was told");
                problems.when(toldOn != null && toldOn.isAfter(today), "toldOn", "The day cannot be in the future");
                problems.when(toldBy.isEmpty(), "toldBy", "Enter who told the person");
            }
            case NOT_YET -> {
                problems.when(tellBy == null, "tellBy", "Enter by when the person is told");
                problems.when(tellBy != null && tellBy.isBefore(today), "tellBy", "The day must be today or later");
            }
            case UNSAFE ->
                problems.when(unsafe.isEmpty(), "unsafe", "Enter why telling the person would put somebody in danger");
            case NOT_APPLICABLE ->
                problems.when(outcome != ClosingOutcome.DIED, "told", "Choose whether the person was told the outcome");
        }
    }

    private static String refusal(ItemState state) {
        return switch (state) {
            case REFERRED, RETURNED -> "A referral is accepted or returned, and not closed";
            case LISTED -> "This item is listed for a meeting: it is heard or put off before it is closed";
            case CLOSED -> "This item is closed already";
            case ACCEPTED, HEARD -> "";
        };
    }

    private Closing withNobodyToTell() {
        return new Closing(outcome, riskNow, PersonTold.NOT_APPLICABLE, null, "", null, "", summary, watch);
    }

    /// The same with the person told.
    Closing withTold(LocalDate day, String by) {
        return new Closing(outcome, riskNow, PersonTold.TOLD, day, by, null, unsafe, summary, watch);
    }
}
