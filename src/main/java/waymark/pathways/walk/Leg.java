package waymark.pathways.walk;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Impossible;
import waymark.kernel.TelephoneNumber;
import waymark.pathways.graph.Step;

/// One step as a page prints it, with whom it turns to now.
///
/// @param number its place among what to do, from 1
/// @param now whom it turns to in office hours; null for a step that turns to nobody
/// @param later whom it turns to out of hours; null where that is the same
/// @param closed true where it is out of hours at this moment
record Leg(
        int number, Step step, @Nullable Turn now, @Nullable Turn later, boolean closed) {

    Step.Guidance guidance() {
        return switch (step) {
            case Step.Advice advice -> advice.guidance();
            case Step.Act act -> act.guidance();
            case Step.Handover handover -> handover.guidance();
            case Step.Question _, Step.Onward _ -> throw new Impossible("a leg that is no step to take");
        };
    }

    /// Who does it by when; null for advice.
    Step.@Nullable Task task() {
        return switch (step) {
            case Step.Act act -> act.task();
            case Step.Handover handover -> handover.task();
            case Step.Advice _, Step.Question _, Step.Onward _ -> null;
        };
    }

    /// True where the office-hours contact is the one to use now: in office hours, or whenever somebody there answers.
    boolean open() {
        return !closed || (now != null && !now.people().isEmpty());
    }

    /// Whom to call at this moment, in one line: somebody who answers by name, else the first public line; null for a
    /// step that turns to nobody.
    @Nullable
    Call call() {
        var turn = later == null || open() ? now : later;
        if (turn == null) {
            return null;
        }
        return turn.people().stream()
                .filter(one -> !TelephoneNumber.href(one.phone()).isEmpty())
                .findFirst()
                .map(one -> new Call(one.name(), TelephoneNumber.tidy(one.phone()), TelephoneNumber.href(one.phone())))
                .or(() -> turn.lines().stream()
                        .filter(line -> !line.href().isEmpty())
                        .findFirst()
                        .map(line -> new Call(line.name(), line.number(), line.href())))
                .orElse(null);
    }

    /// A number and whose it is.
    record Call(String name, String number, String href) {}

    /// True where nobody answers any longer for whom it turns to.
    boolean lapsed() {
        return (now != null && now.state() == Turn.State.LAPSED)
                || (later != null && later.state() == Turn.State.LAPSED);
    }

    boolean handsOver() {
        return step instanceof Step.Handover;
    }
}
