package waymark.pathways.graph;

import java.util.List;

/// Small graphs for tests.
public final class GraphFixtures {

    public static final PathwayStep.Reach POLICE = new PathwayStep.Reach("", List.of("POLICE_101"));

    private GraphFixtures() {}

    public static PathwayStep.Guidance says(String text) {
        return new PathwayStep.Guidance(text, List.of(), List.of(), List.of(), "", "");
    }

    public static PathwayStep.Question question(String key, PathwayStep.Answer... answers) {
        return new PathwayStep.Question(key, "Question " + key, "", "", List.of(answers));
    }

    public static PathwayStep.Answer answer(String key, String next) {
        return new PathwayStep.Answer(key, "Answer " + key, "", next);
    }

    public static PathwayStep.Advice advice(String key, String next) {
        return new PathwayStep.Advice(key, "Advice " + key, says("Know this."), next);
    }

    public static PathwayStep.Act act(String key, String next) {
        return act(key, POLICE, next);
    }

    public static PathwayStep.Act act(String key, PathwayStep.Reach reach, String next) {
        return new PathwayStep.Act(
                key,
                "Act " + key,
                says("Do this."),
                new PathwayStep.Task("You", "Now", reach, PathwayStep.Later.SAME),
                next);
    }

    public static PathwayStep.Handover handover(String key) {
        return new PathwayStep.Handover(
                key,
                "Hand over " + key,
                says("Hand it over."),
                new PathwayStep.Task("You", "", POLICE, PathwayStep.Later.SAME));
    }

    public static PathwayStep.Onward onward(String key, String pathway) {
        return new PathwayStep.Onward(key, "Onward " + key, pathway);
    }

    public static Graph graph(PathwayStep... steps) {
        return new Graph(steps[0].key(), List.of(steps));
    }
}
