package waymark.support.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What somebody types of an action.
///
/// @param owner a member; null otherwise
/// @param ownerName of the member or of somebody else; empty where the person does it
record ActionDetails(
        String words,
        OwnerKind ownerKind,
        @Nullable UUID owner,
        String ownerName,
        @Nullable LocalDate due) {

    static ActionDetails of(PlanAction action) {
        return new ActionDetails(action.words(), action.ownerKind(), action.owner(), action.ownerName(), action.due());
    }

    static ActionDetails read(FormReader reader, Owners owners) {
        var choice = reader.choice("owner", owners.choices(), Choice::value, "Choose who does it");
        return owners.details(
                reader.required("words", "The action", FormReader.REASON, "Enter what is to be done"),
                choice.value(),
                reader.line("ownerName", "The name", FormReader.TITLE),
                reader.date("due", "The day"));
    }

    /// Whether it may be recorded.
    ///
    /// @param before the day that it had; null where it is new or had none
    Ruling<ActionDetails> rule(@Nullable LocalDate before, LocalDate today) {
        return new Problems()
                .when(
                        due != null && due.isBefore(today) && !due.equals(before),
                        "due",
                        "The day must be today or later")
                .when(ownerKind == OwnerKind.OTHER && ownerName.isEmpty(), "ownerName", "Enter who does it")
                .or(() -> this);
    }
}
