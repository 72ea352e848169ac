package waymark.pathways.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.pathways.graph.GraphFixtures.act;
import static waymark.pathways.graph.GraphFixtures.advice;
import static waymark.pathways.graph.GraphFixtures.answer;
import static waymark.pathways.graph.GraphFixtures.graph;
import static waymark.pathways.graph.GraphFixtures.handover;
import static waymark.pathways.graph.GraphFixtures.onward;
import static waymark.pathways.graph.GraphFixtures.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TraversalTest {

    private static final Graph START = graph(
            advice("know", "who"),
            question("who", answer("child", "to-child"), answer("adult", "act")),
            act("act", "more"),
            question("more", answer("yes", "hand"), answer("no", "done")),
            handover("hand"),
            advice("done", ""),
            onward("to-child", "CHILD"));
    private static final Graph CHILD = graph(act("social", ""));

    private static Traversal.Guide guide(Map<String, Graph> graphs) {
        return code -> Optional.ofNullable(graphs.get(code));
    }

    private static final Traversal.Guide GUIDE = guide(Map.of("START", START, "CHILD", CHILD));

    private static Traversal traversal(AnswerTrail trail) {
        return Traversal.replay(GUIDE, "START", trail);
    }

    /// The address after choosing this answer of the question that is being asked.
    private static AnswerTrail choose(AnswerTrail trail, Traversal traversal, String answer) {
        var asking = (Traversal.Asking) traversal;
        return trail.and(AnswerTrail.mark(
                asking.pathway(),
                asking.question(),
                asking.question().answers().stream()
                        .filter(one -> one.key().equals(answer))
                        .findFirst()
                        .orElseThrow()));
    }

    private static List<String> keys(Traversal traversal) {
        return traversal.met().stream().map(one -> one.step().key()).toList();
    }

    @Test
    void without_answers_it_asks_the_first_question_with_the_steps_before_it() {
        assertThat(traversal(AnswerTrail.EMPTY)).isInstanceOfSatisfying(Traversal.Asking.class, asking -> {
            assertThat(asking.question().key()).isEqualTo("who");
            assertThat(keys(asking)).containsExactly("know");
        });
    }

    @Test
    void each_answer_leads_on_and_every_step_on_the_way_is_kept_in_order() {
        var trail = choose(AnswerTrail.EMPTY, traversal(AnswerTrail.EMPTY), "adult");
        trail = choose(trail, traversal(trail), "no");

        assertThat(traversal(trail)).isInstanceOf(Traversal.Finished.class);
        assertThat(keys(traversal(trail))).containsExactly("know", "who", "act", "more", "done");
    }

    @Test
    void a_hand_over_ends_the_questions() {
        var trail = choose(AnswerTrail.EMPTY, traversal(AnswerTrail.EMPTY), "adult");

        assertThat(keys(traversal(choose(trail, traversal(trail), "yes")))).endsWith("hand");
    }

    @Test
    void it_goes_on_in_another_pathway() {
        var traversal = traversal(choose(AnswerTrail.EMPTY, traversal(AnswerTrail.EMPTY), "child"));

        assertThat(traversal).isInstanceOf(Traversal.Finished.class);
        assertThat(traversal.met().getLast().pathway()).isEqualTo("CHILD");
    }

    @Test
    void a_pathway_that_is_not_in_force_is_unknown_and_the_steps_so_far_apply() {
        var trail = choose(AnswerTrail.EMPTY, traversal(AnswerTrail.EMPTY), "child");

        assertThat(Traversal.replay(guide(Map.of("START", START)), "START", trail))
                .isInstanceOfSatisfying(
                        Traversal.Unknown.class,
                        unknown -> assertThat(unknown.pathway()).isEqualTo("CHILD"));
        assertThat(Traversal.replay(guide(Map.of()), "START", AnswerTrail.EMPTY))
                .isInstanceOf(Traversal.Unknown.class);
    }

    @Test
    void a_question_that_now_asks_something_else_is_asked_again_though_its_keys_are_the_same() {
        var trail = choose(AnswerTrail.EMPTY, traversal(AnswerTrail.EMPTY), "adult");
        var turned = new PathwayStep.Question(
                "who", "Is nobody hurt?", "", "", List.of(answer("child", "to-child"), answer("adult", "act")));
        var now = guide(Map.of("START", START.with(List.of(new AreaStep(turned, 1))), "CHILD", CHILD));

        assertThat(Traversal.replay(now, "START", trail)).isInstanceOfSatisfying(Traversal.Lost.class, lost -> {
            assertThat(lost.held()).isZero();
            assertThat(lost.here()).isInstanceOf(Traversal.Asking.class);
        });
    }

    @Test
    void answers_beyond_the_end_are_no_answers() {
        var trail = choose(AnswerTrail.EMPTY, traversal(AnswerTrail.EMPTY), "child");

        assertThat(traversal(trail.and("who_child_0000")))
                .isInstanceOfSatisfying(
                        Traversal.Lost.class, lost -> assertThat(lost.held()).isEqualTo(1));
    }

    @Test
    void what_is_no_answer_at_all_is_lost_from_there_on() {
        assertThat(traversal(AnswerTrail.parse("<script>.who_child_0000"))).isInstanceOf(Traversal.Lost.class);
        assertThat(AnswerTrail.parse("<script>").toString()).isEqualTo("-");
    }

    @Test
    void circles_within_and_between_pathways_end() {
        var round = graph(act("a", "b"), act("b", "a"));
        assertThat(Traversal.replay(guide(Map.of("START", round)), "START", AnswerTrail.EMPTY))
                .isInstanceOf(Traversal.Unknown.class);
        var one = graph(onward("o", "TWO"));
        var two = graph(onward("o", "START"));
        assertThat(Traversal.replay(guide(Map.of("START", one, "TWO", two)), "START", AnswerTrail.EMPTY))
                .isInstanceOf(Traversal.Unknown.class);
    }

    /// Walks at random through guidance made at random: whatever is answered, the walk ends, going back one
    /// answer stands where one stood before, and an address read back leads to the same place.
    @RepeatedTest(200)
    void going_back_undoes_the_last_answer_and_every_route_ends(RepetitionInfo repetition) {
        var random = new Random(4711 + repetition.getCurrentRepetition());
        var guide = guide(guidance(random));
        var trail = AnswerTrail.EMPTY;
        var traversal = Traversal.replay(guide, "P0", trail);
        int asked = 0;
        while (traversal instanceof Traversal.Asking asking) {
            assertThat(asked++).isLessThan(100);
            var answers = asking.question().answers();
            var next = trail.and(
                    AnswerTrail.mark(asking.pathway(), asking.question(), answers.get(random.nextInt(answers.size()))));
            assertThat(Traversal.replay(guide, "P0", next.back())).isEqualTo(traversal);
            assertThat(Traversal.replay(guide, "P0", AnswerTrail.parse(next.toString())))
                    .isEqualTo(Traversal.replay(guide, "P0", next));
            assertThat(Traversal.replay(guide, "P0", next)
                            .met()
                            .subList(0, traversal.met().size()))
                    .isEqualTo(traversal.met());
            trail = next;
            traversal = Traversal.replay(guide, "P0", trail);
        }
        assertThat(traversal).isNotInstanceOf(Traversal.Lost.class);
    }

    private static Map<String, Graph> guidance(Random random) {
        var graphs = new HashMap<String, Graph>();
        int pathways = 1 + random.nextInt(4);
        for (int pathway = 0; pathway < pathways; pathway++) {
            int count = 2 + random.nextInt(9);
            var steps = new PathwayStep[count];
            for (int place = 0; place < count; place++) {
                steps[place] = step(random, place, count, pathway, pathways);
            }
            graphs.put("P" + pathway, graph(steps));
        }
        return graphs;
    }

    private static PathwayStep step(Random random, int place, int count, int pathway, int pathways) {
        var key = "s" + place;
        if (place == count - 1) {
            return random.nextBoolean() && pathway + 1 < pathways
                    ? onward(key, "P" + (pathway + 1))
                    : random.nextBoolean() ? handover(key) : act(key, "");
        }
        return switch (random.nextInt(3)) {
            case 0 -> advice(key, later(random, place, count));
            case 1 -> act(key, later(random, place, count));
            default ->
                question(
                        key,
                        answer("a", later(random, place, count)),
                        answer("b", later(random, place, count)),
                        answer("c", later(random, place, count)));
        };
    }

    private static String later(Random random, int place, int count) {
        return "s" + (place + 1 + random.nextInt(count - place - 1));
    }
}
