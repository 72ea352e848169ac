package waymark.support.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.Tone;

/// How much one caseworker has, in numbers.
///
/// @param open cases that they own
/// @param opened of those, this month
/// @param children about children, and people who may be
/// @param adults in the NRM or deciding about it
/// @param outside the NRM
/// @param oldest when the first of them was opened; null where they have none
/// @param overdue cases in which the next step is late
/// @param soon in the next seven days
/// @param quiet in which nothing was recorded for four weeks
/// @param signOffs that wait for a second person
/// @param reviews cases in which a review meeting is late
/// @param risk in which somebody is or may be in danger
/// @param most how many they are meant to have; null where nobody has said
record Load(
        UUID person,
        Ref ref,
        String name,
        String organisation,
        int open,
        int opened,
        int children,
        int adults,
        int outside,
        @Nullable LocalDate oldest,
        int overdue,
        int soon,
        int quiet,
        int signOffs,
        int reviews,
        int risk,
        @Nullable Integer most) {

    /// True where they have more than they are meant to.
    boolean over() {
        return most != null && open > most;
    }

    Tone tone() {
        return risk > 0 || overdue > 0 || over() ? Tone.RED : quiet > 0 || reviews > 0 ? Tone.YELLOW : Tone.GREEN;
    }

    /// What a manager looks at first: that somebody may be hurt comes before all else.
    String state() {
        if (risk > 0) {
            return "Somebody may be in danger";
        }
        if (over()) {
            return "Over the number";
        }
        if (overdue > 0) {
            return "Something is late";
        }
        return quiet > 0 ? "No entry for long" : reviews > 0 ? "A review is late" : "In order";
    }
}
