package waymark.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.training.TrainingFixtures;

/// Evaluation of a session: answers on phones, and what is shown of them.
@WaymarkTest
class EvaluationPagesTest {

    @Autowired
    EvaluationFixtures fixtures;

    @Autowired
    TrainingFixtures training;

    @Autowired
    Visit visit;

    /// @param right how many of the six questions are answered right
    private static List<String> answers(String stage, int right, String food) {
        var fields = new ArrayList<>(List.of("once", UUID.randomUUID().toString(), "stage", stage));
        for (int place = 0; place < EvaluationQuestions.LEARNING.size(); place++) {
            int correct = EvaluationQuestions.LEARNING.get(place).right();
            fields.addAll(List.of("question" + place, "" + (place < right ? correct : (correct + 1) % 3)));
        }
        if (stage.equals("AFTER")) {
            for (int place = 0; place < EvaluationQuestions.SENTENCES.size(); place++) {
                fields.addAll(List.of("sentence" + place, "5"));
            }
        }
        fields.addAll(List.of("food", food, "number", "7", "colour", "b"));
        return fields;
    }

    private static String[] sent(List<String> fields) {
        return fields.toArray(String[]::new);
    }

    @Test
    void people_answer_on_their_phones_and_only_counts_of_five_or_more_are_shown() {
        var session = training.session("HULL");
        var path = "/training/sessions/" + session + "/evaluation";
        var trainer = visit.as(training.trainer("HULL"));
        assertThat(visit.as(training.trainer("EAST_RIDING")).get(path).status()).isEqualTo(404);
        assertThat(trainer.get(path).words()).contains("Begin the evaluation");
        trainer.post(path);
        var phone = visit.asNobody();
        assertThat(phone.post("/evaluation", "code", "nothing").errors())
                .containsExactly("There is no session with this code. Ask who runs it");
        var answer = "/evaluation/" + fixtures.token(session);
        assertThat(phone.post("/evaluation", "code", fixtures.token(session).toLowerCase(java.util.Locale.ROOT))
                        .location())
                .isEqualTo(answer);
        assertThat(phone.post(answer, "stage", "BEFORE").errors()).contains("Choose an answer");

        for (var food : List.of("ba", "ca", "da", "fa")) {
            assertThat(phone.post(answer, sent(answers("BEFORE", 2, food))).words())
                    .contains("Your answer is kept");
        }
        assertThat(trainer.get(path).words())
                .contains("Too few people have answered")
                .doesNotContain("at least 5");
        var last = sent(answers("BEFORE", 2, "ga"));
        phone.post(answer, last);
        phone.post(answer, last);
        assertThat(fixtures.answers(session)).isEqualTo(5);

        assertThat(trainer.post(path + "/stage", "version", "1").status()).isEqualTo(303);
        assertThat(phone.post(answer, sent(answers("BEFORE", 2, "ha"))).errors())
                .contains("The questions changed meanwhile. Please answer these");
        for (var food : List.of("ba", "ca", "da", "fa", "ga", "ka")) {
            phone.post(answer, sent(answers("AFTER", 5, food)));
        }
        var page = trainer.get(path).words();
        assertThat(page)
                .contains(
                        "At least 5 people answered",
                        "At least 5 people answered both times",
                        "Knew more",
                        "at least 5");
        assertThat(page).contains("What follows a session is not caused by it");
    }

    @Test
    void three_months_later_one_question_is_asked_and_a_closed_one_takes_nothing() {
        var session = fixtures.evaluated("HULL", "CLOSED");
        var path = "/evaluation/" + fixtures.token(session);
        var phone = visit.asNobody();
        assertThat(phone.get(path).words()).contains("These questions are closed");
        assertThat(phone.post(path, sent(answers("AFTER", 1, "ba"))).words()).contains("These questions are closed");
        assertThat(phone.post(path + "/later").errors()).containsExactly("Choose an answer");
        phone.post(path + "/later", "used", "PARTLY", "once", UUID.randomUUID().toString());
        assertThat(fixtures.answers(session)).isEqualTo(1);
        assertThat(phone.get("/evaluation/AAAA1111").status()).isEqualTo(404);
        assertThat(phone.get("/evaluation-letters/invented").status()).isEqualTo(404);
    }
}
