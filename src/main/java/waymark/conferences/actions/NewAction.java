package waymark.conferences.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Invitation;
import waymark.conferences.items.Item;
import waymark.directory.PersonSummary;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

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

    /// True for those who may give one now: an item that is not accepted has no agencies yet, and a closed
    /// one is opened again first.
    static boolean possible(Item item) {
        return item.runs() && item.state().underWay();
    }

    /// @param at in which it is agreed; null for an immediate one
    static Ruling<NewAction> read(
            FormData form,
            Item item,
            @Nullable Hearing at,
            List<Invitation> agencies,
            List<PersonSummary> people,
            LocalDate today) {
        return form.read(reader -> {
                    reader.when(agencies.isEmpty(), "agency", "Invite an agency to this item first");
                    return new NewAction(
                            agencies.isEmpty()
                                    ? new Invitation(item.id(), "", "", Invitation.Why.CORE, null, 1)
                                    : reader.choice(
                                            "agency",
                                            agencies,
                                            Invitation::organisation,
                                            "Choose the agency that does it"),
                            reader.optionalChoice(
                                            "person",
                                            people,
                                            person -> person.ref().value(),
                                            "Choose somebody of the list, or nobody")
                                    .orElse(null),
                            reader.required("what", "The action", FormReader.REASON, "Enter what is to be done"),
                            reader.requiredDate("dueOn", "The day", today),
                            at == null ? null : at.id());
                })
                .then(wanted -> wanted.rule(today));
    }

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
