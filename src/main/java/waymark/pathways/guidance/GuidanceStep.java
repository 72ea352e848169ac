package waymark.pathways.guidance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.InvariantViolation;
import waymark.kernel.TelephoneNumber;
import waymark.pathways.graph.PathwayStep;

/// One step as a page prints it, with whom it turns to now.
///
/// @param number its place among what to do, from 1
/// @param form the online form in which it is done; null where it is done in none
/// @param now whom it turns to in office hours; null for a step that turns to nobody
/// @param later whom it turns to out of hours; null where that is the same
/// @param closed true where it is out of hours at this moment
/// @param open true where the office-hours contact is the one to use now: in office hours, or whenever
///     somebody there answers
record GuidanceStep(
        int number,
        PathwayStep step,
        StepContact.@Nullable Line form,
        @Nullable StepContact now,
        @Nullable StepContact later,
        boolean closed,
        boolean open) {

    PathwayStep.Guidance guidance() {
        return switch (step) {
            case PathwayStep.Advice advice -> advice.guidance();
            case PathwayStep.Act act -> act.guidance();
            case PathwayStep.Handover handover -> handover.guidance();
            case PathwayStep.Question _, PathwayStep.Onward _ ->
                throw new InvariantViolation("a leg that is no step to take");
        };
    }

    /// Who does it by when; null for advice.
    PathwayStep.@Nullable Task task() {
        return switch (step) {
            case PathwayStep.Act act -> act.task();
            case PathwayStep.Handover handover -> handover.task();
            case PathwayStep.Advice _, PathwayStep.Question _, PathwayStep.Onward _ -> null;
        };
    }

    /// Whom to call, in one line: the form, else the first number of the step; null for a step that
    /// turns to nobody.
    @Nullable
    Call call() {
        if (form != null) {
            return new Call("Any time", form.name(), form.number(), form.href());
        }
        var contact = later == null || open ? now : later;
        if (contact == null) {
            return null;
        }
        return Stream.of(lines(contact.first()), people(contact), lines(contact.lines()))
                .flatMap(Function.identity())
                .findFirst()
                .map(found -> new Call(when(found, contact), found.name(), found.number(), found.href()))
                .orElse(null);
    }

    private static Stream<Call> people(StepContact contact) {
        return contact.people().stream()
                .filter(StepContact.Answerer::reached)
                .map(one ->
                        new Call("", one.name(), TelephoneNumber.tidy(one.phone()), TelephoneNumber.href(one.phone())));
    }

    private static Stream<Call> lines(List<StepContact.Line> lines) {
        return lines.stream()
                .filter(line -> !line.href().isEmpty())
                .map(line -> new Call(line.local() ? LOCAL : "", line.name(), line.number(), line.href()));
    }

    /// An office’s public number is not for the night, where the step has none for the night.
    private String when(Call found, StepContact contact) {
        if (closed && later == null && found.when().equals(LOCAL)) {
            return "In office hours";
        }
        return contact.other() ? "Now, instead" : "Now";
    }

    private static final String LOCAL = "local";

    /// A number and whose it is.
    ///
    /// @param when the hours in which it is right, or that it is another service’s
    record Call(String when, String name, String number, String href) {}

    /// True where nobody answers any longer for whom it turns to.
    boolean lapsed() {
        return (now != null && now.state() == StepContact.State.LAPSED)
                || (later != null && later.state() == StepContact.State.LAPSED);
    }

    boolean handsOver() {
        return step instanceof PathwayStep.Handover;
    }
}
