package waymark.campaigns.toolkits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.campaigns.CampaignFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class ToolkitPagesTest {

    private static final Actor CLOCK = Actor.system("Downloads counted");

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    DownloadTally tally;

    private String downloads(String path) {
        return visit.as(someone.member("SAB"))
                .get(path)
                .html()
                .select(".govuk-summary-list__row:contains(Downloads) dd")
                .text();
    }

    private int taken(String file, String... headers) {
        return visit.asNobody().with("GET", file, List.of(headers)).status();
    }

    private String file(String path, String language) {
        var slug = visit.as(someone.member("SAB"))
                .get(path)
                .html()
                .select("a[href^=/toolkits/]")
                .first()
                .attr("href");
        return visit.asNobody()
                .get(slug)
                .html()
                .select("a:has([lang=" + language + "])")
                .attr("href");
    }

    @Test
    void downloads_are_counted_by_day_and_language_and_robots_parts_and_heads_are_not() {
        var editor = fixtures.editor("HULL");
        var path = fixtures.toolkit(editor, "HULL", "Kit " + UUID.randomUUID(), "en", "pl", "ro");
        var polish = file(path, "pl");
        assertThat(taken(polish, "User-Agent", CampaignFixtures.BROWSER)).isEqualTo(200);
        assertThat(downloads(path)).isEqualTo("1");
        visit.asNobody().with("HEAD", polish, List.of("User-Agent", CampaignFixtures.BROWSER));
        taken(polish, "User-Agent", CampaignFixtures.BROWSER, "Range", "bytes=0-10");
        taken(polish, "User-Agent", CampaignFixtures.BROWSER, "Sec-Purpose", "prefetch");
        taken(polish, "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        taken(polish, "User-Agent", "curl/8.5.0");
        taken(polish);
        assertThat(downloads(path)).isEqualTo("1");
        taken(file(path, "en"), "User-Agent", CampaignFixtures.BROWSER);
        CurrentActor.run(CLOCK, () -> tally.count(CLOCK));
        CurrentActor.run(CLOCK, () -> tally.count(CLOCK));
        assertThat(downloads(path)).isEqualTo("2");
        assertThat(visit.as(someone.member("SAB")).get(path + "/downloads.csv").words())
                .contains("Polish", "English");
    }

    @Test
    void a_file_is_handed_over_without_a_cookie_and_runs_nowhere() {
        var path = fixtures.toolkit(fixtures.editor("HULL"), "HULL", "Kit " + UUID.randomUUID(), "en");
        var answer = visit.asNobody().with("GET", file(path, "en"), List.of("User-Agent", CampaignFixtures.BROWSER));
        assertThat(answer.response().getHeader("Content-Disposition")).contains("attachment", "poster-en.txt");
        assertThat(answer.response().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.text()).contains("A poster in en");
    }

    @Test
    void an_old_version_leads_to_the_newest_and_says_why() {
        var editor = fixtures.editor("HULL");
        var path = fixtures.toolkit(editor, "HULL", "Kit " + UUID.randomUUID(), "en");
        var old = file(path, "en");
        assertThat(fixtures.file(editor, path, "en", "")).isEqualTo(422);
        assertThat(fixtures.file(editor, path, "en", "The number of the helpline was wrong"))
                .isEqualTo(303);
        var answer = visit.asNobody().get(old);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.words()).contains("There is a newer version", "The number of the helpline was wrong");
        assertThat(answer.html().select("a:contains(Get the newest)").attr("href"))
                .isEqualTo(file(path, "en"));
    }

    @Test
    void a_toolkit_that_was_replaced_leads_to_the_other_and_one_that_was_withdrawn_says_so() {
        var editor = fixtures.editor("HULL");
        var name = UUID.randomUUID();
        var path = fixtures.toolkit(editor, "HULL", "Old " + name, "en");
        var slug = "/toolkits/old-" + name;
        var file = file(path, "en");
        var other = fixtures.toolkit(editor, "HULL", "New " + name, "en");
        var browser = visit.as(editor);
        assertThat(browser.post(path + "/step", "version", "2", "because", "").errors())
                .hasSize(1);
        browser.post(
                path + "/step",
                "version",
                "2",
                "by",
                other.substring(other.lastIndexOf('/') + 1),
                "because",
                "The law changed");
        for (var address : List.of(slug, file)) {
            var answer = visit.asNobody().get(address);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.words()).contains("There is a newer toolkit", "The law changed");
            assertThat(answer.html().select("a[href=/toolkits/new-" + name + "]"))
                    .isNotEmpty();
        }
        browser.post(other + "/step", "version", "2", "because", "Nobody checked it");
        assertThat(visit.asNobody().get("/toolkits/new-" + name).words()).contains("not to be used any more");
        assertThat(browser.get(path + "/files/new").status()).isEqualTo(404);
    }

    @Test
    void a_draft_is_seen_by_nobody_outside_and_by_no_editor_of_another_area_to_change() {
        var editor = fixtures.editor("HULL");
        var name = UUID.randomUUID();
        var path = visit.as(editor)
                .post("/campaigns/toolkits/new", "area", "HULL", "title", "Draft " + name, "summary", "x")
                .location();
        assertThat(visit.asNobody().get("/toolkits/draft-" + name).status()).isEqualTo(404);
        assertThat(visit.as(editor).post(path + "/step", "version", "1").errors())
                .containsExactly("Add a file first");
        var other = fixtures.editor("EAST_RIDING");
        assertThat(visit.as(other).get(path).status()).isEqualTo(200);
        assertThat(visit.as(other).get(path + "/description").status()).isEqualTo(404);
    }

    @Test
    void a_program_is_not_taken_as_a_file_and_the_form_says_so() {
        var editor = fixtures.editor("HULL");
        var path = visit.as(editor)
                .post("/campaigns/toolkits/new", "area", "HULL", "title", "Kit " + UUID.randomUUID(), "summary", "x")
                .location();
        var answer = visit.as(editor)
                .send(path + "/files/new", "file", "a.exe", new byte[] {77, 90, 0, 1}, "item", "P", "language", "en");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).anyMatch(error -> error.contains("cannot be added"));
    }
}
