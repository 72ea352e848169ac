package waymark.consultation.rounds;

import java.util.List;

/// A question of a round, in English.
///
/// @param options what can be chosen, where its kind is one of a list
public record Question(int number, QuestionKind kind, String words, List<String> options) {

    public Question {
        options = List.copyOf(options);
    }

    /// What can be chosen, in English.
    public List<String> answers() {
        return kind == QuestionKind.STATEMENT ? QuestionKind.DEGREES : options;
    }
}
