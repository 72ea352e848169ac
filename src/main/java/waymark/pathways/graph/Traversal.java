package waymark.pathways.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the answers somebody gave lead to. Worked out afresh for every page from the answers alone, so that
/// going back is only a shorter address and a new edition is met with the old answers or not at all.
public sealed interface Traversal {

    /// Everything met on the way, in order.
    List<Met> met();

    /// Waits for an answer.
    ///
    /// @param pathway code of the pathway that asks
    record Asking(List<Met> met, String pathway, PathwayStep.Question question) implements Traversal {}

    /// Came to an end: what was met is what to do.
    record Finished(List<Met> met) implements Traversal {}

    /// The guidance leads on into a pathway that is not in force here: the steps so far apply, and the
    /// public lines answer.
    record Unknown(List<Met> met, String pathway) implements Traversal {}

    /// The answers fit the guidance up to a point only: it has changed since, or the address was cut.
    ///
    /// @param here where the answers that still fit lead
    /// @param held how many answers still fit
    record Lost(Traversal here, int held) implements Traversal {
        @Override
        public List<Met> met() {
            return here.met();
        }
    }

    /// A step that was met, and how a question was answered.
    ///
    /// @param after how many answers had been given before it
    record Met(String pathway, PathwayStep step, PathwayStep.@Nullable Answer answer, int after) {}

    /// The pathways in force in an area.
    interface Guide {
        /// The steps of a pathway, or nothing where none is in force.
        Optional<Graph> graph(String pathway);
    }

    /// Walks from the first step of a pathway with the answers given.
    static Traversal replay(Guide guide, String first, AnswerTrail trail) {
        return new Replay(guide, trail).run(first);
    }

    /// The state while the answers are followed.
    final class Replay {

        private final Guide guide;
        private final AnswerTrail trail;
        private final List<Met> met = new ArrayList<>();
        private final HashSet<String> seen = new HashSet<>();
        private int used;

        private Replay(Guide guide, AnswerTrail trail) {
            this.guide = guide;
            this.trail = trail;
        }

        private Traversal run(String first) {
            var traversal = enter(first);
            return used < trail.marks().size() ? new Lost(traversal, used) : traversal;
        }

        private Traversal enter(String pathway) {
            var graph = guide.graph(pathway);
            // a second time into one pathway is a circle between pathways: it is left by the public lines
            return graph.isEmpty() || !seen.add(pathway)
                    ? new Unknown(List.copyOf(met), pathway)
                    : through(pathway, graph.get());
        }

        private Traversal through(String pathway, Graph graph) {
            var key = graph.start();
            for (int steps = 0; steps <= graph.steps().size(); steps++) {
                if (key.isEmpty()) {
                    return new Finished(List.copyOf(met));
                }
                var step = graph.step(key).orElse(null);
                switch (step) {
                    case null -> {
                        return new Unknown(List.copyOf(met), pathway);
                    }
                    case PathwayStep.Question question -> {
                        var answer = answered(pathway, question);
                        if (answer == null) {
                            return new Asking(List.copyOf(met), pathway, question);
                        }
                        met.add(new Met(pathway, question, answer, used++));
                        key = answer.next();
                        if (key.isEmpty()) {
                            return new Unknown(List.copyOf(met), pathway);
                        }
                    }
                    case PathwayStep.Onward onward -> {
                        return enter(onward.pathway());
                    }
                    case PathwayStep.Handover handover -> {
                        add(pathway, handover);
                        return new Finished(List.copyOf(met));
                    }
                    case PathwayStep.Advice advice -> {
                        add(pathway, advice);
                        key = advice.next();
                    }
                    case PathwayStep.Act act -> {
                        add(pathway, act);
                        key = act.next();
                    }
                }
            }
            return new Unknown(List.copyOf(met), pathway); // a circle: no sound pathway has one
        }

        private void add(String pathway, PathwayStep step) {
            met.add(new Met(pathway, step, null, used));
        }

        private PathwayStep.@Nullable Answer answered(String pathway, PathwayStep.Question question) {
            if (used >= trail.marks().size()) {
                return null;
            }
            var mark = trail.marks().get(used);
            return question.answers().stream()
                    .filter(answer ->
                            AnswerTrail.mark(pathway, question, answer).equals(mark))
                    .findFirst()
                    .orElse(null);
        }
    }
}
