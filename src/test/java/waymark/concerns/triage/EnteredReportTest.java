package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// A member of staff who takes a call enters it into the same queue, gets a code to read out, and cannot read
/// it.
@WaymarkTest
class EnteredReportTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final JdbcClient owner = TestDatabase.owner();
    private final String canary = "canary " + UUID.randomUUID();

    private String[] typed(String channel, String year) {
        return new String[] {
            "once",
            canary,
            "channel",
            channel,
            "on-day",
            "1",
            "on-month",
            "2",
            "on-year",
            year,
            "danger",
            "NO",
            "what",
            canary,
            "area",
            "HULL"
        };
    }

    private List<String> references() {
        return owner.sql("select ref from concerns.report").query(String.class).list();
    }

    /// The one report that this creates.
    private String entered(Runnable by) {
        var before = references();
        by.run();
        var after = new ArrayList<>(references());
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return after.getFirst();
    }

    @Test
    void a_member_enters_what_was_said_and_the_desk_reads_how_it_came_and_to_whom() {
        var member = someone.member("HCC");
        var browser = visit.as(member);
        assertThat(browser.get("/reports/new").words()).contains("you cannot read it again");

        var ref = entered(() -> assertThat(
                        browser.post("/reports/new", typed("TELEPHONE", "2026")).words())
                .containsPattern("\\d{7} \\d{7} \\d{7}")
                .doesNotContain(canary));

        assertThat(browser.get("/reports/" + ref).status()).isEqualTo(404);
        var desk = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        desk.post("/reports/" + ref + "/opening");
        assertThat(desk.get("/reports/" + ref).words())
                .contains(canary, "By telephone, on 1 February 2026, to " + member.name());
    }

    @Test
    void what_stands_in_clear_and_on_record_names_neither_words_nor_who_entered_which() {
        var member = someone.member("HCC");
        var ref = entered(() -> visit.as(member).post("/reports/new", typed("IN_PERSON", "2026")));

        assertThat(owner.sql("select r::text from concerns.report r where ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .doesNotContain(canary, member.name(), member.id().toString(), "IN_PERSON");
        assertThat(owner.sql("select act || ' ' || object from audit.leaf where actor = :me")
                        .param("me", member.id())
                        .query(String.class)
                        .list())
                .containsExactly("enter_report reports");
    }

    @Test
    void sent_twice_it_is_one_report_with_one_code() {
        var browser = visit.as(someone.member("HCC"));
        var codes = new ArrayList<String>();
        for (int each = 0; each < 2; each++) {
            codes.add(browser.post("/reports/new", typed("LETTER", "2026"))
                    .html()
                    .select("#code")
                    .text());
        }
        assertThat(codes.getFirst()).isEqualTo(codes.getLast()).isNotEmpty();
    }

    @Test
    void a_place_is_found_among_the_words_and_everything_typed_stays() {
        var browser = visit.as(someone.member("HCC"));
        var before = references();
        var page = browser.post("/reports/new", with(typed("LETTER", "2026"), "place", "near Gool", "find", "yes"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.errors()).isEmpty();
        assertThat(references()).as("nothing is entered yet").isEqualTo(before);
        var goole = page.html().select("input[name=town]").first();
        assertThat(goole.parent().text()).contains("Goole", "East Riding");
        assertThat(page.html().select("input[name=town][checked]").val())
                .as("nothing is chosen for them")
                .isEmpty();
        for (var still : List.of("channel=LETTER", "danger=NO", "area=HULL")) {
            var field = still.split("=", -1);
            assertThat(page.html()
                            .select("input[checked][name=" + field[0] + "]")
                            .val())
                    .isEqualTo(field[1]);
        }
        assertThat(page.html().select("[name=what]").text()).isEqualTo(canary);
        assertThat(page.html().select("[name=place]").text()).isEqualTo("near Gool");
        assertThat(page.html().select("[name=on-day]").val()).isEqualTo("1");
        assertThat(page.words()).contains("Somewhere else", "They do not know");
    }

    @Test
    void the_place_that_was_chosen_says_the_area_and_is_read_at_its_desk() {
        var browser = visit.as(someone.member("HCC"));
        var found = browser.post("/reports/new", with(typed("LETTER", "2026"), "place", "near Gool", "find", "yes"));
        var goole = found.html().select("input[name=town]").first().val();

        var refused = browser.post("/reports/new", with(typed("", "2026"), "place", "near Gool", "town", goole));
        assertThat(refused.errors()).containsExactly("Say how it came to you");
        assertThat(refused.html().select("input[name=town][checked]").val()).isEqualTo(goole);

        var ref = entered(() -> browser.post("/reports/new", with(typed("LETTER", "2026"), "town", goole)));
        var desk = visit.as(someone.with("ERYC", "concerns_desk@area:EAST_RIDING"));
        desk.post("/reports/" + ref + "/opening");
        assertThat(desk.get("/reports/" + ref).words()).contains(canary, "Goole");
    }

    @Test
    void a_place_that_nobody_knows_is_no_reason_to_stop() {
        var page = visit.as(someone.member("HCC"))
                .post("/reports/new", with(typed("LETTER", "2026"), "place", "zzzz", "find", "yes"));
        assertThat(page.words()).contains("We do not know a town or village of that name here");
        assertThat(page.html().select("input[name=town]")).isEmpty();
        assertThat(page.html().select("input[checked][name=area]").val()).isEqualTo("HULL");
    }

    private static String[] with(String[] typed, String... more) {
        return Stream.concat(Stream.of(typed), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        var answer = visit.as(someone.member("HCC")).post("/reports/new", typed("", "2099"));

        assertThat(answer.errors()).containsExactly("Say how it came to you", "The day you were told has not come yet");
        assertThat(answer.html().select("[name=what]").text()).isEqualTo(canary);
    }
}
