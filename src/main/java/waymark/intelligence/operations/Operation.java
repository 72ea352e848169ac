package waymark.intelligence.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.contacts.PostContact;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// An operation or a visit, from the plan to what was learned. It goes only when every question is answered, none of
/// them with no, and the leads of whatever else is planned nearby have both said that they know.
sealed interface Operation {

    int LONGEST_REASON = 500;
    int LONG = 2_000;

    Header header();

    /// What an operation is.
    enum Kind {
        OPERATION("Operation"),
        VISIT("Visit");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// What every operation has.
    ///
    /// @param week reference of the week of action that it is part of, or null
    /// @param unit the organisation that leads it
    /// @param post its point of contact, whom the lead of another operation nearby is told
    /// @param reception what happens with people who are found, in words
    record Header(
            UUID id,
            Ref ref,
            int version,
            String name,
            Kind kind,
            @Nullable Ref week,
            String weekName,
            String aim,
            String area,
            String areaName,
            String unit,
            String unitName,
            UUID lead,
            String leadName,
            String post,
            Marking marking,
            LocalDate startsOn,
            LocalDate endsOn,
            String riskStaff,
            String riskPeople,
            String reception,
            @Nullable Instant goAt,
            String goByName,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate endedOn,
            String reason,
            @Nullable Integer safeguarded,
            @Nullable Integer arrests,
            @Nullable Integer notices,
            @Nullable Integer orders,
            @Nullable Integer premises,
            String outcome) {

        String path() {
            return "/intelligence/operations/" + ref;
        }

        /// Its form, with what is kept.
        FormData filled() {
            return FormData.version(version)
                    .with("name", name)
                    .with("kind", kind)
                    .with("week", week)
                    .with("aim", aim)
                    .with("area", area)
                    .with("post", post)
                    .with("marking", marking)
                    .with("starts", startsOn)
                    .with("ends", endsOn)
                    .with("riskStaff", riskStaff)
                    .with("riskPeople", riskPeople);
        }

        boolean ledBy(Actor actor) {
            return actor.id().equals(lead) && actor.may(Permission.RUN_OPERATIONS);
        }
    }

    /// What is typed about it.
    record Given(
            String name,
            Kind kind,
            @Nullable UUID week,
            String aim,
            String area,
            String post,
            Marking marking,
            LocalDate startsOn,
            LocalDate endsOn,
            String riskStaff,
            String riskPeople) {

        static Given read(FormReader reader, Offered offered, LocalDate today) {
            var areas = offered.areas();
            var posts = offered.posts();
            var name = reader.requiredLine("name", "The name", 120, "Enter a name that tells nobody where or whom");
            var starts = reader.requiredDate("starts", "First day", today.plusWeeks(2));
            var ends = reader.date("ends", "Last day").orElse(starts);
            reader.when(ends.isBefore(starts), "ends", "The last day must not be before the first");
            reader.when(ends.isAfter(starts.plusYears(1)), "ends", "An operation lasts a year at the longest");
            reader.when(
                    posts.isEmpty(),
                    "post",
                    "Your organisation needs a point of contact in the directory first, whom the lead of another operation can call");
            return new Given(
                    name,
                    reader.choice("kind", Kind.class, "Choose what it is"),
                    reader.optionalChoice(
                                    "week",
                                    offered.weeks(),
                                    week -> week.ref().value(),
                                    "Choose a week of action from the list, or none")
                            .map(ActionWeeks.ActionWeek::id)
                            .orElse(null),
                    reader.required("aim", "The aim", LONG, "Enter the aim"),
                    areas.isEmpty()
                            ? ""
                            : reader.choice("area", areas, Area::code, "Choose the area")
                                    .code(),
                    posts.isEmpty()
                            ? ""
                            : reader.choice("post", posts, PostContact::post, "Choose who can be called")
                                    .post(),
                    reader.choice("marking", Marking.class, "Choose the marking"),
                    starts,
                    ends.isBefore(starts) ? starts : ends,
                    reader.text("riskStaff", "The risk to staff", LONG),
                    reader.text("riskPeople", "The risk to people", LONG));
        }
    }

    /// What can be chosen in its form.
    ///
    /// @param areas those in which the actor plans, and the one that it is in already
    /// @param posts points of contact of the organisation that leads it
    record Offered(List<Area> areas, List<PostContact> posts, List<ActionWeeks.ActionWeek> weeks) {}

    /// Outcome.
    record Outcome(int safeguarded, int arrests, int notices, int orders, int premises, String outcome) {}

    /// The operation as its row says.
    static Operation of(Header it, String state) {
        return switch (state) {
            case "PLANNED" -> new Planned(it);
            case "READY" -> new Ready(it);
            case "GO" -> new Going(it);
            case "DONE" -> new Done(it);
            case "DEBRIEFED" -> new Debriefed(it);
            case "CANCELLED" -> new Cancelled(it);
            default -> throw new IllegalArgumentException(state);
        };
    }

    /// The state in a word.
    String word();

    Tone tone();

