package waymark.campaigns.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.campaigns.pictures.catalogue.RefusalReason;
import waymark.campaigns.pictures.catalogue.TellingPicture;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.kernel.Actor;

/// A picture refused with its reasons, on a phone without scripts; another with two people published, used, taken back
/// by one of them, gone at the next request, and confirmed as taken away.
@WaymarkTest
@FreshDatabase
class PictureJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void one_picture_is_refused_and_another_published_used_and_recalled() throws IOException {
        var keeper = someone.with("WILBERFORCE", "picture_custodian@partnership");
        refused(keeper);
        var picture = described(keeper);
        consents(someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership"), keeper, picture);
        var editor = someone.with("HCC", "campaign_editor@area:HULL");
        String use;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(editor).cookie());
            var page = reader.opens("/pictures").page();
            reader.looks("pictures");
            page.getByText("Two people by the water").click();
            reader.looks("picture published");
            page.getByText("Use it", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Campaigns").check();
            page.getByLabel("In newspapers and on television").check();
            page.locator("#what").fill("The poster of October in three libraries");
            Reader.press(page, "Record the use");
            reader.looks("use refused");
            page.getByLabel("On paper").check();
            Reader.press(page, "Record the use");
            reader.looks("use");
            use = page.url().replaceAll("^https?://[^/]+", "");
            assertThat(page.getByText("Download the picture", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(keeper).cookie());
            var page = reader.opens(picture).page();
            page.getByText("Withdraw consent").first().click();
            reader.looks("withdrawal");
            page.getByLabel("Everything").check();
            Reader.day(page, "saidOn", LocalDate.of(2026, 6, 1));
            Reader.press(page, "Record it, and stop these uses");
            reader.looks("picture recalled");
            assertThat(page.locator("main")).containsText("Not confirmed");
        }
        try (var reader = Browsers.window(port, 360, false)) {
            reader.signedIn(visit.as(editor).cookie());
            var page = reader.opens("/").page();
            assertThat(page.locator("main")).containsText("everywhere and confirm it");
            var gone = page.request().get("http://localhost:" + port + picture + "/renditions/320");
            assertEquals(410, gone.status());
            reader.opens(use);
            reader.looks("use called back");
            page.getByLabel("It was removed where possible, and some copies cannot be")
                    .check();
            page.locator("#leftOver").fill("40 leaflets were given out");
            Reader.press(page, "Confirm");
            assertThat(page.locator("main")).containsText("40 leaflets were given out");
            reader.looks("use confirmed");
        }
    }

    private void refused(Actor.Person keeper) throws IOException {
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(keeper).cookie());
            var page = phone.opens("/pictures").page();
            phone.looks("pictures empty");
            page.getByText("Add a picture").first().click();
            Reader.press(page, "Add the picture");
            phone.looks("picture form refused");
            describe(page, "A figure in a dark cellar", "Nobody");
            Reader.press(page, "Add the picture");
            phone.looks("upload");
            send(page);
            phone.looks("picture draft");
            page.getByText("Go through the checklist").click();
            phone.looks("checklist");
            for (var item : RefusalReason.checklist()) {
                page.locator("input[name=%s][value=%s]"
                                .formatted(item.field(), item == RefusalReason.BONDS ? "yes" : "no"))
                        .check();
            }
            page.locator("#words").fill("A rope lies on the floor");
            Reader.press(page, "Save the checklist");
            phone.looks("picture refused");
            phone.opens("/pictures/refused");
            assertThat(page.locator("main")).containsText("A rope lies on the floor");
            phone.looks("refused pictures");
        }
    }

    private static void describe(Page page, String title, String people) {
        page.locator("#title").fill(title);
        page.locator("#description").fill("What can be seen in it, in a sentence");
        page.locator("#alt").fill("A place by the water.");
        page.getByLabel("A photograph", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel(people, new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#source").fill("Taken for the partnership");
        page.locator("#creator").fill("A. Maker");
        page.locator("#credit").fill("Photo: A. Maker");
        page.locator("#copyright").fill("© 2026 A. Maker");
        page.getByLabel("The partnership made it itself").check();
    }

    private static void send(Page page) throws IOException {
        page.locator("#file").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", TellingPicture.jpeg()));
        Reader.press(page, "Send the file");
    }

    private String described(Actor.Person keeper) throws IOException {
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(keeper).cookie());
            var page = reader.opens("/pictures/own-set").page();
            reader.looks("own set");
            Reader.press(page, "Take them into the library");
            reader.opens("/pictures/new");
            reader.looks("picture form");
            describe(page, "Two people by the water", "Real people");
            Reader.press(page, "Add the picture");
            send(page);
            var picture = page.url().replaceAll("^https?://[^/]+", "");
            for (var place : new String[] {"on the left of the bench", "on the right of the bench"}) {
                page.getByText("Record a person in it").click();
                reader.looks("person form");
                page.locator("#place").fill(place);
                page.locator("input[name=recognisable][value=no]").check();
                Reader.press(page, "Add the person");
            }
            page.getByText("Go through the checklist").click();
            for (var item : RefusalReason.checklist()) {
                page.locator("input[name=%s][value=no]".formatted(item.field())).check();
            }
            Reader.press(page, "Save the checklist");
            reader.looks("picture waits");
            return picture;
        }
    }

    private void consents(Actor.Person identities, Actor.Person keeper, String picture) {
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(identities).cookie());
            for (int person = 0; person < 2; person++) {
                var page = reader.opens("/pictures/people").page();
                reader.looks("people shown");
                page.locator("main tbody a").nth(person).click();
                reader.looks("person sealed");
                page.getByText("Record what they agree to").click();
                reader.looks("consent form");
                page.locator("#toldPrint").check();
                page.locator("#toldFree").check();
                page.locator("#language").fill("Polish");
                page.locator("input[name=interpreter][value=yes]").check();
                page.locator("input[name=agreed][value='CAMPAIGN/PRINT']").check();
                page.locator("input[name=agreed][value='CAMPAIGN/WEB']").check();
                page.getByLabel("On paper", new Page.GetByLabelOptions().setExact(true))
                        .last()
                        .check();
                Reader.day(page, "givenOn", LocalDate.of(2026, 6, 1));
                Reader.day(page, "until", LocalDate.of(2089, 6, 1));
                Reader.press(page, "Record it");
                if (person == 0) {
                    identity(reader, page);
                }
            }
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(keeper).cookie());
            var page = reader.opens("/pictures/panels/new").page();
            reader.looks("panel form");
            page.locator("#members").fill("6");
            page.locator("#lived").fill("3");
            page.locator("#paid").check();
            page.locator("#noStory").check();
            Reader.press(page, "Record the meeting");
            reader.looks("panels");
            reader.opens(picture + "/decision");
            reader.looks("decision");
            page.locator("#panel").selectOption(new SelectOption().setIndex(1));
            page.getByLabel("Publish it").check();
            Reader.press(page, "Record it");
            reader.looks("picture of the keeper");
        }
    }

    private static void identity(Reader reader, Page page) {
        var person = page.url().replaceAll("^https?://[^/]+", "");
        reader.opens(person + "/identity");
        reader.looks("identity form");
        page.locator("#rules").fill("Only before noon. Leave no message, and say you call about the library");
        page.locator("#name").fill("Invented Person");
        page.locator("#reach").fill("01632 960123");
        page.locator("#language").fill("Polish");
        Reader.press(page, "Seal it");
        page.locator("#because").fill("What they agreed to ends soon");
        Reader.press(page, "Open it");
        reader.looks("person open");
    }
}
