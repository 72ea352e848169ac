package waymark.concerns.languages;

import java.util.List;

/// How a translation stands.
sealed interface TranslationStatus {

    /// Nobody has checked it, or what was approved was withdrawn.
    record Unchecked() implements TranslationStatus {}

    /// Checked as it is.
    record Checked(TranslationCheck check) implements TranslationStatus {}

    /// Checked once; texts have changed since.
    ///
    /// @param changed their keys; empty where texts only went away
    record Lapsed(TranslationCheck check, List<String> changed) implements TranslationStatus {}
}
