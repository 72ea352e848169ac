package waymark.rights.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// What somebody asks of what is kept about them.
///
/// @param caseId null where no case is known
/// @param caseRef empty where none was named
/// @param words what they ask; empty for who may not read it
record DataRequest(
        UUID id,
        Ref ref,
        @Nullable UUID caseId,
        String caseRef,
        int version,
        RequestKind kind,
        State state,
        LocalDate receivedOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate identityOn,
        @Nullable LocalDate extendedOn,
        @Nullable LocalDate endedOn,
        String words,
        String recordedByName,
        List<Pause> pauses) {

    DataRequest {
        pauses = List.copyOf(pauses);
    }

    /// Where it is.
    enum State {
        OPEN("Open"),
        ANSWERED("Answered"),
        REFUSED("Refused, with the reason and where to complain"),
        WITHDRAWN("Taken back by the person");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing that happened to it.
    enum Step {
        ACKNOWLEDGE(
                "Acknowledged",
                "acknowledge_request",
                "Tell them that it came, who deals with it, and by when they hear. Use a safe way to reach them."),
        CONFIRM_IDENTITY(
                "Identity confirmed",
                "confirm_identity",
                "Ask for no more than you need. Somebody who works with them and knows them may be enough."),
        STOP(
                "Clock stopped",
                "stop_request_clock",
                "Only while you wait for them to say who they are or what they want, after you asked."),
        RESUME("Clock running again", "resume_request_clock", "From the day on which they answered."),
        EXTEND(
                "The person was told that it takes longer",
                "extend_request",
                "Only where it is complex or there are many requests, and before the answer is due. Say why."),
        END("Ended", "end_request", "Say also how they can complain, to you and to the Information Commissioner.");

        private final String words;
        private final String act;
        private final String advice;

        Step(String words, String act, String advice) {
            this.words = words;
            this.act = act;
            this.advice = advice;
        }

        /// What to mind.
        String advice() {
            return advice;
        }

        String words() {
            return words;
        }

        String act() {
            return act;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A step as somebody typed it.
    ///
    /// @param why the clock stops; null for other steps
    /// @param end how it ended; null for other steps
    record Taken(
            Step step,
            LocalDate on,
            Pause.@Nullable Why why,
            @Nullable State end) {}

    RequestClock clock(RequestNumbers numbers, LocalDate today) {
        var ended = kind == RequestKind.COMPLAINT && acknowledgedOn != null ? acknowledgedOn : endedOn;
        return RequestClock.of(kind, receivedOn, extendedOn != null, pauses, ended, numbers, today);
    }

    boolean open() {
        return state == State.OPEN;
    }

    boolean stopped() {
        return pauses.stream().anyMatch(Pause::lasts);
    }

    /// What may happen next.
    List<Step> steps() {
        if (!open()) {
            return List.of();
        }
        return Arrays.stream(Step.values()).filter(this::possible).toList();
    }

    private boolean possible(Step step) {
        return switch (step) {
            case ACKNOWLEDGE -> acknowledgedOn == null;
            case CONFIRM_IDENTITY -> identityOn == null;
            case STOP -> !stopped() && kind != RequestKind.COMPLAINT;
            case RESUME -> stopped();
            case EXTEND -> extendedOn == null && kind != RequestKind.COMPLAINT;
            case END -> true;
        };
    }

    /// Whether a step may be taken.
    Ruling<Taken> take(Taken taken, RequestNumbers numbers, LocalDate today) {
        var problems = new Problems()
                .when(!open() || !possible(taken.step()), "step", "This was done already, or the request has ended")
                .when(taken.on().isAfter(today), "on", "The day must be today or in the past")
                .when(
                        taken.on().isBefore(receivedOn),
                        "on",
                        "The day cannot be before the one on which it was received")
                .when(taken.step() == Step.STOP && taken.why() == null, "why", "Choose what is not clear")
                .when(taken.step() == Step.END && taken.end() == null, "end", "Choose how it ended");
        switch (taken.step()) {
            case STOP ->
                problems.when(
                        pauses.stream()
                                .anyMatch(pause ->
                                        pause.until() != null && taken.on().isBefore(pause.until())),
                        "on",
                        "The clock was stopped then already");
            case RESUME ->
                problems.when(
                        pauses.stream()
                                .anyMatch(pause -> pause.lasts() && taken.on().isBefore(pause.from())),
                        "on",
                        "The day cannot be before the one on which the clock stopped");
            case EXTEND ->
                problems.when(
                        taken.on().isAfter(clock(numbers, today).due()),
                        "on",
                        "The person has to be told before the answer is due");
            case END ->
                problems.when(
                        kind == RequestKind.ACCESS && taken.end() == State.ANSWERED && identityOn == null,
                        "end",
                        "Confirm first who asks");
            default -> {}
        }
        return problems.or(() -> taken);
    }
}
