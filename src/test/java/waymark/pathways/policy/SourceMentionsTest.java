package waymark.pathways.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.pathways.graph.GraphFixtures;
import waymark.pathways.graph.PathwayStep;

/// What names a source is suggested; nothing else is.
class SourceMentionsTest {

    private static boolean names(String text, String looked) {
        return SourceMentions.in(text, SourceMentions.words(looked));
    }

    @Test
    void every_word_that_counts_has_to_stand_there_in_any_order() {
        var basis = "Talking with a child: Home Office First Responder Toolkit, April 2026.";
        assertThat(names(basis, "First Responder Toolkit")).isTrue();
        assertThat(names(basis, "toolkit for FIRST responders")).isFalse();
        assertThat(names(basis, "Toolkit of the Home Office")).isTrue();
        assertThat(names(basis, "Statutory Guidance")).isFalse();
    }

    @Test
    void a_beginning_finds_the_whole_word_and_nothing_finds_nothing() {
        assertThat(names("Guidances of 2026", "guidance")).isTrue();
        assertThat(names("Guide", "guidance")).isFalse();
        assertThat(names("Anything", "")).isFalse();
        assertThat(names("Anything", "of the and")).isFalse();
    }

    @Test
    void a_step_is_found_by_what_it_rests_on_and_by_what_it_says() {
        var act = new PathwayStep.Act(
                "a",
                "Call the line",
                new PathwayStep.Guidance(
                        "Text.", List.of("Say this"), List.of(), List.of(), "Care Act 2014", "They agree"),
                new PathwayStep.Task(
                        "You",
                        "Now",
                        GraphFixtures.POLICE,
                        new PathwayStep.Later("At night, wait", PathwayStep.Reach.NOBODY)),
                "");
        assertThat(SourceMentions.basis(act)).isEqualTo("Care Act 2014");
        assertThat(SourceMentions.text(act)).contains("Call the line", "Say this", "They agree", "At night, wait");
        assertThat(SourceMentions.text(GraphFixtures.question("q", GraphFixtures.answer("yes", "a"))))
                .contains("Question q", "Answer yes");
    }
}
