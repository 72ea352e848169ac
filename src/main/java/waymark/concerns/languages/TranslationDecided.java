package waymark.concerns.languages;

import java.time.Instant;
import java.util.Optional;

/// What was decided about a translation. Each names how it stood: its number guards the save.
sealed interface TranslationDecided {

    Translation was();

    Instant at();

    /// The act, as the history and the audit say it.
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
