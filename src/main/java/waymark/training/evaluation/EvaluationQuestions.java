package waymark.training.evaluation;

import java.util.List;

/// What is asked. The questions to learn from are about what the law and the guidance of the Home Office
/// say; the same are asked before and after.
final class EvaluationQuestions {

    private EvaluationQuestions() {}

    /// One question with its answers.
    ///
    /// @param right place of the right answer
    record Question(String words, List<String> answers, int right) {

        Question {
            answers = List.copyOf(answers);
        }
    }

    /// How far people agree, from 1 to 5.
    static final List<String> SENTENCES = List.of(
            "The workshop was about my work",
            "I know better what to do when I am worried about somebody",
            "I know whom to call",
            "I felt able to say what I do not know",
            "I would tell a colleague to come");

    /// From 1 on.
    static final List<String> DEGREES = List.of("Not at all", "Not really", "In part", "Yes", "Yes, very much");

    /// From which degree on it counts as agreeing.
    static final int AGREES = 4;

    static final List<Question> LEARNING = List.of(
            new Question(
                    "An adult may be a victim of modern slavery. What is needed before they are referred for support?",
                    List.of(
                            "Their consent, once they know what it means",
                            "A report to the police",
                            "Proof of what happened"),
                    0),
            new Question(
                    "A child may have been exploited. Does the child have to agree to the referral?",
                    List.of("Yes", "No", "Only from the age of 14"),
                    1),
            new Question(
                    "Who may refer somebody to the National Referral Mechanism?",
                    List.of("Anybody who works with people", "Only the police", "Only first responder organisations"),
                    2),
            new Question(
                    "An adult says no to a referral. What must the public bodies named in the law do?",
                    List.of(
                            "Refer them all the same",
                            "Tell the Home Office, and not say who the person is",
                            "Nothing"),
                    1),
            new Question(
                    "Three people of one family may be victims. How many referrals are made?",
                    List.of("One for each person", "One for the family", "One for each adult"),
                    0),
            new Question(
                    "A child is referred to the National Referral Mechanism. What is done beside it?",
                    List.of("Nothing more", "The parents are told first", "A referral to children’s social care"),
                    2));
}
