package waymark.intelligence.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.UNIT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.IntelligenceFixtures.Made;
import waymark.intelligence.NetworkFixtures;
import waymark.intelligence.NetworkFixtures.Thing;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.reports.Purpose;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// An officer marks what a report speaks of, links it, judges what may be the same, walks the picture with the
/// keyboard, and opens the path; a colleague reads the same without scripts, on a phone.
@WaymarkTest
class NetworkJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    NetworkFixtures network;

    private record World(Made report, Thing driver, Thing twin, Thing owner) {}

    private World world() {
        var older = intelligence.open(UNIT, "A nail bar and a house, told last winter");
        var report = intelligence.open(
                UNIT, "A man called Andrei drives people to the car wash in YB07 XJT and answers 07700 900 771");
        var driver = network.person(older, "Andrei Munteanu");
        network.fact(driver, older, "ROLE", "Suspect");
        var owner = network.person(older, "Corina Journey");
        var telephone = network.telephone(older, "07700 900 771");
        var house = network.thing(EntityKind.HOUSE, older, "ADDRESS", "12 Example Row, Hull HU1 3JJ");
        var bar = network.thing(EntityKind.NAIL_BAR, older, "PLACE_NAME", "Example Nails");
        network.link(driver, LinkKind.USES, telephone, older);
        network.link(driver, LinkKind.LIVES_AT, house, older);
        network.link(owner, LinkKind.RUNS, bar, older);
        network.link(owner, LinkKind.OWNS, house, older);
        var visit = network.thing(EntityKind.VISIT, older, "TITLE", "Visit with the council");
        network.link(bar, LinkKind.INVOLVED_IN, visit, older);
        return new World(report, driver, network.telephone(report, "+44 7700 900771"), owner);
    }

    @Test
    void an_officer_links_judges_and_walks_the_picture_by_keyboard() {
        var world = world();
        var officer = intelligence.officer(UNIT, Purpose.DISRUPT);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(officer).cookie());
            var page = reader.opens("/intelligence/reports/" + world.report().ref() + "/entities")
                    .page();
            reader.looks("intelligence report entities");
            page.locator("#kind-1").selectOption("PERSON");
            Reader.press(page, "Mark");
            page.locator("input[name=item]").check();
            page.locator("#value-name").fill("Andrej Muntianu");
            page.getByLabel("Associate").check();
            reader.looks("intelligence mark");
            Reader.press(page, "Mark");
            assertThat(page.locator("main")).containsText("Marked as EN-");
            reader.looks("intelligence report marked");
            page.getByText("Link two of them").click();
            page.locator("input[name=item]").check();
            page.locator("#from").selectOption(new SelectOption().setIndex(1));
            page.locator("#kind").selectOption("USES");
            page.locator("#to").selectOption(new SelectOption().setIndex(2));
            reader.looks("intelligence link");
            Reader.press(page, "Link them");
            assertThat(page.locator("main")).containsText("uses");

            reader.opens("/intelligence/network");
            page.locator("#words").fill("Andrey Muntyanu");
            page.locator("form[action='/intelligence/network/search'] button").click();
            assertThat(page.locator("main")).containsText("Andrei Munteanu");
            reader.looks("intelligence search");
            page.getByText("Andrej Muntianu").click();
            reader.looks("intelligence entity");
            page.locator("main a[href*='/judgements/']").first().click();
            page.locator("input[name=answer][value=SAME]").check();
            page.locator("#reason").fill("One number, and the names sound alike");
            reader.looks("intelligence judgement");
            Reader.press(page, "Save the judgement");
            assertThat(page.locator("main")).containsText("Judged the same");

            page.getByText("Network", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            var picture = page.locator("[data-network-picture]");
            assertThat(picture).hasAttribute("data-ready", Pattern.compile("yes|calm"));
            assertThat(page.locator("[data-network-said]"))
                    .containsText("Andrej Muntianu, Person, associate. Linked to");
            picture.focus();
            page.keyboard().press("n");
            var said = page.locator("[data-network-said]").textContent();
            assertThat(page.locator("[data-network-said]")).not().containsText("Andrej Muntianu, Person");
            page.keyboard().press("Home");
            var moved = false;
            for (var key : new String[] {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"}) {
                page.keyboard().press(key);
                moved |= !page.locator("[data-network-said]").textContent().contains("No neighbour");
            }
            Assertions.assertThat(moved).as(said).isTrue();
            page.keyboard().press("+");
            page.keyboard().press("0");
            reader.looks("intelligence network picture");
            page.keyboard().press("Enter");
            page.waitForURL("**/intelligence/entities/EN-*");

            reader.opens(world.driver().path() + "/path?to=" + world.owner().ref());
            assertThat(page.locator("main")).containsText("2 steps");
            reader.looks("intelligence path");
            reader.opens(world.driver().path() + "/timeline");
            reader.looks("intelligence time line");
            reader.opens(world.driver().path() + "/network/views/new?hops=1");
            page.locator("#note").fill("Compare with the visits of March");
            reader.looks("intelligence save view");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Compare with the visits of March");
            reader.opens("/intelligence/views");
            reader.looks("intelligence views");
        }
    }

    @Test
    void without_scripts_the_table_says_all_of_it() {
        var world = world();
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(intelligence.officer(UNIT, Purpose.ASSESS)).cookie());
            var page = phone.opens(world.driver().path() + "/network").page();
            assertThat(page.locator("[data-network-picture]")).isHidden();
            assertThat(page.locator("main")).containsText("Corina Journey");
            assertThat(page.locator("main")).containsText("lives at");
            phone.looks("intelligence network without scripts");
        }
    }
}
