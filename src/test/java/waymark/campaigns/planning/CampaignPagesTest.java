package waymark.campaigns.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.campaigns.CampaignFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.Tally;

@WaymarkTest
class CampaignPagesTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    CampaignFixtures fixtures;

    @Autowired
    CampaignFigures figures;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_campaign_is_planned_launched_counted_ended_and_learned_from() {
        var editor = fixtures.editor("HULL");
        var browser = visit.as(editor);
        var path = fixtures.campaign(editor, "HULL", "Look at the car wash " + UUID.randomUUID());
        assertThat(visit.as(someone.member("SAB")).get(path).words())
                .contains("Planned", "Polish", "Posters and screens", "£1,250.00");
        assertThat(browser.post(path + "/reach", "channel", "POSTERS", "people", "5")
                        .errors())
                .contains("Reach is recorded once the campaign is launched");
        browser.post(path + "/step", "version", "1");
        var today = LocalDate.now();
        var fields = new ArrayList<>(List.of("channel", "POSTERS", "people", "1200", "source", "Bus company"));
        CampaignFixtures.date(fields, "countedOn", today);
        assertThat(browser.post(path + "/reach", fields.toArray(String[]::new)).status())
                .isEqualTo(303);
        var page = browser.get(path);
        assertThat(page.words()).contains("1,200", "Bus company", "no proof", "(this campaign)", "Not counted yet");
        var strike = page.html().select("a:contains(Strike out)").attr("href");
        assertThat(browser.post(strike, "because", "").errors()).containsExactly("Enter what is wrong with the number");
        browser.post(strike, "because", "Counted twice");
        assertThat(browser.get(path).words()).contains("Struck out: Counted twice");
        browser.post(path + "/step", "version", "2");
        assertThat(browser.post(path + "/step", "version", "3", "learned", "").errors())
                .hasSize(1);
        browser.post(path + "/step", "version", "3", "learned", "Visit each car wash twice");
        assertThat(browser.get(path).words()).contains("Reviewed", "Visit each car wash twice");
        assertThat(browser.get("/campaigns/year").words()).contains("Anti-Slavery Day", "18 October");
        assertThat(browser.get("/campaigns.csv?area=HULL&state=learned").words())
                .contains("Visit each car wash twice");
    }

    @Test
    void the_months_that_are_compared_cannot_change_once_it_is_launched() {
        var editor = fixtures.editor("HULL");
        var path = fixtures.campaign(editor, "HULL", "Fixed");
        var it = (Campaign.Changeable) CurrentActor.as(editor, () -> campaigns.get(ref(path)));
        var later = YearMonth.from(it.plan().windowLast()).plusMonths(1).atDay(1);
        visit.as(editor).post(path + "/step", "version", "1");
        var fields = new ArrayList<>(List.of(
                "version",
                "2",
                "title",
                "Fixed",
                "aim",
                "A",
                "audience",
                "B",
                "languages",
                "en",
                "channels",
                "RADIO",
                "windowLast",
                later.toString()));
        CampaignFixtures.date(fields, "fromDay", it.plan().fromDay());
        CampaignFixtures.date(fields, "toDay", it.plan().toDay());
        assertThat(visit.as(editor)
                        .post(path + "/plan", fields.toArray(String[]::new))
                        .errors())
                .containsExactly(
                        "The first day and the months that are compared were fixed when the campaign was launched");
        fields.set(fields.indexOf("windowLast") + 1, "");
        assertThat(visit.as(editor)
                        .post(path + "/plan", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_copy_has_neither_figures_nor_a_public_page_and_says_what_was_left_out() {
        var hull = fixtures.editor("HULL");
        var both = someone.with("ERYC", "campaign_editor@area:EAST_RIDING");
        var path = fixtures.campaign(hull, "HULL", "Copied", "open", "yes", "publicWords", "Come and see");
        visit.as(hull).post(path + "/step", "version", "1");
        var today = LocalDate.now();
        var fields = new ArrayList<>(List.of("area", "HULL"));
        CampaignFixtures.date(fields, "fromDay", today.plusMonths(2));
        CampaignFixtures.date(fields, "toDay", today.plusMonths(3));
        assertThat(visit.as(both)
                        .post(path + "/copy", fields.toArray(String[]::new))
                        .errors())
                .contains("Choose an area");
        fields.set(1, "EAST_RIDING");
        var copy = visit.as(both)
                .post(path + "/copy", fields.toArray(String[]::new))
                .location();
        var words = visit.as(both).get(copy).words();
        assertThat(words)
                .contains(
                        "East Riding",
                        "Planned",
                        "Copied from",
                        "Not recorded",
                        "No reach is recorded yet",
                        "Left out: its reach, its downloads, its cost, its public page.");
        assertThat(visit.asNobody().get("/events/" + ref(copy)).status()).isEqualTo(404);
        assertThat(visit.as(both).get(path + "/plan").status()).isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get("/campaigns/new").status())
                .isEqualTo(403);
    }

    @Test
    void a_public_event_is_marked_up_for_calendars_and_says_nothing_of_who_planned_it() {
        var editor = fixtures.editor("HULL");
        var fields = new ArrayList<>(List.of(
                "open",
                "yes",
                "publicWords",
                "Talk to us",
                "eventFrom",
                "18:30",
                "eventTo",
                "20:00",
                "eventPlace",
                "Guildhall, Hull"));
        CampaignFixtures.date(fields, "eventDay", LocalDate.of(2030, 10, 18));
        var path = fixtures.campaign(editor, "HULL", "An evening", fields.toArray(String[]::new));
        var page = visit.asNobody().get("/events/" + ref(path));
        assertThat(page.html()
                        .select("[itemtype='https://schema.org/Event'] [itemprop=startDate]")
                        .attr("datetime"))
                .isEqualTo("2030-10-18T18:30:00+01:00");
        assertThat(page.words()).contains("An evening", "Guildhall, Hull").doesNotContain(editor.name());
        assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
        var hidden = fixtures.campaign(editor, "HULL", "Not public");
        assertThat(visit.asNobody().get("/events/" + ref(hidden)).status()).isEqualTo(404);
    }

    @Test
    void words_are_asked_about_at_their_field_and_never_keep_anybody_from_saving() {
        var editor = fixtures.editor("HULL");
        var path = fixtures.campaign(editor, "HULL", "Free the slaves");
        assertThat(visit.as(editor).get(path).words()).contains("Words to think about", "slaves");
        assertThat(visit.as(editor).get(path + "/plan").words()).contains("Word to think about: “slaves”");
        assertThat(visit.as(editor)
                        .post("/campaigns/new", "check", "yes", "title", "They were rescued")
                        .words())
                .contains("Nothing was saved yet", "“rescued”");
        assertThat(visit.as(someone.member("SAB"))
                        .post("/campaigns/words/check", "text", "An illegal worker")
                        .words())
                .contains("No person is illegal");
        var keeper = fixtures.keeper();
        var form = "w" + UUID.randomUUID().toString().substring(0, 6);
        visit.as(keeper).post("/campaigns/words/new", "forms", form, "instead", "x", "reason", "Because of tests");
        var edit = visit.as(keeper)
                .get("/campaigns/words")
                .html()
                .select("a:contains(" + form + ")")
                .attr("href");
        assertThat(visit.as(keeper)
                        .post("/campaigns/words/new", "forms", form, "instead", "x", "reason", "y")
                        .errors())
                .hasSize(1);
        visit.as(keeper).post(edit, "version", "1", "forms", form, "instead", "x", "reason", "y", "listed", "no");
        assertThat(visit.as(someone.member("SAB")).get("/campaigns/words").words())
                .contains("Not asked about any longer");
    }

    @Test
    void campaigns_that_ran_are_counted_for_the_quarter_of_their_area() {
        var editor = fixtures.editor("NORTH_LINCOLNSHIRE");
        var today = LocalDate.now();
        var period = new CountedPeriod(today.minusDays(30), today.plusDays(30), today);
        long before = run("NORTH_LINCOLNSHIRE", period);
        var path = fixtures.campaign(editor, "NORTH_LINCOLNSHIRE", "Counted");
        assertThat(run("NORTH_LINCOLNSHIRE", period)).isEqualTo(before);
        visit.as(editor).post(path + "/step", "version", "1");
        assertThat(run("NORTH_LINCOLNSHIRE", period)).isEqualTo(before + 1);
    }

    private long run(String area, CountedPeriod period) {
        var clock = Actor.system("Test");
        return CurrentActor.as(
                clock,
                () -> Objects.requireNonNull(transaction.execute(_ ->
                        ((Tally.Number) figures.figures().getFirst().counter().count(area, period)).count())));
    }

    private static Ref ref(String path) {
        return new Ref(path.substring(path.lastIndexOf('/') + 1));
    }
}
