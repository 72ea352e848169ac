package waymark.training.champions;

import java.time.LocalDate;

/// What happens to a champion.
sealed interface ChampionEvent {

    /// Somebody was proposed.
    record Made(Champion.Given given) implements ChampionEvent {}

    /// What is known of them was changed.
    record Changed(Champion.Header before, Champion.Given given) implements ChampionEvent {}

    /// Their organisation agreed.
    ///
    /// @param how who of it and how, where it was not its lead here; may be empty
    record Agreed(Champion.Header before, String how, LocalDate on) implements ChampionEvent {}

    /// Their organisation did not agree.
    record Declined(Champion.Header before, String ending, LocalDate on) implements ChampionEvent {}

    /// Their term was prolonged.
    record Renewed(Champion.Header before, LocalDate until) implements ChampionEvent {}

    /// They are champion no more.
    record Ended(Champion.Header before, String ending, String thanks, LocalDate on) implements ChampionEvent {}
}
