package waymark.conferences.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What an agency is to do about an item.
///
/// @param item reference of the item
/// @param hearing where it was agreed; null for an immediate one
/// @param person who does it for the agency; null where the agency decides
/// @param personName empty where nobody is named
/// @param whyLate what was said last about its being late
/// @param escalatedOn when the chair of the forum was told that it was not done
/// @param parentToldOn when the chair of the group above was told
record ConferenceAction(
        UUID id,
        Ref ref,
        Ref item,
        @Nullable UUID hearing,
        int version,
        String organisation,
        String organisationName,
        @Nullable UUID person,
        String personName,
        boolean immediate,
        LocalDate dueOn,
        ActionProgress state,
        @Nullable LateReason whyLate,
        @Nullable LocalDate doneOn,
        String givenByName,
        Instant givenAt,
        @Nullable LocalDate escalatedOn,
        @Nullable LocalDate parentToldOn,
        ActionWords words) {

    private static final int SOON = 7;

    boolean open() {
        return state == ActionProgress.OPEN;
    }

    /// True after its last day, while it is not done.
    boolean late(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }

    /// `/conferences/items/CI-7K2M9QX/actions/CX-7K2M9QX`.
    String path() {
        return path(item, ref);
    }

    static String path(Ref item, Ref action) {
        return "/conferences/items/%s/actions/%s".formatted(item, action);
    }

    ActionStanding standing(LocalDate today) {
        return standing(state, dueOn, today);
    }

    static ActionStanding standing(ActionProgress state, LocalDate due, LocalDate today) {
        return switch (state) {
            case DONE -> ActionStanding.DONE;
            case DROPPED -> ActionStanding.DROPPED;
            case OPEN ->
                due.isBefore(today)
                        ? ActionStanding.OVERDUE
                        : due.isAfter(today.plusDays(SOON)) ? ActionStanding.LATER : ActionStanding.SOON;
        };
    }

    /// Who does it, in words.
    String who() {
        return personName.isEmpty() ? organisationName : "%s, %s".formatted(personName, organisationName);
    }
}
