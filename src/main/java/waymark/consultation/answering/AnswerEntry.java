package waymark.consultation.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Answers entered without a page: the demonstration's are made with it. They are sealed like any other.
@Component
public class AnswerEntry {

    private final HeldAnswers answers;
    private final PartnerAnswers partners;

    AnswerEntry(HeldAnswers answers, PartnerAnswers partners) {
        this.answers = answers;
        this.partners = partners;
    }

    /// @param choices numbers of options by number of question
    /// @param remarks what somebody wrote, by number of question, with the letter of the box of a SWOT
    public void answer(String code, Map<Integer, List<Integer>> choices, Map<String, String> remarks, String language) {
        answers.keep(answers.open(code).orElseThrow(), UUID.randomUUID(), new GivenAnswer(choices, remarks, language));
    }

    /// The answer of an organisation, with its name.
    public void answerFor(
            Actor.Person actor, Ref round, Map<Integer, List<Integer>> choices, Map<String, String> remarks) {
        partners.save(actor, partners.call(actor, round), 0, new GivenAnswer(choices, remarks, "en"));
    }
}
