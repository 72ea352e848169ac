package waymark.support.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import waymark.cases.members.Membership;
import waymark.cases.record.Capacity;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;

/// Who may do an action: those who work on the case, the person, or somebody by name.
///
/// @param members by their id, with their names
record Owners(Map<UUID, String> members) {

    static final String PERSON = "person";
    static final String OTHER = "other";

    /// @param action whose owner may be no member any more, and stays possible; nothing where it is new
    static Owners of(List<Membership> members, Actor.Person actor, Optional<PlanAction> action, LocalDate today) {
        var people = new LinkedHashMap<UUID, String>();
        people.put(actor.id(), actor.name());
        for (var member : members) {
            var person = member.person();
            if (person != null
                    && member.current(today)
                    && Capacity.of(member.capacity()).works()) {
                people.putIfAbsent(person, member.name());
            }
        }
        action.ifPresent(one -> {
            if (one.owner() != null) {
                people.putIfAbsent(one.owner(), one.ownerName());
            }
        });
        return new Owners(people);
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        members.forEach((id, name) -> choices.add(Choice.of(id.toString(), name)));
        choices.add(Choice.of(PERSON, "The person themselves"));
        choices.add(Choice.of(OTHER, "Somebody who is no member of this case"));
        return choices;
    }

    /// What the form sends for the owner of an action.
    static String code(PlanAction action) {
        return switch (action.ownerKind()) {
            case PERSON -> PERSON;
            case OTHER -> OTHER;
            case MEMBER -> String.valueOf(action.owner());
        };
    }

    /// What was typed, as an action keeps it.
    ///
    /// @param code one of the choices
    /// @param other the name of somebody who is no member
    ActionDetails details(String words, String code, String other, Optional<LocalDate> due) {
        return switch (code) {
            case PERSON -> new ActionDetails(words, OwnerKind.PERSON, null, "", due.orElse(null));
            case OTHER -> new ActionDetails(words, OwnerKind.OTHER, null, other, due.orElse(null));
            default -> member(words, UUID.fromString(code), due);
        };
    }

    private ActionDetails member(String words, UUID id, Optional<LocalDate> due) {
        return new ActionDetails(words, OwnerKind.MEMBER, id, members.getOrDefault(id, ""), due.orElse(null));
    }
}
