package waymark.cases.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Route;
import waymark.kernel.Ruling;

/// The referral of one person in a case: being prepared, or sent by a first responder, as they recorded.
sealed interface Referral {

    Header header();

    ReferralAnswers answers();

    /// What is so in every state.
    ///
    /// @param route the one that its answers were given for
    /// @param homeOfficeDraftOn the day on which somebody last saved a draft in the Home Office form, which
    /// deletes it later; null where nobody said
    record Header(
            UUID id,
            UUID caseId,
            UUID personInCase,
            int version,
            Route route,
            LocalDate startedOn,
            @Nullable LocalDate homeOfficeDraftOn) {}

    /// A section as it was saved last.
    ///
    /// @param version 0 where it was never saved
    record SavedSection(UUID id, int version, SectionAnswers answers) {}

    /// It is being prepared.
    ///
    /// @param saved the sections that were saved, by their key
    record Draft(Header header, Map<String, SavedSection> saved) implements Referral {

        /// How long the Home Office keeps a draft that nobody touches.
        static final int HOME_OFFICE_DAYS = 28;

        @Override
        public ReferralAnswers answers() {
            return Referral.answers(header, saved);
        }

        int version(String section) {
            var row = saved.get(section);
            return row == null ? 0 : row.version();
        }

        /// A section is saved, as far as it has come. What another answer no longer asks for goes.
        ReferralEvent.SectionSaved save(ReferralSection section, int version, SectionAnswers answers) {
            var all = answers().with(section.key(), answers);
            var gone = all.notAsked(section);
            var kept = answers.without(gone.stream().map(Question::name).toList());
            return new ReferralEvent.SectionSaved(
                    this, section, version, kept, kept.changedFrom(answers().section(section.key())), gone);
        }

        /// It takes another route; what is no longer asked goes.
        ReferralEvent.RouteTaken take(Route route) {
            return new ReferralEvent.RouteTaken(this, route, answers().clearedBy(header.route(), route));
        }

        /// A first responder has sent it.
        Ruling<ReferralEvent.Recorded> record(Submission submission) {
            return ReferralAnswers.refers(header.route())
                    ? Ruling.agreed(new ReferralEvent.Recorded(this, submission))
                    : Ruling.refused("", "No referral is made on this route");
        }

        /// Until when the draft in the Home Office form is there; null where none is known of.
        @Nullable
        LocalDate homeOfficeDraftUntil() {
            var on = header.homeOfficeDraftOn();
            return on == null ? null : on.plusDays(HOME_OFFICE_DAYS);
        }
    }

    /// It was sent. Its answers are as they were then.
    record Sent(Header header, Map<String, SavedSection> saved, Submission submission) implements Referral {

        @Override
        public ReferralAnswers answers() {
            return Referral.answers(header, saved);
        }

        /// What was recorded of the sending was wrong; its day is counted from already.
        Ruling<ReferralEvent> correct(Submission other) {
            return other.on().equals(submission.on())
                    ? Ruling.agreed(new ReferralEvent.Corrected(this, other))
                    : Ruling.refused("on", "The days in the NRM are counted from this day. It cannot be changed here");
        }
    }

    private static ReferralAnswers answers(Header header, Map<String, SavedSection> saved) {
        var answers = ReferralAnswers.none(header.route());
        for (var one : saved.entrySet()) {
            answers = answers.with(one.getKey(), one.getValue().answers());
        }
        return answers;
    }

    /// The texts of its answers, for comparing with another.
    default List<String> texts() {
        return answers().sections().values().stream()
                .flatMap(section -> section.answers().values().stream())
                .map(Answer::text)
                .toList();
    }
}
