package waymark.rights.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.rights.requests.DataRequest.State;
import waymark.rights.requests.DataRequest.Step;
import waymark.rights.requests.DataRequest.Taken;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a page about one request shows.
///
/// @param path of the page, to which its steps are sent
/// @param mayWork whether the reader may take steps
record RequestView(
        DataRequest request, RequestClock clock, String path, boolean mayWork, FormData form, List<Problem> problems) {

    /// The form of one step.
    record StepView(RequestView request, Step step) {}

    List<Step> steps() {
        return mayWork ? request.steps() : List.of();
    }

    List<Choice> reasons() {
        return Choice.from(List.of(Pause.Why.values()), Pause.Why::name, Pause.Why::words);
    }

    List<Choice> ends() {
        return Choice.from(List.of(State.ANSWERED, State.REFUSED, State.WITHDRAWN), State::name, State::words);
    }

    /// What happened, in the order of the days.
    List<Happened> happened() {
        var all = new ArrayList<Happened>();
        all.add(new Happened(request.receivedOn(), "Received"));
        add(all, request.acknowledgedOn(), "Acknowledged");
        add(all, request.identityOn(), "Identity confirmed");
        for (var pause : request.pauses()) {
            all.add(new Happened(
                    pause.from(), "Clock stopped: " + pause.why().words().toLowerCase(Locale.ROOT)));
            add(all, pause.until(), "Clock running again");
        }
        add(all, request.extendedOn(), "The person was told that it takes longer");
        add(all, request.endedOn(), request.state().words());
        all.sort(Comparator.comparing(Happened::on));
        return all;
    }

    private static void add(List<Happened> all, @Nullable LocalDate on, String words) {
        if (on != null) {
            all.add(new Happened(on, words));
        }
    }

    /// One thing that happened on a day.
    record Happened(LocalDate on, String words) {}

    /// The step with that code.
    ///
    /// @throws NotFound where there is none
    static Step step(String code) {
        return Arrays.stream(Step.values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("step"));
    }

    /// The step that somebody typed.
    static Ruling<Taken> read(FormData form, Step step, DataRequest request, RequestNumbers numbers, LocalDate today) {
        return form.<Taken>read(reader -> new Taken(
                        step,
                        reader.requiredDate("on", "Day", today),
                        step == Step.STOP ? reader.choice("why", Pause.Why.class, "Choose what is not clear") : null,
                        step == Step.END ? reader.choice("end", State.class, "Choose how it ended") : null))
                .then(taken -> request.take(taken, numbers, today));
    }

    /// A new request that somebody typed.
    ///
    /// @param ofCase whether it says what they ask; else it may name a case
    static Ruling<DataRequests.Wanted> wanted(FormData form, boolean ofCase, LocalDate today) {
        return form.read(reader -> {
            var wanted = new DataRequests.Wanted(
                    reader.choice("kind", RequestKind.class, "Choose what they ask"),
                    reader.requiredDate("received", "Day it was received", today),
                    ofCase ? "" : reader.line("caseRef", "Case", 20).toUpperCase(Locale.ROOT),
                    ofCase ? reader.required("words", "What they ask", FormReader.TEXT, "Enter what they ask") : "");
            reader.when(wanted.receivedOn().isAfter(today), "received", "The day must be today or in the past");
            reader.when(
                    !wanted.caseRef().isEmpty() && !caseRef(wanted.caseRef()),
                    "caseRef",
                    "Enter the reference as it is written, like CA-7K2M9QX");
            return wanted;
        });
    }

    private static boolean caseRef(String text) {
        return text.length() == 10
                && text.startsWith("CA-")
                && text.substring(3)
                        .chars()
                        .allMatch(letter -> letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9');
    }
}
