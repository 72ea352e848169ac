package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.pathways.editions.PathwayFixtures;
import waymark.pathways.policy.PolicyFixtures;

/// Guidance changes: the coordinator records it on a phone, writes the edition it asks for with the drawing
/// before her, a partner agrees, somebody else publishes, and the record is closed.
@WaymarkTest
class PolicyChangeJourney {

    private static final JdbcClient OWNER = TestDatabase.owner();

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @AfterEach
    void leave_nothing() {
        PolicyFixtures.forget();
        PathwayFixtures.withdrawSamples();
    }

    @Test
    void from_the_change_to_the_edition_that_follows_it() {
        var pathway = PathwayFixtures.pathway(null, "published");
        var coordinator = someone.with("WILBERFORCE", "coordinator@partnership", "pathway_editor@partnership");
        var partner = partner();
        String record;
        try (var reader = Browsers.onAPhone(port)) {
            reader.signedIn(visit.as(coordinator).cookie());
            record = records(reader, pathway);
            writes(reader, pathway);
        }
        visit.as(partner).post("/pathways/" + pathway + "/review", "version", "1", "answer", "agreed");
        try (var reader = Browsers.atADesk(port)) {
            reader.signedIn(visit.as(someone.with("HUMBERSIDE_POLICE", "pathway_reviewer@partnership"))
                    .cookie());
            var page = reader.opens("/pathways/" + pathway + "/publication")
                    .looks("policy publication")
                    .page();
            pressExactly(page, "Publish it");
            page.waitForURL("**/pathways/" + pathway);
            assertThat(page.locator(".govuk-notification-banner")).containsText("It is in force now");
            reader.looks("policy published pathway");
        }
        try (var reader = Browsers.onAPhone(port)) {
            reader.signedIn(visit.as(coordinator).cookie());
            var page = reader.opens(record).page();
            page.getByText("Close it").click();
            page.waitForURL("**/items/*");
            reader.looks("policy item ready");
            pressExactly(page, "Done with edition 2");
            page.waitForURL("**" + record);
            assertThat(page.locator("main")).containsText("all 1 closed");
            reader.looks("policy change closed");
            reader.opens("/policy-changes").looks("policy changes");
            reader.opens("/pathways/settings").looks("pathway settings");
        }
    }

    private static String records(Reader reader, String pathway) {
        var page = reader.opens("/new-policy-change").looks("policy new").page();
        page.getByLabel("Title").fill("Call the police first");
        page.getByLabel("Law or guidance").fill("police");
        page.getByLabel("Version").fill("2");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("1");
        page.getByLabel("Month").fill("11");
        page.getByLabel("Year").fill("2026");
        page.getByLabel("What changes").fill("The police are called before anybody else.");
        pressExactly(page, "Record it");
        page.waitForURL("**/items");
        assertThat(page.locator("h1")).hasText("What is affected?");
        reader.looks("policy items");
        page.locator("input[value='pathway " + pathway + "']").check();
        pressExactly(page, "Add to the list");
        page.waitForURL(url -> !url.endsWith("/items"));
        assertThat(page.locator("main")).containsText("1 of 1 to do");
        reader.looks("policy change open");
        return page.url().substring(page.url().indexOf("/policy-changes/"));
    }

    private static void writes(Reader reader, String pathway) {
        var page = reader.page();
        page.getByText("Update").click();
        page.waitForURL("**/items/*");
        reader.looks("policy item");
        pressExactly(page, "Write a new edition");
        page.waitForURL("**/draft");
        var drawing = page.locator(".waymark-diagram"); // a region where it scrolls, which one box does not
        drawing.waitFor();
        reader.looks("pathway draft drawn");
        var box = drawing.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Act: Call the police")));
        box.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/steps/call");
        assertThat(page.locator("h1")).containsText("Change a step");
        reader.looks("pathway step");
        page.getByLabel("Title").fill("Call the police first");
        pressExactly(page, "Save the step");
        page.waitForURL("**/draft#call");
        assertThat(drawing).containsText("first");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try it"))
                .click();
        page.waitForURL("**/test");
        assertThat(page.locator("main")).containsText("Call the police first");
        reader.looks("pathway test walk");
        reader.opens("/pathways/" + pathway + "/discarding").looks("pathway discarding");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue writing"))
                .click();
        page.waitForURL("**/draft");
        page.getByLabel("What is new in this edition").fill("The police come first");
        pressExactly(page, "Save");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send for review"))
                .click();
        page.waitForURL("**/sending");
        page.getByLabel("Journey Partner").check();
        reader.looks("pathway sending");
        pressExactly(page, "Send for review");
        page.waitForURL("**/pathways/" + pathway);
        assertThat(page.locator("main")).containsText("In review");
    }

    private Actor.Person partner() {
        var person = someone.member("HCC");
        OWNER.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, 'PE-POLICYJ', 'Journey Partner', 'HCC', '', '', '', date '2020-01-01')
                """).param("id", person.id()).update();
        return person;
    }
}
