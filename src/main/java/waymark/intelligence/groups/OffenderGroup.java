package waymark.intelligence.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.strategy.objectives.FourP;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A group of people who exploit others, with a plan by the four Ps and an officer who answers for it. No score of
/// the police is kept, and who belongs to it is in the network alone.
///
/// @param unit the organisation that leads
/// @param lead the lead responsible officer; null where nobody is named
/// @param own true for a reader of the unit, who works on it
record OffenderGroup(
        UUID id,
        Ref ref,
        int version,
        String unit,
        String unitName,
        String name,
        @Nullable String area,
        String areaName,
        String about,
        @Nullable UUID lead,
        String leadName,
        String gaps,
        String learned,
        LocalDate reviewOn,
        @Nullable LocalDate archivedOn,
        boolean own) {

    static final int LONGEST = 2_000;

    /// What somebody enters.
    record Given(
            String name,
            @Nullable String area,
            String about,
            @Nullable UUID lead,
            String leadName,
            String gaps,
            String learned,
            LocalDate reviewOn) {

        static Given read(FormReader reader, List<Area> areas, List<PersonSummary> officers, LocalDate review) {
            var area = reader.optionalChoice("area", areas, Area::code, "Choose an area from the list, or none");
            var lead = reader.optionalChoice(
                    "lead", officers, one -> one.ref().value(), "Choose the officer from the list, or nobody");
            return new Given(
                    reader.requiredLine("name", "The name", 100, "Enter what you call the group"),
                    area.map(Area::code).orElse(null),
                    reader.required("about", "What it does", LONGEST, "Say what the group does"),
                    lead.map(PersonSummary::id).orElse(null),
                    lead.map(PersonSummary::name).orElse(""),
                    reader.text("gaps", "What you do not know", LONGEST),
                    reader.text("learned", "What was learned", LONGEST),
                    reader.requiredDate("reviewOn", "The day of the review", review));
        }
    }

    /// The form of the group, with what is kept.
    ///
    /// @param officers from whom the lead is chosen
    FormData filled(List<PersonSummary> officers) {
        var chosen = officers.stream()
                .filter(one -> one.id().equals(lead))
                .map(one -> one.ref().value())
                .findFirst();
        return FormData.version(version)
                .with("name", name)
                .with("area", area)
                .with("about", about)
                .with("lead", chosen.orElse(""))
                .with("gaps", gaps)
                .with("learned", learned)
                .with("reviewOn", reviewOn);
    }

    /// One step of the plan.
    ///
    /// @param result what came of it; empty while it is open
    record Step(
            UUID id,
            int version,
            FourP fourP,
            String aim,
            String what,
            String organisation,
            String organisationName,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String result) {

        boolean late(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }

        /// Its form, with what is kept.
        FormData filled() {
            return FormData.version(version)
                    .with("fourP", fourP.name())
                    .with("aim", aim)
                    .with("what", what)
                    .with("organisation", organisation)
                    .with("dueOn", dueOn)
                    .with("doneOn", doneOn)
                    .with("result", result);
        }
    }

    /// The steps under one P.
    record Strand(FourP fourP, List<Step> steps) {

        /// The plan that the steps make, in the order of the strategy.
        static List<Strand> of(List<Step> steps) {
            return Stream.of(FourP.values())
                    .map(p -> new Strand(
                            p, steps.stream().filter(step -> step.fourP() == p).toList()))
                    .toList();
        }
    }

    /// What somebody enters of a step.
    record GivenStep(
            FourP fourP,
            String aim,
            String what,
            String organisation,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String result) {

        /// @param planned whether the step is in the plan already, so that its end can be said
        static GivenStep read(FormReader reader, List<Choice> organisations, boolean planned, LocalDate today) {
            var p = reader.choice("fourP", FourP.class, "Choose one of the four Ps");
            var aim = reader.requiredLine("aim", "The aim", 300, "Say what you aim for");
            var what = reader.required("what", "What is done", 500, "Say what is done");
            var organisation = reader.choice("organisation", organisations, Choice::value, "Choose who does it");
            var due = reader.requiredDate("dueOn", "The day", today.plusMonths(1));
            if (!planned) {
                return new GivenStep(p, aim, what, organisation.value(), due, null, "");
            }
            var done = reader.date("doneOn", "The day when it was done");
            reader.when(
                    done.isPresent() && done.get().isAfter(today), "doneOn", "The day must be today or in the past");
            var result = reader.text("result", "What came of it", FormReader.REASON);
            reader.when(done.isPresent() && result.isEmpty(), "result", "Enter the result");
            return new GivenStep(p, aim, what, organisation.value(), due, done.orElse(null), result);
        }
    }

    /// Another organisation whose officers read the plan.
    record Reader(
            UUID id, int version, String organisation, String organisationName, LocalDate fromOn, LocalDate untilOn) {}

    /// What somebody enters to let another organisation read the plan.
    record Let(String organisation, LocalDate from, LocalDate until) {

        static Let read(FormReader reader, List<Choice> others, LocalDate today) {
            var from = reader.requiredDate("from", "The first day", today);
            var until = reader.requiredDate("until", "The last day", today.plusMonths(3));
            reader.when(until.isBefore(from), "until", "The last day must not be before the first");
            reader.when(until.isAfter(from.plusYears(1)), "until", "Name a day within a year. It can be set again");
            var organisation = reader.choice("organisation", others, Choice::value, "Choose the organisation");
            return new Let(organisation.value(), from, until);
        }
    }

    /// With which letters the references begin that a group is linked to: the network, operations, submissions.
    static final Set<String> LINKED = Set.of("EN", "OP", "IS");

    /// What belongs to the group, by its reference: somebody or something in the network, an operation, a submission.
    record Linked(UUID id, int version, Ref entity, LocalDate linkedOn) {

        String path() {
            return switch (entity.value().substring(0, 2)) {
                case "OP" -> "/intelligence/operations/" + entity;
                case "IS" -> "/intelligence/intake/" + entity;
                default -> "/intelligence/entities/" + entity;
            };
        }

        String word() {
            return switch (entity.value().substring(0, 2)) {
                case "OP" -> "Operation";
                case "IS" -> "Submission";
                default -> "In the network";
            };
        }
    }

    boolean active() {
        return archivedOn == null;
    }

    /// True for who may change it.
    boolean changeable() {
        return own && active();
    }

    String path() {
        return "/intelligence/groups/" + ref;
    }

    String where() {
        return areaName.isEmpty() ? "More than one area" : areaName;
    }
}
