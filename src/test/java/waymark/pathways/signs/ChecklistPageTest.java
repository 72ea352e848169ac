package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Someone;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class ChecklistPageTest {

    private static final String ADULT = "?about=ADULT&observer=HEALTH&place=HEALTH&moment=TODAY";
    private static final String CHILD = "?about=CHILD&observer=SCHOOL&place=SCHOOL&moment=WEEK";
    private static final String PLACE = "?about=PLACE&observer=PUBLIC&place=CAR_WASH&moment=YESTERDAY";
    private static final String RECORD = "/signs/checklist/record";

    @Autowired
    Visit visit;

    @Autowired
    Someone someone;

    private Visit.Answer get(String path) {
        return visit.asNobody().get(path);
    }

    @Test
    void anybody_gets_from_the_first_question_to_what_the_signs_suggest_and_nothing_is_kept() {
        var before = rows();
        var start = get("/signs/checklist");
        var led = get("/signs/checklist" + ADULT + "&asked=1");
        var ticking = get(led.location());
        var record = get(RECORD + ADULT + "&sign=GEN05&sign=GEN15&made=2026-11-24");

        assertThat(led.location()).isEqualTo("/signs/checklist/signs" + ADULT);
        assertThat(ticking.html().select("main input[type=checkbox]").eachAttr("value"))
                .contains("GEN05", "GEN15");
        assertThat(record.heading()).isEqualTo("Signs you noticed");
        assertThat(record.words())
                .contains("Others speak for them even when they are asked directly")
                .contains("Use a trained interpreter, never the person beside them")
                .contains("No sign proves anything by itself")
                .contains("Is it safe for you to talk now?");
        assertThat(record.html().select("main a[href=/walk]")).isNotEmpty();
        assertThat(record.html().select("main a[href*=handover]")).isNotEmpty();
        for (var page : new Visit.Answer[] {start, led, ticking, record}) {
            assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static long rows() {
        return TestDatabase.owner()
                .sql("select (select count(*) from pathways.sign_event) + (select count(*) from pathways.sign)")
                .query(Long.class)
                .single();
    }

    @Test
    void a_record_says_nothing_of_how_many_or_how_likely() {
        var page = get(RECORD + ADULT + "&sign=GEN05&sign=GEN15&sign=LAB01&sign=SEX01&made=2026-11-24")
                .html();
        page.select("a[href^=tel], dd:contains(2026)").remove();

        assertThat(page.select("main").text().replace("under 18", ""))
                .doesNotContainPattern("(?i)likel|probab|score|risk|rating|percent|out of")
                .doesNotContainPattern("(?i)\\b(one|two|three|four|\\d+) signs?\\b");
    }

    @Test
    void forms_that_overlap_are_said_to_overlap_and_nobody_has_to_decide() {
        assertThat(get(RECORD + ADULT + "&sign=LAB01&sign=SEX01").words())
                .contains("Forms of exploitation overlap", "You do not have to decide");
        assertThat(get(RECORD + ADULT + "&sign=LAB01").words()).doesNotContain("Forms of exploitation overlap");
    }

    @Test
    void a_child_is_never_questioned() {
        var record = get(RECORD + CHILD + "&sign=GEN05&sign=CHI01");

        assertThat(record.words()).contains("Do not question a child", "A child does not have to agree");
        assertThat(record.words()).doesNotContain("you may ask");
    }

    @Test
    void the_public_is_asked_only_what_anybody_may_notice_and_is_given_no_question_to_ask() {
        var shown = get("/signs/checklist/signs" + ADULT.replace("HEALTH&place", "PUBLIC&place"))
                .html()
                .select("main input[type=checkbox]")
                .eachAttr("value");
        var record = get(RECORD + ADULT.replace("HEALTH&place", "PUBLIC&place") + "&sign=GEN05&sign=SEX06");

        assertThat(shown).contains("GEN05").doesNotContain("SEX06", "GEN20");
        assertThat(record.words()).contains("Others speak for them").doesNotContain("you may ask", "sexual words");
    }

    @Test
    void signs_of_a_place_stand_in_an_order_said_in_words() {
        var headings = get("/signs/checklist/signs" + PLACE)
                .html()
                .select("main legend")
                .eachText();

        assertThat(headings)
                .containsExactly(
                        "Look for these first",
                        "Then look for these",
                        "Common elsewhere too: they say something only beside others",
                        "How people there seem: in no order");
    }

    @Test
    void a_form_with_gaps_says_so_at_each_question_and_keeps_what_was_chosen() {
        var page = get("/signs/checklist?asked=1&about=CHILD");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors())
                .containsExactly("Choose who you are", "Choose the kind of place", "Choose when it was");
        assertThat(page.html().select("input[name=about][checked]").val()).isEqualTo("CHILD");
    }

    @Test
    void a_record_without_a_sign_asks_for_one() {
        var page = get(RECORD + ADULT);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).hasSize(1);
    }

    @Test
    void there_is_no_place_for_a_name_and_what_is_on_no_list_is_dropped() {
        for (var path : new String[] {"/signs/checklist", "/signs/checklist/signs" + ADULT}) {
            assertThat(get(path).html().select("main input[type=text], main textarea, main input[type=search]"))
                    .as(path)
                    .isEmpty();
        }
        var record = get(RECORD + ADULT + "&sign=GEN05&sign=Anna&name=Anna&made=yesterday");
        assertThat(record.html().select("main").text()).doesNotContain("Anna");
    }

    @Test
    void somebody_signed_in_hands_over_without_a_detour() {
        var page = visit.as(someone.member("CHCP")).get(RECORD + ADULT + "&sign=GEN05");

        assertThat(page.html().select("main a[href=/handover/new]")).hasSize(1);
    }
}