    default boolean open() {
        return !(this instanceof Debriefed) && !(this instanceof Cancelled);
    }

    private static Problems steered(Header it, Actor actor) {
        return new Problems().when(!it.ledBy(actor), "", "The lead of the operation does this");
    }

    /// Is being planned: everything about it can change.
    record Planned(Header header) implements Operation {

        @Override
        public String word() {
            return "Planned";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }

        Ruling<OperationEvent> change(Given given, Actor actor) {
            return steered(header, actor)
                    .when(
                            given.endsOn().isBefore(given.startsOn()),
                            "ends",
                            "The last day must not be before the first")
                    .when(
                            given.endsOn().isAfter(given.startsOn().plusYears(1)),
                            "ends",
                            "An operation lasts a year at the longest")
                    .or(() -> new OperationEvent.Changed(header, given));
        }

        /// Every question is answered and nothing is missing: it can go.
        Ruling<OperationEvent> ready(OperationPlan plan, Actor actor) {
            var problems = steered(header, actor)
                    .when(plan.places().isEmpty(), "", "Add at least one place, with its day and time")
                    .when(
                            plan.supports().isEmpty() || header.reception().isEmpty(),
                            "",
                            "Say who receives whoever is found, and choose at least one service or contact for it")
                    .when(header.riskStaff().isEmpty(), "", "Describe the risk to staff")
                    .when(header.riskPeople().isEmpty(), "", "Describe the risk to the people there");
            plan.checks().stream()
                    .filter(check -> !check.answered())
                    .forEach(check -> problems.add("", "Answer: " + check.question()));
            plan.checks().stream()
                    .filter(OperationPlan.Check::stops)
                    .forEach(check -> problems.add("", "A no stops it: " + check.question()));
            return problems.or(() -> new OperationEvent.MadeReady(header));
        }
    }

    /// Waits for the go.
    record Ready(Header header) implements Operation {

        @Override
        public String word() {
            return "Ready";
        }

        @Override
        public Tone tone() {
            return Tone.TEAL;
        }

        Ruling<OperationEvent> reopen(Actor actor) {
            return steered(header, actor).or(() -> new OperationEvent.Reopened(header));
        }

        /// The go.
        ///
        /// @param conflicts what else is planned nearby
        Ruling<OperationEvent> go(OperationPlan plan, List<EventConflict> conflicts, Actor actor) {
            var problems = steered(header, actor);
            plan.checks().stream()
                    .filter(check -> !check.answered() || check.stops())
                    .forEach(check -> problems.add("", "This stops it: " + check.question()));
            for (var conflict : conflicts) {
                problems.when(
                        conflict.acknowledgedAt() == null,
                        "",
                        "Speak with the other lead about %s, and acknowledge it".formatted(conflict.ref()));
                problems.when(
                        conflict.acknowledgedAt() != null && conflict.otherAcknowledgedAt() == null,
                        "",
                        "The other lead has not acknowledged %s yet. Call their point of contact"
                                .formatted(conflict.ref()));
            }
            return problems.or(() -> new OperationEvent.Gone(header));
        }
    }

    /// Goes, or went and its outcome is not recorded yet.
    record Going(Header header) implements Operation {

        @Override
        public String word() {
            return "Go";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }

        Ruling<OperationEvent> done(Outcome outcome, Actor actor, LocalDate today) {
            return steered(header, actor)
                    .when(today.isBefore(header.startsOn()), "", "Record the outcome from its first day on")
                    .or(() -> new OperationEvent.Done(header, outcome, today));
        }
    }

    /// Is done; what was learned is being gathered.
    record Done(Header header) implements Operation {

        @Override
        public String word() {
            return "Done, to be debriefed";
        }

        @Override
        public Tone tone() {
            return Tone.YELLOW;
        }

        Ruling<OperationEvent> debrief(List<OperationPlan.Lesson> lessons, Actor actor, LocalDate today) {
            return steered(header, actor)
                    .when(lessons.isEmpty(), "", "Write down at least one thing that was learned")
                    .when(
                            lessons.stream().anyMatch(lesson -> lesson.state() == OperationPlan.LessonState.OPEN),
                            "",
                            "Follow up each lesson first")
                    .or(() -> new OperationEvent.Debriefed(header, today));
        }
    }

    /// Was looked back at: over.
    record Debriefed(Header header) implements Operation {

        @Override
        public String word() {
            return "Debriefed";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    /// Was called off: over.
    record Cancelled(Header header) implements Operation {

        @Override
        public String word() {
            return "Cancelled";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    /// True while it can be called off.
    default boolean cancellable() {
        return this instanceof Planned || this instanceof Ready || this instanceof Going;
    }

    default Ruling<OperationEvent> cancel(String reason, Actor actor, LocalDate today) {
        return steered(header(), actor)
                .when(!cancellable(), "", "It is over")
                .when(reason.isEmpty(), "reason", "Enter why it is cancelled")
                .or(() -> new OperationEvent.Cancelled(header(), reason, today));
    }
}
