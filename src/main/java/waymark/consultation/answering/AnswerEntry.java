package waymark.consultation.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Answers entered without a page: the demonstration's are made with it. They are sealed like any other.
@Component
public class AnswerEntry {

    private final HeldAnswers answers;

    AnswerEntry(HeldAnswers answers) {
        this.answers = answers;
    }

    /// @param choices numbers of options by number of question
    /// @param remarks what somebody wrote, by number of question, with the letter of the box of a SWOT
    public void answer(String code, Map<Integer, List<Integer>> choices, Map<String, String> remarks, String language) {
        answers.keep(answers.open(code).orElseThrow(), UUID.randomUUID(), new GivenAnswer(choices, remarks, language));
    }
}
