package waymark.cases.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The newest answer of a person in one layer.
///
/// @param partner code of the organisation, where it is about one
/// @param partnerName its name; empty where it is about none
/// @param askOn when to ask again somebody who has not decided
/// @param number of the conversation in which it was said
/// @param open true where something is still to be done because it was withdrawn
public record LayerState(
        Layer layer,
        @Nullable String partner,
        String partnerName,
        ConsentDecision decision,
        LocalDate onDay,
        @Nullable LocalDate askOn,
        int number,
        boolean open) {

    /// `NRM`, or the name of the organisation.
    public String word() {
        return partner == null ? layer.word() : partnerName;
    }

    /// The same within a sentence.
    String words() {
        return partner == null ? layer.words() : partnerName;
    }

    /// What names it in a form: `NRM`, or `PARTNER:` and the code of the organisation.
    String key() {
        return partner == null ? layer.name() : layer.name() + ":" + partner;
    }

    /// What is said to the person about it.
    String sentence() {
        var act = layer.act(partnerName);
        return switch (decision) {
            case GIVEN -> "You said yes to %s.".formatted(act);
            case REFUSED -> "You said no to %s.".formatted(act);
            case WITHDRAWN -> "You first said yes to %s, and then changed your mind.".formatted(act);
            case UNDECIDED -> "You have not decided yet about %s.".formatted(act);
            case NOT_ASKED -> "We have not asked you yet about %s.".formatted(act);
        };
    }

    /// True where somebody is to be asked again by that day.
    boolean askAgain(LocalDate today) {
        return decision == ConsentDecision.UNDECIDED && askOn != null && !askOn.isAfter(today);
    }
}
