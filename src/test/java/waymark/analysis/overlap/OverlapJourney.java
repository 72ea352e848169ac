package waymark.analysis.overlap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.insight.linkage.Field;
import waymark.insight.linkage.FieldEncoder;
import waymark.insight.linkage.ProjectKey;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ruling;

/// Three organisations learn how many people they share: two in their browsers, one with the command
/// line and without scripts. Nothing in plain text leaves a browser, and all is deleted with a
/// certificate.
@WaymarkTest
class OverlapJourney {

    private static final String CANARY = "Zzyzxcanary";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    OverlapFixtures fixtures;

    @Autowired
    OverlapWork work;

    @TempDir
    Path folder;

    private final List<String> sent = new ArrayList<>();

    @Test
    void three_lists_are_compared_without_a_name_and_deleted() throws IOException {
        var council = someone.organisationLead("HCC");
        var charity = someone.organisationLead("HUMBERCARE");
        var police = someone.organisationLead("HUMBERSIDE_POLICE");
        var first = OverlapFixtures.file(
                folder,
                "council.csv",
                OverlapFixtures.bytes(OverlapFixtures.people(0, 0, 90) + "1900," + CANARY + ",Only,1/2/1990\n"));
        var second =
                OverlapFixtures.file(folder, "charity.csv", OverlapFixtures.bytes(OverlapFixtures.people(1, 40, 140)));
        String path;
        try (var desk = Browsers.window(port, 1280, true);
                var phone = Browsers.window(port, 360, true)) {
            desk.andAt(360).signedIn(visit.as(council).cookie());
            phone.signedIn(visit.as(charity).cookie());
            watch(desk.page());
            watch(phone.page());
            path = begins(desk);
            for (var person : List.of(council, charity, police)) signs(person, path);
            makesPair(desk, path);
            makesPair(phone, path);
            desk.opens(path + "/key");
            compares(desk.page(), phone.page());
            desk.looks("overlap key compared");
            Reader.press(desk.page(), "Make the key and wrap it");
            assertThat(desk.page().locator("[data-part=ready]")).isVisible();
            desk.looks("overlap key ready");
            phone.opens(path + "/key");
            assertThat(phone.page().locator("[data-part=compare]")).isVisible();
            compares(phone.page(), desk.page());
            assertThat(phone.page().locator("[data-part=ready]")).isVisible();
            phone.looks("overlap key opened");
            assertThat(phone.page().locator("[data-part=mark]").textContent())
                    .isEqualTo(desk.page().locator("[data-part=mark]").textContent());
            Download key = desk.page()
                    .waitForDownload(
                            () -> desk.page().locator("[data-part=save]").click());
            handsIn(desk, path, first);
            handsIn(phone, path, second);
            commandLine(police, path, key);
            desk.opens(path);
            desk.looks("overlap lists in");
            Reader.press(desk.page(), "Propose a run");
            assertThat(desk.page().locator("main")).containsText("Waits for agreement");
            desk.looks("overlap proposed");
        }
        for (var person : List.of(charity, police)) visit.as(person).post(path + "/agreement");
        compares();
        answers(council, path, first);
        for (var person : List.of(charity, police)) judgesAll(person, path);
        compares();
        deletes(charity, path);
        assertThat(sent).isNotEmpty().noneMatch(body -> body.contains(CANARY));
        assertThat(fixtures.encodings(path)).isZero();
    }

    private void compares() {
        var system = Actor.system("Comparing encoded lists");
        CurrentActor.as(system, () -> {
            work.compare(system);
            return system;
        });
    }

