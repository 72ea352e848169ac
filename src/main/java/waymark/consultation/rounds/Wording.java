package waymark.consultation.rounds;

import java.util.List;

/// What a question, or the round itself, says in another language.
///
/// @param number of the question; 0 is the round itself: its title, and its purpose as the one line of
/// more
/// @param language tag, as in [waymark.web.language.Language]
public record Wording(int number, String language, String words, List<String> more) {

    public Wording {
        more = List.copyOf(more);
    }
}
