package waymark.concerns.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Somebody says what they saw at a car wash: closed answers, a place, and a report in the same step where it
/// is reason for one.
@WaymarkTest
class SurveyPagesTest {

    private static final String CAR_WASH = "/surveys/car-wash";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Surveys surveys;

    private final JdbcClient owner = TestDatabase.owner();

    private List<Map<String, Object>> sheets(String once) {
        return owner.sql(
                        "select survey, area, place, month::text, answers::text from concerns.survey_sheet where id = :id")
                .param("id", UUID.fromString(once))
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> sheets() {
        return owner.sql("select id, survey, area, place, month::text, answers::text from concerns.survey_sheet")
                .query()
                .listOfRows();
    }

    private long reports() {
        return owner.sql("select count(*) from concerns.report")
                .query(Long.class)
                .single();
    }

    private static String[] hidden(Visit.Answer page, String... more) {
        var fields = new ArrayList<String>();
        page.html()
                .select("form#page input[type=hidden]")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static void leavesNothing(Visit.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void what_is_reason_enough_becomes_a_report_in_the_same_step() {
        var nobody = visit.asNobody();
        leavesNothing(nobody.get("/surveys"));
        assertThat(nobody.get(CAR_WASH).words()).contains("Hand car washes", "do not ask anybody questions");
        var page = nobody.post(CAR_WASH + "/1");
        var questions = surveys.survey("car-wash").orElseThrow().questions();
        for (int number = 1; number <= questions.size(); number++) {
            leavesNothing(page);
            var code = questions.get(number - 1).code();
            assertThat(page.html().select("input[name=" + code + "]")).as(code).hasSize(3);
            var answer = List.of("SLEEP", "GEAR").contains(code) ? "YES" : code.equals("PRICE") ? "UNSURE" : "NO";
            page = nobody.post(
                    CAR_WASH + "/" + (number < questions.size() ? number + 1 : "place"), hidden(page, code, answer));
        }
        page = nobody.post(CAR_WASH + "/sent", hidden(page, "seek", "by the river in Gool"));
        var goole = page.html().select("input[name=town]").first();
        assertThat(goole.parent().text()).contains("Goole", "East Riding");
        var before = sheets();
        var end = nobody.post(
                CAR_WASH + "/sent", hidden(page, "seek", "by the river in Gool", "area", "HULL", "town", goole.val()));

        leavesNothing(end);
        assertThat(end.heading()).isEqualTo("This should be reported");
        assertThat(end.words())
                .contains(
                        "999",
                        "Does it look as if workers sleep there? Yes",
                        "without gloves, boots or dry clothes? Yes")
                .doesNotContain("another person answer? Yes");
        assertThat(sheets())
                .filteredOn(sheet -> !before.contains(sheet))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.values().toString())
                        .contains("car-wash", "EAST_RIDING", goole.val(), "SLEEP:YES", "PRICE:UNSURE", "-01")
                        .doesNotContain("river"));
        long reports = reports();
        var draft =
                end.html().select("form[action=/report/sent] input[name=draft]").val();
        var sent = nobody.post("/report/sent", "draft", draft, "danger", "YES");
        assertThat(sent.html().select("#code").text()).matches("\\d{7} \\d{7} \\d{7}");
        assertThat(reports()).isEqualTo(reports + 1);
        var added = nobody.post("/report/check", "draft", draft);
        assertThat(added.words()).contains("Survey: Hand car washes", "by the river in Gool", "Goole, East Riding");
    }

    @Test
    void what_is_not_is_counted_and_nothing_else_and_a_second_press_counts_it_once() {
        var once = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            var end = visit.asNobody().postWithoutToken(CAR_WASH + "/sent", "PRICE", "YES", "HELP", "NO", "once", once);
            leavesNothing(end);
            assertThat(end.heading()).isEqualTo("Thank you. Your answers are counted");
            assertThat(end.words()).contains("Tell the desk about it");
        }
        assertThat(sheets(once)).hasSize(1);
    }

    @Test
    void without_an_answer_there_is_nothing_to_count() {
        var once = UUID.randomUUID().toString();
        var end = visit.asNobody().post(CAR_WASH + "/sent", "SLEEP", "perhaps", "once", once);
        assertThat(end.heading()).isEqualTo("You have not answered a question");
        assertThat(sheets(once)).isEmpty();
    }

    @Test
    void whoever_is_signed_in_answers_none() {
        var once = UUID.randomUUID().toString();
        var answer = visit.as(someone.member("HCC")).post(CAR_WASH + "/sent", "SLEEP", "YES", "once", once);
        assertThat(answer.heading()).isEqualTo("You are signed in");
        assertThat(sheets(once)).isEmpty();
    }

    @Test
    void a_survey_or_question_that_there_is_not_is_not_found() {
        var nobody = visit.asNobody();
        assertThat(nobody.get("/surveys/moon").status()).isEqualTo(404);
        assertThat(nobody.post(CAR_WASH + "/12").status()).isEqualTo(404);
        assertThat(nobody.post(CAR_WASH + "/0").status()).isEqualTo(404);
        assertThat(nobody.get(CAR_WASH + "/3").location()).isEqualTo("/surveys/car-wash");
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_in_sentences() {
        assertThatThrownBy(() -> read("tea.json", """
                {"code": "tee", "threshold": 2, "title": "Tea", "who": "All", "questions": [{"code": "HOT", "weight": 2}]}"""))
                .hasMessageContaining("The survey tea.json cannot be used")
                .hasMessageContaining("code: the file is called tea.json, the survey tee")
                .hasMessageContaining("words: give it its own, or add survey.tee.HOT");
        assertThatThrownBy(() -> read("tea.json", "{\"code\": \"tea\", \"treshold\": 2}"))
                .hasMessageContaining("The survey tea.json cannot be read")
                .hasMessageContaining("treshold");
        assertThat(read("tea.json", """
                {"code": "tea", "threshold": 2, "title": "Tea", "who": "All",
                 "questions": [{"code": "HOT", "weight": 2, "text": "Was it hot?"}]}""").code()).isEqualTo("tea");
    }

    private Survey read(String name, String json) {
        return surveys.read(name, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_survey_is_short_and_asks_only_what_can_be_seen() {
        assertThat(surveys.all())
                .extracting(Survey::code)
                .containsExactly("car-wash", "nail-bar", "farm-food", "care", "short-let");
        assertThat(surveys.all())
                .allSatisfy(survey -> assertThat(survey.questions()).hasSizeBetween(8, 12));
    }
}
