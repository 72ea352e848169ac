package waymark.analysis.estimates;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.training.champions.ChampionFixtures;

/// An estimate that is refused, and one that the data do not determine: worked out, read by a second analyst, and only
/// then by a member.
@WaymarkTest
class EstimateJourney {

    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ChampionFixtures listed;

    @Autowired
    EstimateJob job;

    private void work() {
        CurrentActor.run(Actor.system("Estimates"), () -> job.work(CurrentActor.now()));
    }

    private static String unitedKingdom() throws IOException {
        try (var file = Objects.requireNonNull(
                EstimateJourney.class.getResourceAsStream("/insight/estimate/uk2013_5lists.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void form(Page page, String title, String table) {
        page.locator("#title").fill(title);
        Reader.day(page, "periodFrom", FIRST);
        Reader.day(page, "periodTo", FIRST.plusYears(1).minusDays(1));
        page.locator("#territory").fill("United Kingdom");
        page.locator("input[name=definition][value=POTENTIAL]").check();
        page.locator("#table").fill(table);
    }

    private static void same(Page page) {
        for (var name : new String[] {"onePeriod", "oneTerritory", "oneDefinition"}) {
            page.locator("input[name=" + name + "][value=yes]").check();
        }
        page.locator("#linkage").fill("Compared by the publisher of the table");
    }

    @Test
    void a_small_table_with_referrals_is_refused_and_the_large_one_is_read_by_a_second_analyst() throws IOException {
        var analyst = listed.listed(someone.with("OPCC", "analyst@partnership"));
        var second = listed.listed(someone.with("WILBERFORCE", "analyst@partnership"));
        String path;
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(visit.as(analyst).cookie());
            var page = reader.opens("/insight/estimates/new").page();
            form(page, "People known to three services", "Police,Council,Charity,count\n1,0,0,21\n0,1,0,12\n1,1,x,4");
            reader.looks("estimate form");
            Reader.press(page, "Save and go on");
            assertThat(page.locator("main")).containsText("Row 4, column Charity");
            reader.looks("estimate form refused");
            page.locator("#table")
                    .fill("Police,Council,Charity,count\n1,0,0,21\n0,1,0,12\n0,0,1,9\n1,1,0,4\n1,0,1,2\n0,1,1,1");
            Reader.press(page, "Save and go on");
            reader.looks("estimate questions");
            same(page);
            page.locator("input[name=pair3][value=YES]").check();
            page.locator("input[name=pair5][value=YES]").check();
            page.locator("input[name=pair6][value=UNKNOWN]").check();
            Reader.press(page, "Save");
            Reader.press(page, "Run the estimate");
            reader.looks("estimate waiting");
            work();
            page.locator("main").getByText("Look again").click();
            assertThat(page.locator("main")).containsText("Nothing can be estimated from these lists");
            assertThat(page.locator("main")).containsText("Each list passes people on to each other list");
            reader.looks("estimate refused");

            page = reader.opens("/insight/estimates/new").page();
            form(page, "People in slavery in the United Kingdom, 2013", unitedKingdom());
            page.locator("#reader").selectOption(second.id().toString());
            Reader.press(page, "Save and go on");
            same(page);
            page.locator("input[type=radio][value=NO]").all().forEach(one -> one.check());
            page.locator("#missedLinks").fill("5");
            page.locator("#falseLinks").fill("1");
            Reader.press(page, "Save");
            Reader.press(page, "Run the estimate");
            work();
            page.locator("main").getByText("Look again").click();
            assertThat(page.locator("main")).containsText("The data do not determine this");
            reader.looks("estimate explored");
            path = page.url().substring(page.url().indexOf("/insight"));
            Reader.press(page, "Send to the second reader");
        }
        var member = someone.member("HCC");
        org.assertj.core.api.Assertions.assertThat(visit.as(member).get(path).status())
                .isEqualTo(404);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(second).cookie());
            var page = reader.opens(path).page();
            assertThat(page.locator("main")).containsText("fewer than 5");
            reader.looks("estimate with its second reader");
            Reader.press(page, "Agree that members may read the verdict");
            reader.looks("estimate agreed");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(member).cookie());
            var page = phone.opens("/insight/estimates").page();
            phone.looks("estimates on a phone");
            page.locator("main")
                    .getByText("People in slavery in the United Kingdom, 2013")
                    .click();
            assertThat(page.locator("main")).containsText("The data do not determine this");
            assertThat(page.locator("main")).not().containsText("11,000");
            phone.looks("estimate read by a member");
        }
    }
}
