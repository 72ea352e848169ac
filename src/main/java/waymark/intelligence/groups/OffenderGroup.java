package waymark.intelligence.groups;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.strategy.objectives.FourP;

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
            LocalDate reviewOn) {}

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
    }

    /// What somebody enters of a step.
    record GivenStep(
            FourP fourP,
            String aim,
            String what,
            String organisation,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String result) {}

    /// Another organisation whose officers read the plan.
    record Reader(
            UUID id, int version, String organisation, String organisationName, LocalDate fromOn, LocalDate untilOn) {}

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
