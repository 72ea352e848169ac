package waymark.pathways.walk;

import waymark.pathways.graph.Step;

/// One step as a page prints it, with whom it turns to now.
///
/// @param number its place among what to do, from 1
/// @param now whom it turns to in office hours; null for a step that turns to nobody
/// @param later whom it turns to out of hours; null where that is the same
/// @param closed true where it is out of hours at this moment
record Leg(
        int number,
        Step step,
        @org.jspecify.annotations.Nullable Turn now,
        @org.jspecify.annotations.Nullable Turn later,
        boolean closed) {

    Step.Guidance guidance() {
        return switch (step) {
            case Step.Advice advice -> advice.guidance();
            case Step.Act act -> act.guidance();
            case Step.Handover handover -> handover.guidance();
            case Step.Question _, Step.Onward _ -> throw new waymark.kernel.Impossible("a leg that is no step to take");
        };
    }

    /// Who does it by when; null for advice.
    Step.@org.jspecify.annotations.Nullable Task task() {
        return switch (step) {
            case Step.Act act -> act.task();
            case Step.Handover handover -> handover.task();
            case Step.Advice _, Step.Question _, Step.Onward _ -> null;
        };
    }

    boolean handsOver() {
        return step instanceof Step.Handover;
    }
}
