package waymark.conferences.actions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.conferences.items.Invitation;
import waymark.directory.PersonSummary;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// An action that is given.
///
/// @param agency round the table for the item
/// @param person of that agency; null where the agency decides who does it
/// @param hearing where it was agreed; null for an immediate one
record NewAction(
        Invitation agency,
        @Nullable PersonSummary person,
        String what,
        LocalDate dueOn,
        @Nullable UUID hearing) {

    boolean immediate() {
        return hearing == null;
    }

    /// Whether it can be given so.
    Ruling<NewAction> rule(LocalDate today) {
        var problems = new Problems();
        problems.when(dueOn.isBefore(today), "dueOn", "The day must be today or later");
        problems.when(dueOn.isAfter(today.plusYears(2)), "dueOn", "The day must be within two years");
        problems.when(
                person != null && !person.organisation().equals(agency.organisation()),
                "person",
                "Choose somebody of the agency that the action is for, or nobody");
        return problems.or(() -> this);
    }
}
