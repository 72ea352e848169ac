package waymark.support.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormReader;

/// What became of a referral.
///
/// @param reason only where it was declined
/// @param on the day of the answer; null while it waits
/// @param chaseOn when the answer is asked for again; only while it waits
record ReferralAnswer(
        ReferralState state,
        @Nullable DeclineReason reason,
        @Nullable LocalDate on,
        @Nullable LocalDate chaseOn,
        String words) {

    static ReferralAnswer read(FormReader reader, LocalDate today) {
        var chaseOn = reader.date("chaseOn", "The day to ask again");
        chaseOn.ifPresent(day -> DayAhead.tooFar(reader, "chaseOn", "The day to ask again", day, today));
        return new ReferralAnswer(
                reader.choice("state", ReferralState.class, "Choose what they answered"),
                reader.optionalChoice(
                                "reason",
                                List.of(DeclineReason.values()),
                                DeclineReason::name,
                                "Choose one of the list")
                        .orElse(null),
                reader.date("on", "The day of the answer").orElse(null),
                chaseOn.orElse(null),
                reader.text("words", "What they said", FormReader.TEXT));
    }

    /// Whether it may be recorded. What does not belong to the state is left out.
    Ruling<ReferralAnswer> rule(ServiceReferral before, LocalDate today) {
        var waits = state == ReferralState.ASKED;
        var declined = state == ReferralState.DECLINED;
        return new Problems()
                .when(declined && reason == null, "reason", "Choose why it was declined")
                .when(declined && reason == DeclineReason.OTHER && words.isEmpty(), "words", "Enter the reason")
                .when(!waits && on == null, "on", "Enter the day of the answer")
                .when(on != null && !waits && on.isAfter(today), "on", "The day must be today or in the past")
                .when(
                        on != null && !waits && on.isBefore(before.askedOn()),
                        "on",
                        "The day must not be before the day on which they were asked")
                .when(waits && chaseOn == null, "chaseOn", "Enter when you ask again")
                .when(waits && chaseOn != null && chaseOn.isBefore(today), "chaseOn", "The day must be today or later")
                .or(() -> new ReferralAnswer(
                        state, declined ? reason : null, waits ? null : on, waits ? chaseOn : null, words));
    }
}
