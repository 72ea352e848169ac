package waymark.cases.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Route;

/// A step that a referral takes.
sealed interface ReferralEvent {

    Referral before();

    /// A section was saved.
    ///
    /// @param version of the section that was read; 0 where it was never saved
    /// @param changed the names of the answers that differ
    /// @param gone the questions whose answers went, since they are no longer asked
    record SectionSaved(
            Referral.Draft before,
            ReferralSection section,
            int version,
            SectionAnswers answers,
            List<String> changed,
            List<Question> gone)
            implements ReferralEvent {

        public SectionSaved {
            changed = List.copyOf(changed);
            gone = List.copyOf(gone);
        }
    }

    /// It took another route.
    ///
    /// @param cleared the questions whose answers went
    record RouteTaken(Referral.Draft before, Route route, List<Question> cleared) implements ReferralEvent {

        public RouteTaken {
            cleared = List.copyOf(cleared);
        }
    }

    /// Somebody saved a draft in the Home Office form, or has none there.
    record HomeOfficeDraft(Referral.Draft before, @Nullable LocalDate on) implements ReferralEvent {}

    /// A first responder recorded that it was sent.
    record Recorded(Referral.Draft before, Submission submission) implements ReferralEvent {}

    /// What was recorded of the sending was corrected.
    record Corrected(Referral.Sent before, Submission submission) implements ReferralEvent {}
}
