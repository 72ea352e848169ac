package waymark.governance.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

@WaymarkTest
class ReturnPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    private Actor.Person lead;
    private Quarter quarter;
    private Ref ref;
    private String path;

    @BeforeEach
    void anOpenQuarter() {
        lead = someone.areaLead("HULL");
        quarter = made.opened();
        ref = made.ofHull(quarter);
        path = "/returns/" + ref;
    }

    private String[] answers(Actor.Person who, String... more) {
        var fields = new ArrayList<>(List.of(more));
        var page = visit.as(who).get(path + "/figures").html();
        for (var input : page.select("input[name^=value-]")) {
            if (!fields.contains(input.attr("name"))) {
                fields.addAll(List.of(input.attr("name"), "7"));
            }
        }
        if (!fields.contains("version")) {
            var version = page.select("[name=version]").val();
            fields.addAll(List.of("version", version.isEmpty() ? "1" : version)); // no form where nothing is asked
        }
        return fields.toArray(String[]::new);
    }

    private void fill(Actor.Person who, String... more) {
        var browser = visit.as(who);
        var figures = browser.post(path + "/figures", answers(who, more));
        assertThat(figures.status()).as(figures.words()).isEqualTo(303);
        assertThat(browser.post(
                                path + "/narrative",
                                "version",
                                "1",
                                "achievements",
                                "Forty people trained",
                                "challenges",
                                "No cover for the link worker",
                                "request-1",
                                "Fund the post for a year")
                        .status())
                .isEqualTo(303);
    }

    private Answer submit(Actor.Person who) {
        var browser = visit.as(who);
        var version = browser.get(path + "/submission")
                .html()
                .select("[name=version]")
                .val();
        return browser.post(path + "/submission", "version", version);
    }

    private Answer accept(Actor.Person who) {
        var browser = visit.as(who);
        var version = browser.get(path + "/acceptance")
                .html()
                .select("[name=version]")
                .val();
        return browser.post(path + "/acceptance", "version", version);
    }

    private String state() {
        return TestDatabase.owner()
                .sql("select state from governance.area_return where ref = ?")
                .param(ref.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_return_is_written_in_parts_submitted_and_accepted_and_its_figures_become_the_partnerships() {
        var measure = made.aMeasure("Joint visits", false, quarter, 10);
        fill(lead, "value-" + measure, "1,200");

        assertThat(submit(lead).location()).isEqualTo(path);
        assertThat(state()).isEqualTo("submitted");
        assertThat(accept(someone.boardMember()).location()).isEqualTo(path);

        assertThat(state()).isEqualTo("accepted");
        assertThat(TestDatabase.owner()
                        .sql("""
                                select v.value from strategy.measure_value v join strategy.measure m on m.id = v.measure
                                 where m.ref = ? and v.area = 'HULL' and v.quarter = ?
                                """)
                        .param(measure.value())
                        .param(quarter.key())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1200);
        var page = visit.as(someone.member("HCC")).get(path);
        assertThat(page.words()).contains("1,200", "Forty people trained", "Fund the post for a year");
    }

    @Test
    void each_act_leaves_history_and_an_audit_leaf() {
        fill(lead);
        submit(lead);
        accept(someone.boardMember());

        assertThat(TestDatabase.owner()
                        .sql("""
                                select e.act from governance.return_event e
                                  join governance.area_return r on r.id = e.area_return
                                 where r.ref = ? order by e.at
                                """)
                        .param(ref.value())
                        .query(String.class)
                        .list())
                .containsExactly("save_return_figures", "save_return_narrative", "submit_return", "accept_return");
        assertThat(TestDatabase.owner()
                        .sql("select act from audit.leaf where object = ? order by at")
                        .param(ref.value())
                        .query(String.class)
                        .list())
                .containsExactly("save_return_figures", "save_return_narrative", "submit_return", "accept_return");
    }

    @Test
    void twelve_in_letters_is_refused_with_an_example_and_stays_in_the_field() {
        var measure = made.aMeasure("Joint visits", false, quarter, 10);

        var answer = visit.as(lead).post(path + "/figures", answers(lead, "value-" + measure, "twelve"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("“Joint visits”: Enter a number in figures, like 1200");
        assertThat(answer.html().select("[name=value-" + measure + "]").val()).isEqualTo("twelve");
        assertThat(state()).isEqualTo("not_started");
    }

    @Test
    void a_priority_is_open_on_a_phone_while_something_in_it_is_to_do_or_wrong() {
        var measure = made.aMeasure("Joint visits", false, quarter, 10);
        var field = " [name=value-" + measure + "]";
        var browser = visit.as(lead);

        assertThat(browser.get(path + "/figures").html().select(".waymark-chapter[open]" + field))
                .hasSize(1);
        assertThat(browser.post(path + "/figures", answers(lead, "value-" + measure, "twelve"))
                        .html()
                        .select(".waymark-chapter[open]" + field))
                .hasSize(1);
        browser.post(path + "/figures", answers(lead));
        assertThat(browser.get(path + "/figures").html().select(".waymark-chapter:not([open])" + field))
                .hasSize(1);
    }

    @Test
    void a_return_with_something_missing_is_not_submitted_and_says_where() {
        var measure = made.aMeasure("Joint visits", false, quarter, 10);

        var answer = submit(lead);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .contains(
                        "Give a figure for “Joint visits”, or say why it is not available",
                        "Say what the area achieved this quarter, or that there is nothing to report");
        assertThat(answer.html()
                        .select("a[href='" + path + "/figures#value-" + measure + "']")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void a_megabyte_of_text_is_refused_and_comes_back_whole() {
        var text = "Zażółć gęślą jaźń 😀 مرحبا ".repeat(40_000);

        var answer = visit.as(lead).post(path + "/narrative", "version", "1", "achievements", text);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .singleElement()
                .asString()
                .startsWith("Achievements must be 4,000 characters or fewer");
        assertThat(answer.html().select("[name=achievements]").val().strip()).isEqualTo(text.strip());
    }

    @Test
    void emoji_and_writing_from_right_to_left_are_kept_as_they_are() {
        visit.as(lead).post(path + "/narrative", "version", "1", "achievements", "تقدم 😀", "challenges", "אתגר");

        var form = visit.as(lead).get(path + "/narrative").html();
        assertThat(form.select("[name=achievements]").val()).isEqualTo("تقدم 😀");
        assertThat(form.select("[name=challenges]").val()).isEqualTo("אתגר");
    }

    @Test
    void the_second_of_two_who_write_one_part_sees_theirs_beside_their_own() {
        var other = someone.areaLead("HULL");
        visit.as(lead).post(path + "/narrative", "version", "1", "achievements", "Theirs", "challenges", "Same");

        var second =
                visit.as(other).post(path + "/narrative", "version", "1", "achievements", "Mine", "challenges", "Same");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html().select(".waymark-conflict").text()).contains("Theirs", "Mine");
        assertThat(second.html().select("[name=achievements]").val()).isEqualTo("Mine");
        assertThat(second.html().select("[name=version]").val()).isEqualTo("2");
    }

    @Test
    void what_one_wrote_of_a_part_is_not_taken_back_by_whoever_wrote_the_rest_of_it() {
        var narrative = path + "/narrative";
        var other = visit.as(someone.areaLead("HULL"));
        var seen = StandingForm.on(other.get(narrative).html(), narrative).orElseThrow();
        visit.as(lead)
                .post(narrative, seen.with("achievements", "Forty trained").sent());

        var second =
                other.post(narrative, seen.with("challenges", "No interpreter").sent());

        assertThat(second.status()).isEqualTo(409);
        var panel = second.html().select(".waymark-conflict").text();
        assertThat(panel).contains("Now Forty trained", "as you typed it: Challenges");
        assertThat(panel).doesNotContain("Request", "choose");
        var merged = StandingForm.on(second.html(), narrative).orElseThrow();
        assertThat(other.post(narrative, merged.sent()).status()).isEqualTo(303);
        var saved = StandingForm.on(other.get(narrative).html(), narrative).orElseThrow();
        assertThat(saved.get("achievements")).containsExactly("Forty trained");
        assertThat(saved.get("challenges")).containsExactly("No interpreter");
    }

    @Test
    void two_people_write_different_parts_side_by_side() {
        var other = someone.areaLead("HULL");
        visit.as(lead).post(path + "/narrative", "version", "1", "achievements", "A", "challenges", "B");

        assertThat(visit.as(other).post(path + "/figures", answers(other)).status())
                .isEqualTo(303);
    }

    @Test
    void of_two_who_submit_one_return_one_wins_and_the_other_sees_that_it_is_submitted() {
        var other = someone.areaLead("HULL");
        fill(lead);
        var version = visit.as(other)
                .get(path + "/submission")
                .html()
                .select("[name=version]")
                .val();
        submit(lead);

        var second = visit.as(other).post(path + "/submission", "version", version);

        assertThat(second.location()).isEqualTo(path);
        assertThat(visit.as(other).get(path).words()).contains("Submitted by");
        assertThat(TestDatabase.owner()
                        .sql("select submitted_by from governance.area_return where ref = ?")
                        .param(ref.value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(lead.id());
    }

    @Test
    void a_return_changed_while_it_was_checked_is_checked_again_before_it_goes() {
        var other = someone.areaLead("HULL");
        fill(lead);
        var seen = visit.as(lead)
                .get(path + "/submission")
                .html()
                .select("[name=version]")
                .val();
        visit.as(other).post(path + "/narrative", "version", "2", "achievements", "Other", "challenges", "Other");

        var answer = visit.as(lead).post(path + "/submission", "version", seen);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Somebody changed this return", "Other");
        assertThat(state()).isEqualTo("in_progress");
    }

    @Test
    void a_return_sent_back_shows_its_reasons_to_its_area_and_its_standing_to_all() {
        fill(lead);
        submit(lead);
        var board = visit.as(someone.boardMember());
        var version = board.get(path + "/sending-back")
                .html()
                .select("[name=version]")
                .val();

        assertThat(board.post(path + "/sending-back", "version", version, "reasons", " ")
                        .errors())
                .containsExactly("Say what the area should change or add");
        board.post(path + "/sending-back", "version", version, "reasons", "Give the visits by month");

        assertThat(visit.as(lead).get(path).words()).contains("Sent back by", "Give the visits by month");
        assertThat(visit.as(someone.member("HCC"))
                        .get("/quarters/" + quarter.key())
                        .words())
                .contains("Sent back")
                .doesNotContain("by month");
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);

        submit(lead);
        assertThat(state()).isEqualTo("submitted");
    }

    @Test
    void who_submitted_a_return_cannot_accept_it_with_another_hat_on() {
        var both = someone.with("HUMBERSIDE_POLICE", "area_lead@area:HULL", "board_member@partnership");
        fill(both);
        submit(both);

        var answer = accept(both);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactly("You submitted this return, so somebody else on the board must decide on it");
        assertThat(state()).isEqualTo("submitted");
    }

    @Test
    void of_two_who_decide_one_wins() {
        fill(lead);
        submit(lead);
        var first = visit.as(someone.boardMember());
        var second = visit.as(someone.boardMember());
        var version =
                first.get(path + "/acceptance").html().select("[name=version]").val();
        first.post(path + "/sending-back", "version", version, "reasons", "More");

        assertThat(second.post(path + "/acceptance", "version", version).status())
                .isIn(404, 409, 422);
        assertThat(state()).isEqualTo("sent_back");
    }

    @Test
    void a_draft_is_read_by_its_area_and_the_coordinator_and_by_nobody_else() {
        visit.as(lead).post(path + "/narrative", "version", "1", "achievements", "Not yet public", "challenges", "x");

        assertThat(visit.as(someone.coordinator()).get(path).words()).contains("Not yet public");
        assertThat(visit.as(someone.boardMember()).get(path).status()).isEqualTo(404);
        assertThat(visit.as(someone.areaLead("EAST_RIDING")).get(path).status()).isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);
    }

    @Test
    void the_lead_of_another_area_and_the_coordinator_write_nothing_here() {
        for (var person : List.of(someone.areaLead("EAST_RIDING"), someone.coordinator(), someone.boardMember())) {
            assertThat(visit.as(person)
                            .post(path + "/narrative", "version", "1", "achievements", "Forged", "challenges", "Forged")
                            .status())
                    .isIn(403, 404);
        }
        assertThat(state()).isEqualTo("not_started");
    }

    @Test
    void an_accepted_return_edited_is_refused_in_words() {
        fill(lead);
        submit(lead);
        accept(someone.boardMember());

        var answer = visit.as(lead)
                .post(path + "/narrative", "version", "2", "achievements", "Later", "challenges", "Later");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("This return was already accepted");
        assertThat(answer.html().select("[name=achievements]").val()).isEqualTo("Later");
    }

    @Test
    void a_small_count_of_people_is_exact_for_its_areas_lead_alone() {
        var measure = made.aMeasure("People referred", true, quarter, 5);
        fill(lead, "value-" + measure, "6");
        TestDatabase.owner().sql("""
                        update governance.return_part
                           set body = replace(body::text, '"value": 6,', '"value": 3,')::jsonb
                         where part = 'figures' and area_return = (select id from governance.area_return where ref = ?)
                        """).param(ref.value()).update();
        submit(lead);
        var cell = "#measure-" + measure + " td[data-label='This quarter']";

        assertThat(visit.as(lead).get(path).html().select(cell).text()).isEqualTo("3");
        assertThat(visit.as(someone.boardMember()).get(path).html().select(cell).text())
                .isEqualTo("fewer than 5");
        assertThat(visit.as(someone.coordinator()).get(path).html().select(cell).text())
                .isEqualTo("fewer than 5");
        accept(someone.boardMember());
        assertThat(visit.as(someone.areaLead("EAST_RIDING"))
                        .get(path)
                        .html()
                        .select(cell)
                        .text())
                .isEqualTo("fewer than 5");
    }

    @Test
    void a_figure_far_from_last_quarter_asks_for_a_second_look() {
        var measure = made.aMeasure("Joint visits", false, quarter, 10);
        var next = quarter.next();
        fill(lead, "value-" + measure, "10");
        submit(lead);
        accept(someone.boardMember());
        var opened = made.open(next);
        path = "/returns/" + made.ofHull(opened);

        var answer = visit.as(lead).post(path + "/figures", answers(lead, "value-" + measure, "100"));

        assertThat(answer.errors())
                .containsExactly(
                        "“Joint visits”: 100 is far from last quarter’s 10. Check it, then change it or say why it is right");
        assertThat(visit.as(lead)
                        .post(
                                path + "/figures",
                                answers(
                                        lead,
                                        "value-" + measure,
                                        "100",
                                        "explanation-" + measure,
                                        "Two weeks of joint visits"))
                        .status())
                .isEqualTo(303);
    }
}
