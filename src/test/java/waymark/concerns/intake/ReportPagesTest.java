package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Somebody who is worried says what they saw: one question a page, nothing required, nothing kept before it
/// is sent, no cookie at any time.
@WaymarkTest
class ReportPagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    PublicFacts facts;

    private final JdbcClient owner = TestDatabase.owner();

    private long reports() {
        return owner.sql("select count(*) from concerns.report")
                .query(Long.class)
                .single();
    }

    private UUID[] ids() {
        return owner.sql("select id from concerns.report")
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private static void leavesNothing(Visit.Answer answer) {
        assertThat(answer.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void who_may_open_how_to_reach_a_reporter_is_said_as_it_is() {
        owner.sql("update access.role_grant set to_date = from_date where role = 'identity_custodian'")
                .update();
        facts.renew();
        assertThat(visit.asNobody().post("/report/contact").words())
                .contains("Nobody has the task of opening it at the moment")
                .doesNotContain("the custodian, can open it");
        assertThat(visit.as(someone.with("HCC", "concerns_desk@area:HULL"))
                        .get("/reports")
                        .words())
                .contains("Nobody has the role identity custodian");

        someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership");
        facts.renew();

        assertThat(visit.asNobody().post("/report/contact").words()).contains("the custodian, can open it");
    }

    @Test
    void from_the_first_page_to_the_code_every_answer_is_carried_and_nothing_is_kept_before() {
        var nobody = visit.asNobody();
        long before = reports();
        var start = nobody.get("/report");
        leavesNothing(start);
        assertThat(start.words()).contains("999", "101", "Modern Slavery", "What we cannot protect you against");
        assertThat(start.html().select("main ul.govuk-list a").eachText())
                .as("each way on from here, once")
                .contains("Come back with a code")
                .doesNotHaveDuplicates();
        var said = Map.of(
                "danger", "YES",
                "what", "Four men sleep in the back",
                "place", "The car wash",
                "area", "HULL",
                "who", "Two are very young",
                "vehicles", "A white van, YX19");
        var page = nobody.post("/report/danger");
        for (var step = ReportStep.DANGER; step != ReportStep.CHECK; step = step.next()) {
            leavesNothing(page);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("form [name=" + step.fields().getFirst() + "]"))
                    .as(step.word())
                    .isNotEmpty();
            page = nobody.post("/report/" + step.next().word(), typed(page, step, said));
        }
        assertThat(page.heading()).isEqualTo("Look it over, then send it");
        assertThat(page.words()).contains("Four men sleep in the back", "Hull", "YX19", "Nothing");
        assertThat(page.html().select(".waymark-danger")).hasSize(1);
        assertThat(reports()).isEqualTo(before);

        var sent = nobody.post("/report/sent", hidden(page).toArray(String[]::new));

        leavesNothing(sent);
        assertThat(sent.html().select("#code").text()).matches("\\d{7} \\d{7} \\d{7}");
        assertThat(reports()).isEqualTo(before + 1);
        var again = nobody.post("/report/sent", hidden(page).toArray(String[]::new));
        assertThat(again.html().select("#code").text())
                .isEqualTo(sent.html().select("#code").text());
        assertThat(reports()).isEqualTo(before + 1);
    }

    private static List<String> hidden(Visit.Answer page) {
        var fields = new ArrayList<String>();
        page.html()
                .select("form#page input[type=hidden]")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        return fields;
    }

    private static String[] typed(Visit.Answer page, ReportStep step, Map<String, String> said) {
        var fields = hidden(page);
        step.fields().forEach(field -> fields.addAll(List.of(field, said.getOrDefault(field, ""))));
        return fields.toArray(String[]::new);
    }

    @Test
    void the_front_of_the_site_is_theirs_and_says_how_safe_it_is() {
        var nobody = visit.asNobody();
        var front = nobody.get("/");
        assertThat(front.location()).isEqualTo("/welcome");
        leavesNothing(front);
        leavesNothing(nobody.get("/welcome"));
        var start = nobody.get("/report");
        assertThat(start.words()).contains("Crimestoppers", "Signs that something is wrong", "What happens with it");
        assertThat(start.html().select("a[href^=/receipt]")).isNotEmpty();
        var safety =
                nobody.get(start.html().select("main a[href^=/report/safety]").attr("href"));
        leavesNothing(safety);
        assertThat(safety.words()).contains("What we do not keep", "A court can order us");
    }

    @Test
    void with_neither_what_nor_where_it_is_asked_for_and_nothing_typed_is_lost() {
        var answer = visit.asNobody().post("/report/sent", "vehicles", "A white van", "once", "x");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("Tell us what you saw, or where, so that somebody can act on it");
        assertThat(visit.asNobody()
                        .post("/report/vehicles", hidden(answer).toArray(String[]::new))
                        .html()
                        .select("textarea[name=vehicles]")
                        .val())
                .isEqualTo("A white van");
    }

    @Test
    void what_is_too_long_is_said_at_its_question_and_kept() {
        var answer = visit.asNobody().post("/report/place", "from", "what", "what", "x".repeat(5_001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("Shorten this to 5,000 characters or fewer");
        assertThat(answer.html().select("textarea[name=what]").val()).hasSize(5_001);
    }

    @Test
    void a_place_is_found_among_what_was_written_and_everything_typed_stays() {
        var nobody = visit.asNobody();
        var said = new String[] {"from", "place", "what", "Boys asleep", "place", "behind the shop in Gool"};
        var page = nobody.post("/report/when", said);
        leavesNothing(page);
        var goole = page.html().select("input[name=town]").first();
        assertThat(goole.parent().text()).contains("Goole", "East Riding");
        assertThat(page.html().select("textarea[name=place]").val()).isEqualTo("behind the shop in Gool");
        assertThat(page.html().select("main [checked]")).as("chosen for them").isEmpty();

        var fields = hidden(page);
        fields.addAll(List.of("town", goole.val(), "area", "HULL", "position", "53.70812, -0.8709"));
        var when = nobody.post("/report/when", fields.toArray(String[]::new));
        assertThat(when.heading()).isEqualTo("When was it?");
        var check = nobody.post("/report/check", hidden(when).toArray(String[]::new));
        assertThat(check.words()).contains("Boys asleep");
        assertThat(check.words()).contains("Goole, East Riding", "53.708");
        assertThat(check.html().select(".govuk-summary-list").text()).doesNotContain("Hull");

        var before = ofTheEastRiding();
        nobody.post("/report/sent", "what", "x", "town", goole.val(), "area", "HULL", "once", "z" + reports());
        assertThat(ofTheEastRiding()).isEqualTo(before + 1);
    }

    private int ofTheEastRiding() {
        return owner.sql("select count(*) from concerns.report where area = 'EAST_RIDING'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_place_that_nobody_knows_is_no_reason_to_stop() {
        var nobody = visit.asNobody();
        var page = nobody.post("/report/when", "from", "place", "place", "zzzz");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("We do not know a town or village of that name here");
        assertThat(page.html().select("input[name=town]")).isEmpty();
        assertThat(nobody.post("/report/when", hidden(page).toArray(String[]::new))
                        .heading())
                .isEqualTo("When was it?");
    }

    @Test
    void a_place_outside_the_areas_is_said_and_the_helpline_offered_and_the_report_is_taken_all_the_same() {
        var nobody = visit.asNobody();
        var when = nobody.post("/report/when", "from", "place", "asked", "yes", "what", "x", "area", "ELSEWHERE");
        assertThat(when.heading()).isEqualTo("When was it?");
        assertThat(when.words()).contains("That place is outside our area", "08000 121 700");
        var check = nobody.post("/report/check", hidden(when).toArray(String[]::new));
        assertThat(check.html().select(".govuk-summary-list").text()).contains("Somewhere else");
        assertThat(nobody.post("/report/sent", hidden(check).toArray(String[]::new))
                        .html()
                        .select("#code"))
                .hasSize(1);
    }

    @Test
    void a_position_far_from_here_is_outside_and_one_town_that_is_named_is_taken_for_it() {
        var nobody = visit.asNobody();
        var far = nobody.post("/report/when", "from", "place", "asked", "yes", "position", "51.5007, -0.1246");
        assertThat(far.words()).contains("That place is outside our area");
        var near = nobody.post("/report/when", "from", "place", "asked", "yes", "position", "53.7446, -0.3352");
        assertThat(near.words()).doesNotContain("That place is outside our area");
        var named = nobody.post("/report/when", "from", "place", "asked", "yes", "place", "the yard in Hessle");
        var check = nobody.post("/report/check", hidden(named).toArray(String[]::new));
        assertThat(check.html().select(".govuk-summary-list").text()).contains("Hessle, East Riding");
    }

    @Test
    void each_question_says_how_many_there_are_and_leaves_no_way_out_but_exit_and_back() {
        var page = visit.asNobody().post("/report/place", "what", "x");
        assertThat(page.words()).contains("Question 3 of 8");
        assertThat(page.html().select("footer")).isEmpty();
        assertThat(page.html().select("a[href]:not([target=_blank])").eachAttr("href"))
                .allMatch(to -> to.startsWith("#") || to.startsWith("/report/exit?visit="));
        assertThat(page.html().select("button.govuk-back-link").attr("formaction"))
                .isEqualTo("/report/what");
        assertThat(page.html()
                        .select("form#page button, button[form=page]")
                        .first()
                        .hasAttr("formaction"))
                .as("what Enter presses leads on")
                .isFalse();
    }

    @Test
    void after_exit_no_page_of_the_visit_shows_again_what_was_typed() {
        var nobody = visit.asNobody();
        var what = nobody.post("/report/place", "from", "what", "what", "Four men");
        var sent = hidden(what).toArray(String[]::new);
        assertThat(nobody.post("/report/check", sent).words()).contains("Four men");
        var exit = nobody.get(what.html().select(".govuk-exit-this-page a").attr("href"));
        leavesNothing(exit);
        assertThat(exit.location()).isEqualTo("https://www.bbc.co.uk/weather");
        for (var step : List.of("check", "what", "sent")) {
            var again = nobody.post("/report/" + step, sent);
            assertThat(again.status()).isEqualTo(410);
            assertThat(again.words())
                    .contains("This page cannot be shown again")
                    .doesNotContain("Four men");
            assertThat(again.html().select("#code")).isEmpty();
        }
    }

    @Test
    void who_loads_a_question_again_is_told_that_what_they_typed_on_it_is_not_shown() {
        var nobody = visit.asNobody();
        var what = nobody.post("/report/what");
        assertThat(what.words()).doesNotContain("You loaded this page again");
        var sent = hidden(what).toArray(String[]::new);
        assertThat(nobody.post("/report/place", sent).words()).doesNotContain("You loaded this page again");
        assertThat(nobody.post("/report/place", sent).words()).contains("You loaded this page again");
    }

    @Test
    void after_exit_the_code_is_not_shown_again_nor_the_messages_under_it() {
        var nobody = visit.asNobody();
        var sent = nobody.post("/report/sent", "what", "Four men");
        var code = sent.html().select("#code").text();
        var inbox = nobody.post("/receipt", hidden(sent).toArray(String[]::new));
        assertThat(inbox.heading()).isEqualTo("Your messages");
        assertThat(nobody.post("/report/arrived", hidden(sent).toArray(String[]::new))
                        .words())
                .contains(code);
        nobody.get(inbox.html().select(".govuk-exit-this-page a").attr("href"));
        for (var to : List.of("/receipt", "/receipt/message", "/report/arrived")) {
            var again = nobody.post(to, hidden(inbox).toArray(String[]::new));
            assertThat(again.status()).as(to).isEqualTo(410);
            assertThat(again.words())
                    .contains("This page cannot be shown again")
                    .doesNotContain(code);
        }
    }

    @Test
    void what_was_altered_on_its_way_is_not_opened() {
        assertThat(visit.asNobody().post("/report/check", "draft", "AAAA").status())
                .isEqualTo(410);
        assertThat(visit.asNobody()
                        .post("/report/check", "draft", "no draft at all")
                        .status())
                .isEqualTo(410);
    }

    @Test
    void what_is_no_position_is_said_at_its_field_and_kept() {
        var page = visit.asNobody().post("/report/when", "from", "place", "position", "by the river");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly("Write two numbers, as in 53.744, -0.332, or leave it empty");
        assertThat(page.html().select("input[name=position]").val()).isEqualTo("by the river");
    }

    @Test
    void only_the_pages_of_a_report_may_ask_where_the_phone_is() {
        var nobody = visit.asNobody();
        assertThat(nobody.post("/report/place").response().getHeader("Permissions-Policy"))
                .contains("geolocation=(self)");
        assertThat(nobody.get("/report").response().getHeader("Permissions-Policy"))
                .contains("geolocation=()");
    }

    @Test
    void how_to_reach_somebody_is_no_part_of_the_report_and_alike_in_size_said_or_not() {
        var nobody = visit.asNobody();
        var canary = "canary " + UUID.randomUUID();
        var tooLong = nobody.post("/report/check", "from", "contact", "contact", "x".repeat(501));
        assertThat(tooLong.words())
                .contains("Error: Shorten this to 500 characters or fewer")
                .doesNotContain("report.problem");
        assertThat(tooLong.errors()).containsExactly("Shorten this to 500 characters or fewer");
        var before = ids();
        for (var contact : List.of("", "Ring me on 07700 900123 " + canary)) {
            nobody.post("/report/sent", "what", canary + contact.length(), "contact", contact, "once", canary);
        }
        assertThat(owner.sql("select length(sealed) from concerns.report_contact where report <> all (:before)")
                        .param("before", before)
                        .query(Integer.class)
                        .list())
                .hasSize(2)
                .satisfies(lengths -> assertThat(Set.copyOf(lengths)).hasSize(1));
    }

    @Test
    void an_area_that_there_is_not_is_passed_over() {
        var sent = visit.asNobody().post("/report/sent", "what", "x", "area", "' or 1=1", "once", "y" + reports());
        assertThat(sent.html().select("#code")).hasSize(1);
    }

    @Test
    void whoever_is_signed_in_reports_nothing_from_here() {
        var member = visit.as(someone.member("HCC"));
        long before = reports();
        for (var answer :
                List.of(member.get("/report"), member.post("/report/what"), member.post("/report/sent", "what", "x"))) {
            assertThat(answer.heading()).isEqualTo("You are signed in");
        }
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void a_page_of_questions_begins_anew_when_it_is_asked_for_by_its_address() {
        assertThat(visit.asNobody().get("/report/who").location()).isEqualTo("/report");
        assertThat(visit.asNobody().post("/report/nonsense").status()).isEqualTo(404);
    }
}
