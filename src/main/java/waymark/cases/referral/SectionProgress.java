package waymark.cases.referral;

import java.util.List;
import waymark.cases.record.Route;

/// How complete a section is. A question counts as answered where its reason for the gap is given.
///
/// @param missing what the form does not go on without
/// @param gaps what has no answer, with the reason why
record SectionProgress(ReferralSection section, SectionState state, List<Question> missing, List<Question> gaps) {

    SectionProgress {
        missing = List.copyOf(missing);
        gaps = List.copyOf(gaps);
    }

    static SectionProgress of(ReferralAnswers answers, ReferralSection section) {
        var asked = answers.asked(section);
        var missing = asked.stream()
                .filter(Question::required)
                .filter(question -> !answers.settles(question))
                .toList();
        var gaps = asked.stream()
                .filter(question -> answers.get(question.name()).explained())
                .toList();
        return new SectionProgress(section, state(answers, section, asked, missing), missing, gaps);
    }

    /// All pages of the referral.
    static List<SectionProgress> all(ReferralAnswers answers) {
        return answers.form().pages().stream()
                .map(section -> of(answers, section))
                .toList();
    }

    private static SectionState state(
            ReferralAnswers answers, ReferralSection section, List<Question> asked, List<Question> missing) {
        boolean nothing = answers.section(section.key()).answers().isEmpty();
        if (section.key().equals(ReferralSection.SIGNS)) {
            return nothing ? SectionState.OPTIONAL : SectionState.COMPLETE;
        }
        if (asked.isEmpty()) {
            return answers.route() == Route.ADULT_UNDECIDED ? SectionState.CANNOT_START : SectionState.NOT_NEEDED;
        }
        if (section.optional()) {
            return nothing ? SectionState.OPTIONAL : SectionState.COMPLETE;
        }
        if (missing.isEmpty()) {
            return SectionState.COMPLETE;
        }
        return nothing ? SectionState.NOT_STARTED : SectionState.IN_PROGRESS;
    }
}
