package waymark.pathways.graph;

import java.util.List;

/// Small graphs for tests.
public final class Graphs {

    public static final Step.Reach POLICE = new Step.Reach("", List.of("POLICE_101"));

    private Graphs() {}

    public static Step.Guidance says(String text) {
        return new Step.Guidance(text, List.of(), List.of(), List.of(), "", "");
    }

    public static Step.Question question(String key, Step.Answer... answers) {
        return new Step.Question(key, "Question " + key, "", "", List.of(answers));
    }

    public static Step.Answer answer(String key, String next) {
        return new Step.Answer(key, "Answer " + key, "", next);
    }

    public static Step.Advice advice(String key, String next) {
        return new Step.Advice(key, "Advice " + key, says("Know this."), next);
    }

    public static Step.Act act(String key, String next) {
        return act(key, POLICE, next);
    }

    public static Step.Act act(String key, Step.Reach reach, String next) {
        return new Step.Act(
                key, "Act " + key, says("Do this."), new Step.Task("You", "Now", reach, Step.Later.SAME), next);
    }

    public static Step.Handover handover(String key) {
        return new Step.Handover(
                key, "Hand over " + key, says("Hand it over."), new Step.Task("You", "", POLICE, Step.Later.SAME));
    }

    public static Step.Onward onward(String key, String pathway) {
        return new Step.Onward(key, "Onward " + key, pathway);
    }

    public static Graph graph(Step... steps) {
        return new Graph(steps[0].key(), List.of(steps));
    }
}
