package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
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
    TestUsers someone;

    private Visit.Answer get(String path) {
        return visit.asNobody().get(path);
    }

    @Test
    void anybody_sees_the_signs_at_once_and_gets_from_them_to_what_they_suggest_and_nothing_is_kept() {
        var before = rows();
        var ticking = get("/signs/checklist");
        var record = get(RECORD + "?sign=GEN05&sign=GEN15");

        assertThat(ticking.html().select("main form#page").attr("action")).isEqualTo(RECORD);
        assertThat(ticking.html().select("main input[name=sign]").eachAttr("value"))
                .contains("GEN05", "LAB06", "CUC01", "CCL02", "CHI05")
                .doesNotContain("SEX06", "GEN20");
        assertThat(ticking.html().select("main label:has(svg[aria-hidden=true])"))
                .hasSameSizeAs(ticking.html().select("main input[name=sign]"));
        assertThat(record.heading()).isEqualTo("Signs you noticed");
        assertThat(record.words())
                .contains("Others speak for them even when they are asked directly")
                .contains("Use a trained interpreter, never the person beside them")
                .contains("No sign proves anything by itself")
                .contains("Tell somebody who can act");
        assertThat(record.html().select("main a[href^=/report]")).isNotEmpty();
        assertThat(record.html().select("main a[href=tel:101]")).isNotEmpty();
        for (var page : new Visit.Answer[] {ticking, record}) {
            assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void somebody_at_work_gets_what_people_at_work_can_do() {
        var record = get(RECORD + ADULT + "&sign=GEN05&sign=GEN15&made=2026-11-24");

        assertThat(record.words()).contains("Is it safe for you to talk now?", "you may ask");
        assertThat(record.html().select("main a[href=/walk]")).isNotEmpty();
        assertThat(record.html().select("main a[href*=handover]")).isNotEmpty();
    }

    @Test
    void what_shows_in_children_alone_comes_by_itself_and_says_whom_to_tell() {
        var last = get("/signs/checklist")
                .html()
                .select("main fieldset:has(input[name=sign])")
                .last();

        assertThat(last.text())
                .contains("If it is a child", "tell children’s social care or the police today")
                .contains("Doing work that is not suitable for a child");
        assertThat(get(RECORD + "?sign=CHI05").words()).contains("tell children’s social care or the police today");
        assertThat(get(RECORD + PLACE + "&sign=CHI05").words())
                .contains("tell children’s social care or the police today");
        assertThat(get(RECORD + "?sign=GEN05").words()).doesNotContain("children’s social care");
    }

    @Test
    void other_signs_are_asked_for_without_losing_what_was_ticked() {
        var page = get("/signs/checklist?about=ADULT&form=LABOUR&sign=LAB06&language=en")
                .html();
        var shown = page.select("main input[name=sign]").eachAttr("value");

        assertThat(shown).contains("GEN05", "LAB06").doesNotContain("CUC01", "CHI05");
        assertThat(page.select("main input[name=sign][checked]").eachAttr("value"))
                .containsExactly("LAB06");
        assertThat(page.select("main form#page button[formaction=/signs/checklist]"))
                .hasSize(1);
        assertThat(page.select("main").text()).contains("You do not see every sign now");
        assertThat(page.select("nav button[form=page][name=otherLanguage][value=ar]")
                        .attr("formaction"))
                .isEqualTo("/signs/checklist");
    }

    @Test
    void a_copy_says_where_and_when_only_if_somebody_adds_it() {
        var bare = get(RECORD + "?sign=GEN05&made=2026-11-24").html();
        var more = get(RECORD + PLACE + "&sign=GEN05&made=2026-11-24").html();

        assertThat(bare.select("textarea").text()).doesNotContain("Kind of place:", "When:", "Noticed by:");
        assertThat(bare.select("main select[name=place], main select[name=moment]"))
                .hasSize(2);
        assertThat(bare.select("form#page input[name=sign]").eachAttr("value")).containsExactly("GEN05");
        assertThat(more.select("textarea").text())
                .contains("Kind of place: A car wash", "When: Yesterday (23 November 2026)")
                .contains("Recorded on: 24 November 2026", "(GEN05)");
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
        var shown = get("/signs/checklist" + ADULT.replace("HEALTH&place", "PUBLIC&place"))
                .html()
                .select("main input[name=sign]")
                .eachAttr("value");
        var record = get(RECORD + ADULT.replace("HEALTH&place", "PUBLIC&place") + "&sign=GEN05&sign=SEX06");

        assertThat(shown).contains("GEN05").doesNotContain("SEX06", "GEN20");
        assertThat(record.words()).contains("Others speak for them").doesNotContain("you may ask", "sexual words");
    }

    @Test
    void signs_of_a_place_stand_in_an_order_said_in_words() {
        var headings = get("/signs/checklist" + PLACE)
                .html()
                .select("main fieldset:has(input[name=sign]) legend")
                .eachText();

        assertThat(headings)
                .containsExactly(
                        "Look for these first",
                        "Then look for these",
                        "Common elsewhere too: they say something only beside others",
                        "How people there seem: in no order");
    }

    @Test
    void a_record_without_a_sign_asks_for_one() {
        var page = get(RECORD + ADULT);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly("Tick each sign that you noticed, or call for advice");
    }

    @Test
    void there_is_no_place_for_a_name_and_what_is_on_no_list_is_dropped() {
        for (var path : new String[] {"/signs/checklist", "/signs/checklist" + ADULT}) {
            assertThat(get(path).html().select("main input[type=text], main textarea, main input[type=search]"))
                    .as(path)
                    .isEmpty();
        }
        var record = get(RECORD + ADULT + "&sign=GEN05&sign=Anna&name=Anna&made=yesterday");
        assertThat(record.html().select("main").text()).doesNotContain("Anna");
    }

    @Test
    void somebody_signed_in_hands_over_without_a_detour() {
        for (var address : new String[] {RECORD + ADULT + "&sign=GEN05", RECORD + "?sign=GEN05"}) {
            var page = visit.as(someone.member("CHCP")).get(address);

            assertThat(page.html().select("main a[href=/handover/new]")).hasSize(1);
        }
    }
}
