package waymark.cases.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody recorded of a step; each step asks for a few of these.
///
/// @param reason what the decision or the person says; empty where none is asked for
/// @param grounds of a request for reconsideration
/// @param lateReason the exceptional circumstances of a late request
/// @param limb of a disqualification
/// @param until how long support goes on after a recovery needs assessment
/// @param msvcc whether the person has, or wants, support under the Modern Slavery Victim Care Contract
/// @param told true where the person was told beforehand what ends
/// @param cohort true where the Home Office says that the person is in a group that the Immigration
/// Enforcement Competent Authority decides on
public record NrmEntry(
        LocalDate on,
        String reason,
        List<Ground> grounds,
        String lateReason,
        @Nullable Limb limb,
        @Nullable LocalDate until,
        @Nullable Boolean msvcc,
        boolean told,
        boolean cohort) {

    public NrmEntry {
        grounds = List.copyOf(grounds);
    }

    /// A day and nothing else.
    public static NrmEntry on(LocalDate day) {
        return new NrmEntry(day, "", List.of(), "", null, null, null, false, false);
    }

    public NrmEntry because(String words) {
        return new NrmEntry(on, words, grounds, lateReason, limb, until, msvcc, told, cohort);
    }

    public NrmEntry on(Limb struck) {
        return new NrmEntry(on, reason, grounds, lateReason, struck, until, msvcc, told, cohort);
    }

    public NrmEntry challenging(List<Ground> why, String late) {
        return new NrmEntry(on, reason, why, late, limb, until, msvcc, told, cohort);
    }

    public NrmEntry until(@Nullable LocalDate day) {
        return new NrmEntry(on, reason, grounds, lateReason, limb, day, msvcc, told, cohort);
    }

    public NrmEntry supported(@Nullable Boolean contract) {
        return new NrmEntry(on, reason, grounds, lateReason, limb, until, contract, told, cohort);
    }

    public NrmEntry told(boolean before) {
        return new NrmEntry(on, reason, grounds, lateReason, limb, until, msvcc, before, cohort);
    }

    public NrmEntry cohort(boolean in) {
        return new NrmEntry(on, reason, grounds, lateReason, limb, until, msvcc, told, in);
    }
}
