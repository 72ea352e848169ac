package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.DeepRun;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.web.files.PictureFixtures;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// Somebody on a phone saw something at a car wash, and says so without a trace; somebody at the desk opens
/// it and acts.
@WaymarkTest
class ReportJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private ReportFixtures reports;

    @Test
    void on_a_phone_and_then_at_the_desk() {
        try (var phone = Browsers.onAPhone(port)) {
            var before = references();
            reported(phone);
            desk(before);
        }
    }

    @Test
    void without_scripts_too() {
        try (var plain = Browsers.withoutScripts(port)) {
            var before = references();
            reported(plain);
            if (DeepRun.asked()) { // what arrived is the same whether a script sent it or not
                desk(before);
            }
        }
    }

    @Test
    void in_arabic_without_scripts_to_the_code_and_back_with_it() {
        var says = PublicTexts.of(Language.ARABIC);
        try (var plain = Browsers.window(port, 360, false)) {
            var page = plain.opens("/").page();
            page.locator(".waymark-languages summary").click();
            page.locator("a[lang=ar]").click();
            page.locator("a.waymark-front__link[href^='/report']").click();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            plain.looks("report arabic");
            press(page, says.get("report.start.begin"));
            press(page, says.get("report.continue"));
            page.locator("textarea[name=what]").fill("أربعة رجال ينامون هناك");
            press(page, says.get("report.continue"));
            page.locator("textarea[name=place]").fill("Hull");
            plain.looks("report where arabic");
            press(page, says.get("report.continue"));
            page.getByLabel("Hull").first().check();
            for (int step = 0; step < 6; step++) {
                press(page, says.get("report.continue"));
            }
            assertThat(page.locator("main")).containsText("أربعة رجال ينامون هناك");
            plain.looks("report check arabic");
            press(page, says.get("report.send"));
            assertThat(page.locator("h1")).hasText(says.get("report.sent.title"));
            plain.looks("report sent arabic");
            var code = page.locator("#code").textContent();
            plain.opens("/receipt?language=ar");
            page.getByLabel(says.get("receipt.code.label")).fill(code);
            press(page, says.get("report.continue"));
            assertThat(page.locator("main")).containsText(says.get("receipt.none"));
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            plain.looks("receipt arabic");
            org.assertj.core.api.Assertions.assertThat(page.context().cookies()).isEmpty();
        }
    }

    @Test
    void the_first_pages_in_other_languages() {
        try (var phone = Browsers.onAPhone(port);
                var desk = Browsers.atADesk(port)) {
            for (var tag : List.of("ar", "pl", "en-simple")) {
                phone.opens("/report?language=" + tag).looks("start " + tag);
                desk.opens("/report?language=" + tag).looks("start " + tag);
                phone.opens("/report/safety?language=" + tag).looks("safety " + tag);
            }
            desk.opens("/report/safety?language=ar").looks("safety ar");
        }
    }

    @Test
    void the_coordinator_records_who_checked_a_translation() {
        var coordinator = visit.as(someone.coordinator()).cookie();
        try (var phone = Browsers.onAPhone(port);
                var desk = Browsers.atADesk(port)) {
            desk.signedIn(coordinator).opens("/languages").looks("languages");
            desk.opens("/languages/ar").looks("language");
            phone.signedIn(coordinator).opens("/languages").looks("languages");
            phone.opens("/languages/ar").looks("language");
        }
    }

    private static void reported(Reader reader) {
        var canary = "canary " + UUID.randomUUID();
        var page = reader.page();
        reader.opens("/report").looks("report");
        press(page, "Start now");
        reader.looks("report danger");
        page.getByLabel("Yes").check();
        press(page, "Continue");
        assertThat(page.locator(".waymark-danger")).containsText("999");
        page.locator("textarea[name=what]").fill("Four men sleep in the back. " + canary);
        reader.looks("report what");
        press(page, "Continue");
        page.locator("textarea[name=place]").fill("The car wash behind the station in Kingston upon Hul");
        page.getByText("Do you know the position on a map?").click();
        page.getByLabel("Position on a map").fill("53.7446, -0.3352");
        reader.looks("report where");
        press(page, "Continue");
        assertThat(page.locator("textarea[name=place]"))
                .hasValue("The car wash behind the station in Kingston upon Hul");
        page.getByLabel("Kingston upon Hull").check();
        reader.looks("report where chosen");
        press(page, "Continue");
        reader.looks("report when");
        press(page, "Continue");
        reader.looks("report who");
        press(page, "Continue");
        page.locator("textarea[name=vehicles]").fill("A white van, YX19");
        press(page, "Continue");
        press(page, "Back");
        assertThat(page.locator("textarea[name=vehicles]")).hasValue("A white van, YX19");
        press(page, "Continue");
        press(page, "Continue");
        reader.looks("report contact");
        page.locator("textarea[name=contact]").fill("07700 900123, after ten at night");
        press(page, "Continue");
        assertThat(page.locator("main")).containsText(canary);
        reader.looks("report check");
        press(page, "Send it");
        assertThat(page.locator("#code")).hasText(java.util.regex.Pattern.compile("\\d{7} \\d{7} \\d{7}"));
        reader.looks("report sent");
        var code = page.locator("#code").textContent();
        photographed(reader);
        reader.opens("/receipt").looks("receipt");
        press(page, "Continue");
        reader.looks("receipt unknown");
        page.getByLabel("Your code").fill(code);
        press(page, "Continue");
        assertThat(page.locator("main")).containsText("Nobody has written to you yet");
        page.getByLabel("Write to the desk").fill("They come at six each morning");
        press(page, "Send it");
        assertThat(page.locator("main")).containsText("They come at six each morning");
        assertThat(page.locator(".waymark-message__who")).hasText(java.util.regex.Pattern.compile("^You \\d[^,]+$"));
        reader.looks("receipt messages");
        org.assertj.core.api.Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    private static void photographed(Reader reader) {
        var page = reader.page();
        press(page, "Add them");
        reader.looks("report files refused");
        page.getByLabel("Photos or documents").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo()));
        press(page, "Add them");
        assertThat(page.locator("main")).containsText("a new picture was kept");
        reader.looks("report files");
    }

    private static byte[] photo() {
        try {
            return PictureFixtures.made("jpeg", 600, 400);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> references() {
        return TestDatabase.owner()
                .sql("select ref from concerns.report")
                .query(String.class)
                .list();
    }

    /// @param before the reports that were there before this one was sent
    private void desk(List<String> before) {
        var sent = new ArrayList<>(references());
        sent.removeAll(before);
        var ref = sent.getFirst();
        var worker = someone.with("HCC", "concerns_desk@area:HULL");
        try (var desk = Browsers.atADesk(port);
                var phone = Browsers.onAPhone(port)) {
            desk.signedIn(visit.as(worker).cookie());
            phone.signedIn(visit.as(worker).cookie());
            desk.opens("/reports").looks("reports");
            phone.opens("/reports").looks("reports");
            desk.opens("/reports/" + ref).looks("report waiting");
            press(desk.page(), "Open it");
            assertThat(desk.page().locator("main")).containsText("What it says");
            assertThat(desk.page().locator("main")).containsText("See the picture 1");
            desk.page().getByLabel("Write to them").fill("Thank you. Which entrance?");
            press(desk.page(), "Send it to them");
            assertThat(desk.page().locator("main")).containsText("Which entrance?");
            desk.looks("report open");
            phone.opens("/reports/" + ref).looks("report open");
            press(desk.page(), "Close it");
            desk.looks("report closing refused");
            judges(desk, ref);
            compares(desk, phone);
            passesOn(desk, phone, ref);
            asksTheCustodian(desk, ref);
            desk.page()
                    .getByLabel("Given to the police", new Page.GetByLabelOptions().setExact(true))
                    .check();
            press(desk.page(), "Close it");
            desk.looks("report closed");
            desk.opens("/reports/closed").looks("reports closed");
            assertThat(desk.page().locator("main")).containsText(ref);
        }
    }

    private static void judges(Reader desk, String ref) {
        desk.opens("/reports/" + ref + "/triage").looks("report triage");
        desk.page().getByLabel("Danger is near: today or tomorrow").check();
        desk.page().getByLabel("Labour or financial exploitation").check();
        press(desk.page(), "Save");
        assertThat(desk.page().locator("main")).containsText("Danger is near");
        desk.opens("/reports/" + ref + "/moving").looks("report moving");
        desk.opens("/reports/" + ref + "/alike").looks("report alike");
    }

    /// Three that name one van: of two of them somebody says so.
    private void compares(Reader desk, Reader phone) {
        var plate = ReportFixtures.plate();
        var first = reports.open("HULL", "Men get out of " + plate, new UUID(7, 7));
        var second = reports.open("HULL", "A white van, " + plate, new UUID(7, 7));
        var third = reports.open("HULL", plate + ", each morning", new UUID(7, 7));
        desk.opens("/reports/" + first + "/alike").looks("report alike to two");
        var other = desk.page()
                .locator("form", new Page.LocatorOptions().setHas(desk.page().locator("[value='" + second + "']")));
        other.getByLabel("They are about the same").check();
        other.getByText("Save").click();
        phone.opens("/reports/" + first + "/alike").looks("report alike to two");
        for (var reader : List.of(desk, phone)) {
            reader.opens("/reports/clusters").looks("reports hang together");
            assertThat(reader.page().locator("main")).containsText(third + ": the same number plate");
        }
    }

    private static void passesOn(Reader desk, Reader phone, String ref) {
        var page = desk.page();
        desk.opens("/reports/" + ref + "/copies/new").looks("report copy form");
        page.getByLabel("The police control room (101)").check();
        page.getByLabel("Preventing or detecting crime").check();
        page.getByLabel("Why do they get it?").fill("Men may be kept there");
        page.locator("textarea[name=kept-0]").fill("Somebody saw men sleep there");
        press(page, "Make the copy");
        assertThat(page.locator("main")).containsText("Not given yet");
        desk.looks("report copy made");
        var copy = URI.create(page.url()).getPath();
        phone.opens(copy).looks("report copy made");
        page.getByLabel("By telephone, read out").check();
        page.getByLabel("Who took it?").fill("Control room, 4471");
        press(page, "I have given it to them");
        press(page, "They say they have it");
        page.getByLabel("What they told you").fill("They went there");
        press(page, "Record it");
        assertThat(page.locator("main")).containsText("They went there");
        desk.looks("report copy ended");
        desk.opens(copy + "/sheet").looks("report copy sheet");
    }

    private void asksTheCustodian(Reader desk, String ref) {
        desk.opens("/reports/" + ref + "/identity").looks("report identity asking");
        desk.page().getByLabel("Why do you need it?").fill("Time is short");
        press(desk.page(), "Ask the custodian");
        try (var custodian = Browsers.onAPhone(port)) {
            custodian.signedIn(visit.as(someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership"))
                    .cookie());
            custodian.opens("/identities").looks("identities");
            custodian.opens("/identities/" + ref).looks("identity asked");
            custodian.page().getByLabel("Why do you open it?").fill("The desk has to ring");
            press(custodian.page(), "Open it");
            assertThat(custodian.page().locator("main")).containsText("07700 900123, after ten at night");
            custodian
                    .page()
                    .getByLabel("Give it to the person who has the report")
                    .check();
            custodian.looks("identity opened");
            press(custodian.page(), "Save the decision");
            custodian.looks("identity given");
        }
        desk.opens("/reports/" + ref).looks("report with contact");
        assertThat(desk.page().locator("main")).containsText("07700 900123, after ten at night");
    }
}
