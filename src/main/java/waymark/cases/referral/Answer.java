package waymark.cases.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was answered to a question.
///
/// @param values one, several where several can be chosen, or none
/// @param gap why there is none; null where nobody said
/// @param because the reason of the gap; may be empty while it is being written
record Answer(List<String> values, @Nullable Gap gap, String because) {

    static final Answer NONE = new Answer(List.of(), null, "");

    Answer {
        values = List.copyOf(values);
    }

    static Answer of(String... values) {
        return new Answer(List.of(values), null, "");
    }

    static Answer missing(Gap gap, String because) {
        return new Answer(List.of(), gap, because);
    }

    /// True where nothing was typed or chosen.
    boolean isEmpty() {
        return values.isEmpty() && gap == null && because.isEmpty();
    }

    boolean given() {
        return !values.isEmpty();
    }

    /// True where it says why there is no answer.
    boolean explained() {
        return values.isEmpty() && gap != null && !because.isBlank();
    }

    String text() {
        return String.join("\n", values);
    }
}
