package waymark.strategy.alignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A plan of a partner that our strategy serves.
///
/// @param body code of the organisation whose plan it is
/// @param from first day
/// @param to last day; null where it is open
/// @param url where it is published; null where it is not
record PartnerPlan(
        Ref ref,
        int version,
        String title,
        String body,
        String bodyName,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String url,
        List<Priority> priorities) {

    PartnerPlan {
        priorities = List.copyOf(priorities);
    }

    /// One of its priorities.
    ///
    /// @param objectives codes of our objectives that serve it
    record Priority(UUID id, String title, List<String> objectives) {

        Priority {
            objectives = List.copyOf(objectives);
        }
    }

    /// What may be changed of it.
    ///
    /// @param priorities their titles in order
    record Details(
            String title,
            String body,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String url,
            List<String> priorities) {

        Details {
            priorities = List.copyOf(priorities);
        }
    }

    boolean serves(String objective) {
        return priorities.stream().anyMatch(priority -> priority.objectives().contains(objective));
    }
}
