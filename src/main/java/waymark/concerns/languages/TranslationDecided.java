package waymark.concerns.languages;

import java.time.Instant;
import java.util.Optional;

/// What was decided about a translation. Each event holds the translation as it was: its number guards the
/// save.
sealed interface TranslationDecided {

    Translation was();

    Instant at();

    /// The name of the act in the history and the audit log.
    String act();

    Optional<TranslationCheck> check();

    record Approved(Translation was, TranslationCheck by, Instant at) implements TranslationDecided {
        @Override
        public String act() {
            return "approve_translation";
        }

        @Override
        public Optional<TranslationCheck> check() {
            return Optional.of(by);
        }
    }

    record Withdrawn(Translation was, Instant at) implements TranslationDecided {
        @Override
        public String act() {
            return "withdraw_translation";
        }

        @Override
        public Optional<TranslationCheck> check() {
            return Optional.empty();
        }
    }
}