    /// The examples of the command line, encoded in this browser.
    private void encodesAlike(Page page) throws IOException {
        var encoder = new FieldEncoder(ProjectKey.of(EncodingVectorsTest.secret()));
        var text = new StringBuilder("given_name,surname,date_of_birth\n");
        var values = EncodingVectorsTest.vectors().stream()
                .filter(one -> Field.named(one.column()).kind() != Field.Kind.DATE
                        && !one.encoding().isEmpty())
                .map(EncodingVectorsTest.Vector::value)
                .toList();
        var dates = List.of("1990-03-04", "4/3/1990", "04.03.1990", "1990");
        for (int at = 0; at < values.size(); at++) {
            text.append("\"%s\",\"%s\",%s%n"
                    .formatted(values.get(at), values.get(values.size() - 1 - at), dates.get(at % dates.size())));
        }
        page.locator("[data-module=waymark-overlap] details summary").click();
        page.locator("#key-file")
                .setInputFiles(OverlapFixtures.file(
                        folder,
                        "key.txt",
                        OverlapFixtures.bytes(HexFormat.of().formatHex(EncodingVectorsTest.secret()))));
        page.locator("#plain")
                .setInputFiles(OverlapFixtures.file(folder, "vectors.csv", OverlapFixtures.bytes(text.toString())));
        assertThat(page.locator("[data-part=numbered]")).isVisible();
        var packed = Base64.getDecoder().decode((String) page.evaluate("""
                async () => {
                  const bytes = new Uint8Array(await document.querySelector('#file').files[0].arrayBuffer())
                  return btoa(String.fromCharCode(...bytes))
                }"""));
        var list = EncodedList.read(
                "file", packed, List.of(OverlapField.GIVEN_NAME, OverlapField.SURNAME, OverlapField.DATE_OF_BIRTH));
        assertThat(list).isInstanceOf(Ruling.Agreed.class);
        if (list instanceof Ruling.Agreed<EncodedList>(var agreed)) {
            var wanted = new ArrayList<List<String>>();
            for (int at = 0; at < values.size(); at++) {
                wanted.add(List.of(
                        encoder.encode(OverlapField.GIVEN_NAME.field(), values.get(at))
                                .text(),
                        encoder.encode(OverlapField.SURNAME.field(), values.get(values.size() - 1 - at))
                                .text(),
                        encoder.encode(OverlapField.DATE_OF_BIRTH.field(), dates.get(at % dates.size()))
                                .text()));
            }
            assertThat(agreed.rows()).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private void watch(Page page) {
        page.onRequest(this::keep);
    }

    private void keep(Request request) {
        var body = request.postDataBuffer();
        sent.add(request.url() + (body == null ? "" : new String(body, StandardCharsets.UTF_8)));
    }

    private static String begins(Reader desk) {
        desk.opens("/insight/overlaps");
        desk.looks("overlaps");
        desk.page().locator("main a:has-text('Compare lists')").first().click();
        var page = desk.page();
        Reader.press(page, "Begin");
        desk.looks("overlap refused");
        var today = LocalDate.now();
        page.locator("#title").fill("People in safe houses and known to the police, a sample");
        page.locator("#purpose").fill("To know how many places are needed");
        page.locator("input[value=HUMBERCARE]").check();
        page.locator("input[value=HUMBERSIDE_POLICE]").check();
        page.locator("#definition").fill("Adults who were supported in the period");
        page.locator("#place").fill("Hull and East Riding");
        Reader.day(page, "from", today.minusYears(1));
        Reader.day(page, "to", today);
        page.locator("#agreement").fill("1. Purpose. Only to learn how many.\n2. Lawful basis. Public task.");
        page.locator("#dpia").fill("Assessed with both data protection officers.");
        page.locator("#judges").fill("The leads of the three organisations");
        Reader.press(page, "Begin");
        assertThat(page.locator("h1")).containsText("a sample");
        desk.looks("overlap begun");
        return page.url().substring(page.url().indexOf("/insight"));
    }

    private void signs(Actor.Person person, String path) {
        assertThat(visit.as(person).post(path + "/signature", "version", "1").status())
                .isEqualTo(303);
    }

    private static void makesPair(Reader reader, String path) {
        reader.opens(path + "/key");
        assertThat(reader.page().locator("[data-part=make]")).isVisible();
        reader.looks("overlap key begun");
        Reader.press(reader.page(), "Make a pair in this browser");
        assertThat(reader.page().locator("body")).containsText("Your pair of keys is ready");
        assertThat(reader.page().locator("[data-part=number]")).containsText(" ");
        reader.looks("overlap pair made");
    }

    /// What two people do by telephone: one reads, the other types.
    private static void compares(Page mine, Page theirs) {
        var number = theirs.locator("[data-part=number]").textContent();
        var asks = mine.locator("[data-compare]");
        asks.locator("input").fill("00000 00000 00000 00000 00000 00000");
        asks.locator("button").click();
        assertThat(asks).containsText("stop and tell");
        asks.locator("input").fill(number);
        asks.locator("button").click();
        assertThat(asks).containsText("was compared");
    }

    private void handsIn(Reader reader, String path, Path list) throws IOException {
        reader.opens(path + "/list");
        var page = reader.page();
        assertThat(page.locator("[data-part=no-key]")).isHidden();
        reader.looks("overlap list");
        page.locator("#plain")
                .setInputFiles(OverlapFixtures.file(
                        folder, "bad.csv", OverlapFixtures.bytes("given_name,surname,date_of_birth\nA,B,1/13/1990\n")));
        assertThat(page.locator("[data-part=refused]")).containsText("Row 2, column date_of_birth");
        reader.looks("overlap list with problems");
        if (list.endsWith("council.csv")) {
            encodesAlike(page);
            reader.opens(path + "/list");
        }
        page.locator("#plain").setInputFiles(list);
        assertThat(page.locator("[data-part=numbered]")).isVisible();
        reader.looks("overlap list encoded");
        var numbered =
                page.waitForDownload(() -> page.locator("[data-part=numbered]").click());
        numbered.saveAs(folder.resolve("numbered-" + list.getFileName()));
        page.locator("input[name=whole]").check();
        Reader.press(page, "Upload the encodings");
        assertThat(page.locator("main")).containsText("is in, encoded");
    }

    private void commandLine(Actor.Person person, String path, Download key) throws IOException {
        var secret = HexFormat.of().parseHex(Files.readString(key.path()).strip());
        var plain = OverlapFixtures.people(2, 20, 70);
        try (var reader = Browsers.window(port, 1280, false);
                var projectKey = ProjectKey.of(secret)) {
            reader.signedIn(visit.as(person).cookie());
            var page = reader.opens(path + "/list").page();
            var upload = page.locator("input[name=file]");
            page.locator("input[name=whole]").check();
            upload.setInputFiles(OverlapFixtures.file(folder, "plain.csv", OverlapFixtures.bytes(plain)));
            Reader.press(page, "Upload the encodings");
            assertThat(page.locator(".govuk-error-summary")).containsText("not encoded");
            reader.looks("overlap list in plain text refused");
            page.locator("input[name=whole]").check();
            page.locator("input[name=file]")
                    .setInputFiles(
                            OverlapFixtures.file(folder, "encoded.csv", OverlapFixtures.encoded(plain, projectKey)));
            Reader.press(page, "Upload the encodings");
            assertThat(page.locator("main")).containsText("is in, encoded");
        }
    }

    private void answers(Actor.Person person, String path, Path list) {
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(person).cookie());
            watch(reader.page());
            var page = reader.opens(path).page();
            assertThat(page.locator("#answer")).isVisible();
            reader.looks("overlap answer");
            reader.opens(path + "/pairs");
            Reader.press(page, "Save");
            assertThat(page.locator(".govuk-error-summary")).containsText("or “Unsure”");
            page.locator("#plain").setInputFiles(folder.resolve("numbered-" + list.getFileName()));
            assertThat(page.locator("[data-part=says]")).containsText("stay in this browser");
            reader.looks("overlap pairs refused");
            for (var radio : page.locator("input[value=SAME]").all()) radio.check();
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("once every organisation has judged");
        }
    }

    private void judgesAll(Actor.Person person, String path) {
        var as = visit.as(person);
        var fields = new ArrayList<String>();
        for (var radio : as.get(path + "/pairs").html().select("input[value=SAME]"))
            fields.addAll(List.of(radio.attr("name"), "SAME"));
        if (!fields.isEmpty())
            assertThat(as.post(path + "/pairs", fields.toArray(String[]::new)).status())
                    .isEqualTo(303);
    }

    private void deletes(Actor.Person person, String path) {
        try (var reader = Browsers.window(port, 360, true)) {
            reader.signedIn(visit.as(person).cookie());
            var page = reader.opens(path).page();
            reader.looks("overlap counted again");
            page.locator("main a:has-text('Delete everything now')").click();
            reader.looks("overlap deletion");
            page.locator("#why").fill("The number is known");
            Reader.press(page, "Delete everything");
            assertThat(page.locator("#certificate")).containsText("OX-");
            reader.looks("overlap certificate");
        }
    }
}
