package waymark.concerns.languages;

import java.util.List;

/// How a translation stands.
sealed interface Standing {

    /// Nobody has checked it, or what was approved was withdrawn.
    record Unchecked() implements Standing {}

    /// Checked as it is.
    record Checked(Check check) implements Standing {}

    /// Checked once; texts have changed since.
    ///
    /// @param changed their keys; empty where texts only went away
    record Lapsed(Check check, List<String> changed) implements Standing {}
}
