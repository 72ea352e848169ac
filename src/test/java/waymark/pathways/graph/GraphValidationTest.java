package waymark.pathways.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.pathways.graph.GraphFixtures.act;
import static waymark.pathways.graph.GraphFixtures.advice;
import static waymark.pathways.graph.GraphFixtures.answer;
import static waymark.pathways.graph.GraphFixtures.graph;
import static waymark.pathways.graph.GraphFixtures.handover;
import static waymark.pathways.graph.GraphFixtures.onward;
import static waymark.pathways.graph.GraphFixtures.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphValidationTest {

    private record Known(Set<String> pathways, Map<String, CoverGaps> subjects, String own)
            implements ValidationContext {
        @Override
        public boolean inForce(String pathway) {
            return pathways.contains(pathway);
        }

        @Override
        public boolean knowsSubject(String subject) {
            return subjects.containsKey(subject);
        }

        @Override
        public boolean knowsLine(String line) {
            return line.equals("POLICE_101") || line.equals("HELPLINE");
        }

        @Override
        public String name(String subject) {
            return "the " + subject.toLowerCase(Locale.ROOT) + " contact";
        }

        @Override
        public CoverGaps unanswered(String step, String subject) {
            return subjects.getOrDefault(subject, CoverGaps.NOWHERE);
        }

        @Override
        public List<String> withoutNumber(String step, String subject) {
            return subject.equals("CHILD") ? List.of("Hull", "Selby") : List.of();
        }

        @Override
        public boolean writes(String step) {
            return !step.startsWith(own);
        }
    }

    private static final Known KNOWN = new Known(
            Set.of("CHILD"),
            Map.of(
                    "ADULT", CoverGaps.NOWHERE,
                    "HEALTH", new CoverGaps(List.of("Hull", "East Riding", "Selby"), List.of()),
                    "HOUSING", new CoverGaps(List.of(), List.of("Hull"))),
            "default-");

    private static List<Finding> findings(Graph graph) {
        return GraphValidation.of("SAMPLE", graph, KNOWN);
    }

    private static void refused(Graph graph, String step, String words) {
        assertThat(findings(graph)).anySatisfy(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.step()).isEqualTo(step);
            assertThat(finding.sentence()).contains(words);
        });
    }

    @Test
    void a_whole_pathway_has_nothing_wrong() {
        assertThat(findings(graph(
                        question("q", answer("yes", "a"), answer("no", "h"), answer("child", "o")),
                        advice("a", "b"),
                        act("b", ""),
                        handover("h"),
                        onward("o", "CHILD"))))
                .isEmpty();
    }

    @Test
    void a_pathway_without_steps_or_beginning_is_refused() {
        refused(new Graph("", List.of()), "", "no steps yet");
        refused(new Graph("gone", List.of(act("a", ""))), "", "begins nowhere");
    }

    @Test
    void an_answer_that_leads_nowhere_is_refused() {
        refused(graph(question("q", answer("yes", "a"), answer("no", "gone")), act("a", "")), "q", "leads nowhere");
        refused(graph(question("q", answer("yes", "a"), answer("no", "")), act("a", "")), "q", "leads nowhere");
    }

    @Test
    void a_question_with_one_answer_is_refused() {
        refused(graph(question("q", answer("yes", "a")), act("a", "")), "q", "at least two answers");
    }

    @Test
    void two_answers_with_one_key_are_refused() {
        refused(graph(question("q", answer("yes", "a"), answer("yes", "a")), act("a", "")), "q", "have the key");
    }

    @Test
    void two_steps_with_one_key_are_refused() {
        refused(graph(act("a", ""), act("a", "")), "a", "Two steps have this key");
    }

    @Test
    void a_step_that_leads_to_a_step_that_is_gone_is_refused() {
        refused(graph(act("a", "gone")), "a", "not there");
    }

    @Test
    void a_circle_is_refused_where_it_closes() {
        refused(graph(act("a", "b"), act("b", "a")), "b", "round in a circle, back to “Act a”");
    }

    @Test
    void a_step_that_nothing_leads_to_is_refused() {
        refused(graph(act("a", ""), act("b", "")), "b", "No answer leads here");
    }

    @Test
    void an_end_without_anyone_to_turn_to_is_refused_on_any_way_to_it() {
        refused(graph(advice("a", "")), "a", "without anyone to turn to");
        refused(
                graph(question("q", answer("yes", "a"), answer("no", "b")), act("a", "b"), advice("b", "")),
                "b",
                "without anyone to turn to");
        assertThat(findings(graph(act("a", "b"), advice("b", "")))).isEmpty();
    }

    @Test
    void a_step_without_a_contact_is_refused() {
        refused(graph(act("a", PathwayStep.Reach.NOBODY, "")), "a", "nobody to turn to");
    }

    @Test
    void a_line_or_subject_that_the_directory_does_not_know_is_refused() {
        refused(graph(act("a", new PathwayStep.Reach("", List.of("NO_LINE")), "")), "a", "knows no public line");
        refused(graph(act("a", new PathwayStep.Reach("NO_SUBJECT", List.of()), "")), "a", "knows no contact subject");
    }

    @Test
    void a_contact_that_nobody_answers_for_in_one_area_is_refused() {
        refused(
                graph(act("a", new PathwayStep.Reach("HOUSING", List.of()), "")),
                "a",
                "Nobody answers for the housing contact any longer in Hull");
        refused(
                graph(act("a", new PathwayStep.Reach("HEALTH", List.of()), "")),
                "a",
                "Nobody is named for the health contact yet in Hull, East Riding and Selby");
        assertThat(findings(graph(act("a", new PathwayStep.Reach("ADULT", List.of()), ""))))
                .isEmpty();
    }

    @Test
    void a_step_that_falls_through_to_101_or_999_is_not_refused_but_it_is_said() {
        for (var subject : List.of("HOUSING", "HEALTH")) {
            assertThat(findings(graph(act("a", new PathwayStep.Reach(subject, List.of("POLICE_101")), ""))))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.refuses()).isFalse();
                        assertThat(finding.fault()).isEqualTo(Finding.Fault.NO_COVER);
                        assertThat(finding.sentence()).endsWith("the guidance says so and shows the public numbers");
                    });
        }
    }

    @Test
    void a_step_that_names_one_service_and_turns_to_another_says_so_to_its_editor() {
        assertThat(findings(
                        graph(titled("Call the support line", new PathwayStep.Reach("ADULT", List.of("POLICE_101"))))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.refuses()).isFalse();
                    assertThat(finding.fault()).isEqualTo(Finding.Fault.OTHER_NUMBER);
                    assertThat(finding.sentence())
                            .startsWith("It names The Salvation Army, but the contact is somebody else");
                });
        assertThat(findings(graph(titled("Tell the police", GraphFixtures.POLICE))))
                .isEmpty();
    }

    @Test
    void a_service_without_a_public_number_is_told_with_its_areas() {
        var step = titled("Tell children’s social care", new PathwayStep.Reach("CHILD", List.of("POLICE_101")));
        assertThat(GraphValidation.of("SAMPLE", graph(step), WITH_CHILDREN))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.refuses()).isFalse();
                    assertThat(finding.fault()).isEqualTo(Finding.Fault.NO_NUMBER);
                    assertThat(finding.sentence())
                            .startsWith("No public number of children’s social care is known in Hull and Selby");
                });
    }

    private static PathwayStep titled(String title, PathwayStep.Reach reach) {
        return new PathwayStep.Act(
                "a",
                title,
                GraphFixtures.says("Do."),
                new PathwayStep.Task("You", "Now", reach, PathwayStep.Later.SAME),
                "");
    }

    private static final Known WITH_CHILDREN = new Known(Set.of(), Map.of("CHILD", CoverGaps.NOWHERE), "default-");

    @Test
    void another_public_line_is_no_voice_at_every_hour() {
        refused(
                graph(act("a", new PathwayStep.Reach("HOUSING", List.of("HELPLINE")), "")),
                "a",
                "let the step fall through to 101 or 999");
    }

    @Test
    void a_contact_for_out_of_hours_must_be_answered_too() {
        var later = new PathwayStep.Later("", new PathwayStep.Reach("HOUSING", List.of()));
        var step = new PathwayStep.Act(
                "a",
                "Act",
                GraphFixtures.says("Do."),
                new PathwayStep.Task("You", "Now", GraphFixtures.POLICE, later),
                "");
        refused(graph(step), "a", "Nobody answers for the housing contact any longer");
    }

    @Test
    void an_area_is_not_kept_from_publishing_by_a_contact_of_the_default() {
        assertThat(findings(graph(act("default-a", new PathwayStep.Reach("HOUSING", List.of()), ""))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.refuses()).isFalse());
    }

    @Test
    void leading_on_into_a_pathway_that_is_not_published_is_refused() {
        refused(graph(onward("o", "ADULT")), "o", "not published");
        refused(graph(onward("o", "SAMPLE")), "o", "back to its own beginning");
    }

    @Test
    void an_act_says_who_and_by_when() {
        var step = new PathwayStep.Act(
                "a",
                "Act",
                GraphFixtures.says("Do."),
                new PathwayStep.Task(" ", "", GraphFixtures.POLICE, PathwayStep.Later.SAME),
                "");
        refused(graph(step), "a", "Say who does it");
        refused(graph(step), "a", "Say by when");
    }
}
