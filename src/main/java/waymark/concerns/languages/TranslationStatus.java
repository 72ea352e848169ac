package waymark.concerns.languages;

import java.util.List;

/// Whether a translation is checked.
sealed interface TranslationStatus {

    /// Nobody has checked it, or the approval was withdrawn.
    record Unchecked() implements TranslationStatus {}

    /// Checked, and unchanged since.
    record Checked(TranslationCheck check) implements TranslationStatus {}

    /// Checked once; texts have changed since.
    ///
    /// @param changed their keys; empty if texts were only removed
    record Lapsed(TranslationCheck check, List<String> changed) implements TranslationStatus {}
}
