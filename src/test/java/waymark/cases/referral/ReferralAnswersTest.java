package waymark.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.cases.record.Route;

class ReferralAnswersTest {

    private static final ReferralForm FORM = ReferralForm.SHIPPED;

    /// Every question answered that a route may ask, with the first of its choices, and those that follow.
    private static ReferralAnswers full(Route route) {
        var answers = ReferralAnswers.none(route);
        for (var section : FORM.pages()) {
            var all = new LinkedHashMap<String, Answer>();
            for (var question : section.questions()) {
                if (question.kind() != QuestionKind.ROUTE
                        && question.condition().mayHold(ReferralAnswers.code(route))) {
                    all.put(
                            question.name(),
                            Answer.of(
                                    question.options().isEmpty()
                                            ? "Sample"
                                            : question.options().getFirst().value()));
                }
            }
            var whole = answers.with(section.key(), new SectionAnswers(all));
            answers = whole.with(
                    section.key(),
                    whole.section(section.key())
                            .without(whole.notAsked(section).stream()
                                    .map(Question::name)
                                    .toList()));
        }
        return answers;
    }

    private static List<String> cleared(Route from, Route to) {
        return full(from).clearedBy(from, to).stream().map(Question::name).toList();
    }

    @Test
    void a_child_is_not_asked_for_consent_for_support_or_where_the_decision_goes() {
        assertThat(cleared(Route.ADULT_CONSENTS, Route.CHILD))
                .contains("support", "support-number", "send-to", "contact-email", "pv-under-age-at-time")
                .doesNotContain("name-first", "dob", "how-start", "crime-number", "birthplace");
        assertThat(cleared(Route.CHILD, Route.ADULT_CONSENTS))
                .containsExactly("la-name", "la-phone", "la-email", "la-first-name", "la-last-name");
        assertThat(cleared(Route.CHILD, Route.MAYBE_CHILD)).isEmpty();
    }

    @Test
    void nothing_that_identifies_stays_of_an_adult_who_declines() {
        var kept = full(Route.ADULT_CONSENTS);
        var gone = kept.clearedBy(Route.ADULT_CONSENTS, Route.ADULT_DECLINES);
        for (var section : FORM.pages()) {
            for (var question : section.questions()) {
                if (question.identifies()) {
                    assertThat(kept.get(question.name()).isEmpty() || gone.contains(question))
                            .as(question.name())
                            .isTrue();
                }
            }
        }
        assertThat(gone.stream().map(Question::name))
                .contains("name-first", "dob", "birthplace", "crime-number", "uk-address", "support", "send-to")
                .doesNotContain("how-start", "insight", "fr-phone");
        assertThat(ReferralAnswers.refers(Route.ADULT_DECLINES)).isFalse();
    }

    @Test
    void a_gap_counts_as_an_answer_once_it_has_its_reason() {
        var background = FORM.page("background");
        var answers = SectionAnswers.NONE
                .with("birthplace", Answer.of("Hanoi"))
                .with("family", Answer.missing(Gap.NOT_ASKED, "they were exhausted"))
                .with("education", Answer.missing(Gap.NOT_KNOWN, ""))
                .with("employment-history", Answer.of("Farm"));
        var progress = progress(answers, "background");
        assertThat(progress.state()).isEqualTo(SectionState.IN_PROGRESS);
        assertThat(progress.missing()).extracting(Question::name).containsExactly("education");
        assertThat(progress.gaps()).extracting(Question::name).containsExactly("family");
        var whole = answers.with("education", Answer.missing(Gap.NOT_KNOWN, "they do not say"));
        assertThat(progress(whole, "background").state()).isEqualTo(SectionState.COMPLETE);
        assertThat(ReferralAnswers.none(Route.CHILD)
                        .with("background", whole)
                        .words(background.questions().get(1)))
                .isEqualTo("Not asked, because they were exhausted");
    }

    private static SectionProgress progress(SectionAnswers answers, String section) {
        return SectionProgress.of(ReferralAnswers.none(Route.CHILD).with(section, answers), FORM.page(section));
    }

    @Test
    void who_has_not_decided_is_not_asked_who_they_are() {
        var undecided = ReferralAnswers.none(Route.ADULT_UNDECIDED);
        assertThat(SectionProgress.of(undecided, FORM.page("person")).state()).isEqualTo(SectionState.CANNOT_START);
        assertThat(SectionProgress.of(undecided, FORM.page("decision")).state()).isEqualTo(SectionState.CANNOT_START);
        assertThat(SectionProgress.of(undecided, FORM.page("treatment")).state())
                .isEqualTo(SectionState.NOT_STARTED);
        assertThat(SectionProgress.of(ReferralAnswers.none(Route.CHILD), FORM.page("decision"))
                        .state())
                .isEqualTo(SectionState.NOT_NEEDED);
    }

    @Test
    void an_answer_that_another_no_longer_asks_for_goes_and_is_named() {
        var section = FORM.page("beginning");
        var draft = new Referral.Draft(
                new Referral.Header(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        Route.CHILD,
                        LocalDate.of(2026, 1, 5),
                        null),
                new LinkedHashMap<>());
        var event = draft.save(
                section,
                0,
                SectionAnswers.NONE
                        .with("taken", Answer.of("no"))
                        .with("taken-details", Answer.of("By lorry"))
                        .with("multiple", Answer.of("no"))
                        .with("when", Answer.of("Summer 2024"))
                        .with("when-multiple", Answer.of("2023")));
        assertThat(event.gone()).extracting(Question::name).containsExactly("when-multiple", "taken-details");
        assertThat(event.answers().answers()).containsOnlyKeys("taken", "multiple", "when");
        assertThat(event.changed()).containsExactly("multiple", "taken", "when");
    }
}
