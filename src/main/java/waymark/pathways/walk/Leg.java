package waymark.pathways.walk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Impossible;
import waymark.kernel.TelephoneNumber;
import waymark.pathways.graph.Step;

/// One step as a page prints it, with whom it turns to now.
///
/// @param number its place among what to do, from 1
/// @param form the online form in which it is done; null where it is done in none
/// @param now whom it turns to in office hours; null for a step that turns to nobody
/// @param later whom it turns to out of hours; null where that is the same
/// @param closed true where it is out of hours at this moment
/// @param open true where the office-hours contact is the one to use now: in office hours, or whenever somebody there
///     answers
record Leg(
        int number,
        Step step,
        Turn.@Nullable Line form,
        @Nullable Turn now,
        @Nullable Turn later,
        boolean closed,
        boolean open) {

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

    /// Whom to call, in one line: the form, else the first number of the step; null for a step that turns to nobody.
    @Nullable
    Call call() {
        if (form != null) {
            return new Call("Any time", form.name(), form.number(), form.href());
        }
        var turn = later == null || open ? now : later;
        if (turn == null) {
            return null;
        }
        return Stream.of(lines(turn.first()), people(turn), lines(turn.lines()))
                .flatMap(Function.identity())
                .findFirst()
                .map(found -> new Call(when(found, turn), found.name(), found.number(), found.href()))
                .orElse(null);
    }

    private static Stream<Call> people(Turn turn) {
        return turn.people().stream()
                .filter(Turn.Answerer::reached)
                .map(one ->
                        new Call("", one.name(), TelephoneNumber.tidy(one.phone()), TelephoneNumber.href(one.phone())));
    }

    private static Stream<Call> lines(List<Turn.Line> lines) {
        return lines.stream()
                .filter(line -> !line.href().isEmpty())
                .map(line -> new Call(line.local() ? LOCAL : "", line.name(), line.number(), line.href()));
    }

    /// An office’s public number is not for the night, where the step has none for the night.
    private String when(Call found, Turn turn) {
        if (closed && later == null && found.when().equals(LOCAL)) {
            return "In office hours";
        }
        return turn.other() ? "Now, instead" : "Now";
    }

    private static final String LOCAL = "local";

    /// A number and whose it is.
    ///
    /// @param when the hours in which it is right, or that it is another service’s
    record Call(String when, String name, String number, String href) {}

    /// True where nobody answers any longer for whom it turns to.
    boolean lapsed() {
        return (now != null && now.state() == Turn.State.LAPSED)
                || (later != null && later.state() == Turn.State.LAPSED);
    }

    boolean handsOver() {
        return step instanceof Step.Handover;
    }
}
