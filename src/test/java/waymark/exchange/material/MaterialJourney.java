package waymark.exchange.material;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// A pathway, a workshop pack and a toolkit go into one file; as the file of another partnership it comes back, is
/// looked over, and becomes drafts with gaps.
@WaymarkTest
class MaterialJourney {

    private static final String MADE = "/material/giving";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void material_goes_out_without_local_numbers_and_comes_in_as_drafts() throws IOException {
        inUse();
        var writer = someone.with("HCC", "coordinator@partnership", "pathway_editor@partnership");
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(writer).cookie());
            var file = given(reader);
            var text = document(file);
            assertThat(text).contains("[add your number]", "[add your address]", "POLICE_101");
            assertThat(text).doesNotContain("01632", "duty@example.org", "OUR_OWN_LINE");
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("01632");
            taken(reader, ofAnother(file, text));
        }
    }

    private byte[] given(Reader reader) throws IOException {
        var page = reader.opens("/material").page();
        reader.looks("material, none yet");
        page.getByText("Give material away").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*" + MADE));
        check(page, "Found at night by a patrol");
        check(page, "A shop that never closes");
        check(page, "Posters for harbours");
        Reader.press(page, "See what the file would hold");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose under which licence");
        assertThat(page.locator(".govuk-error-summary")).containsText("Look at the files of the toolkits first");
        reader.looks("material, giving refused");
        page.getByLabel("Creative Commons Attribution 4.0").check();
        page.getByText("I looked at each file").click();
        Reader.press(page, "See what the file would hold");
        assertThat(page.locator("main")).containsText("Your own public lines at the step “Call the duty team”");
        assertThat(page.locator("main")).containsText("Numbers or addresses in the step “Call the duty team”");
        assertThat(page.locator("main"))
                .containsText("Leaflet (English): its text names a number or an e-mail address");
        reader.looks("material, what the file would hold");
        var download = page.waitForDownload(() -> Reader.press(page, "Download the file"));
        assertThat(download.suggestedFilename()).endsWith(".zip");
        return Files.readAllBytes(download.path());
    }

    private static void check(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private void taken(Reader reader, byte[] file) {
        var page = reader.opens("/material/taking").page();
        Reader.press(page, "Look at it");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose a file");
        send(page, "evil.json", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".govuk-error-summary")).containsText("This is not a file of material");
        reader.looks("material, a file refused");
        send(page, "material.zip", file);
        assertThat(page.locator("h1")).containsText("Material of Two Moors Anti-Slavery Partnership");
        assertThat(page.locator("main")).containsText("Creative Commons Attribution 4.0");
        assertThat(page.locator("main")).containsText("A new pathway, as a draft");
        assertThat(page.locator("main")).containsText("Call the duty team: a number or an address of yours");
        assertThat(page.locator("main")).containsText("1 text held HTML");
        reader.looks("material, looked over");
        Reader.press(page, "Take it in");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose what is to become a draft here");
        for (var box : page.locator("main input[type=checkbox]").all()) {
            box.check();
        }
        Reader.press(page, "Take it in");
        assertThat(page.locator("body")).containsText("Taken in: 3 drafts");
        reader.looks("material, taken in");
        var pathway = page.locator("main a[href^='/pathways/']").first().getAttribute("href");
        var pack = page.locator("main a[href^='/training/packs/']").first().getAttribute("href");
        var toolkit =
                page.locator("main a[href^='/campaigns/toolkits/']").first().getAttribute("href");
        reader.opens(pathway + "/draft");
        assertThat(page.locator("main")).containsText("Add your number or address where the text asks for it");
        assertThat(page.locator("main")).containsText("Taken from material of another partnership");
        reader.opens(pack + "/draft");
        assertThat(page.locator("main")).containsText("Fill in the stage “The shop”");
        reader.opens(toolkit);
        assertThat(page.locator("main")).containsText("Draft");
        assertThat(page.locator("main")).containsText("poster.txt");

        reader.opens("/material/taking");
        send(page, "material.zip", file);
        assertThat(page.locator("main")).containsText("is being written or reviewed here");
        assertThat(page.locator("main")).containsText("which came in earlier, stays until you replace it");
        reader.looks("material, the same file again");
        Reader.press(page, "Take nothing of it");
        assertThat(page.locator("body")).containsText("Not taken in. The file is deleted");
        reader.opens("/material");
        reader.looks("material, what came in");
        reader.signedIn(visit.as(someone.member("HCC")).cookie());
        reader.opens("/material/taking");
        assertThat(page.locator("main")).containsText("Only somebody who writes pathways");
    }

    private static void send(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        Reader.press(page, "Look at it");
    }

    /// The same as another partnership would have made it, with something in it that is not to be seen.
    private static byte[] ofAnother(byte[] file, String text) throws IOException {
        var name = TestDatabase.owner()
                .sql("select name from directory.partnership order by code limit 1")
                .query(String.class)
                .single();
        var other = text.replace("\"" + name + "\"", "\"Two Moors Anti-Slavery Partnership\"")
                .replace("FOUND_AT_NIGHT", "FOUND_ON_THE_MOOR")
                .replace("Keep the person warm", "<b>Keep</b> the person warm");
        var written = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(written)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals("material.json") ? other.getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return written.toByteArray();
    }

    private static String document(byte[] file) throws IOException {
        try (var from = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(from.getNextEntry().getName()).isEqualTo("material.json");
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A pathway, a pack and a toolkit that are in use here.
    private static void inUse() {
        TestDatabase.owner().sql("""
                insert into pathways.pathway (ref, code, area, title, summary, audience, position)
                values ('PW-97001', 'FOUND_AT_NIGHT', null, 'Found at night by a patrol', 'What to do first.', 'ANYONE', 90)
                """).update();
        TestDatabase.owner().sql("""
                insert into pathways.edition (pathway, number, state, content, note, writers, written_by, begun_on, published_on,
                  published_by, review_by)
                values ('PW-97001', 2, 'published', cast(:content as jsonb), 'N', array[gen_random_uuid()], 'S', date '2026-01-01',
                  date '2026-01-02', 'S', date '2027-01-02')
                """).param("content", """
                {"start": "warm", "steps": [
                  {"kind": "advice", "key": "warm", "title": "Keep them warm", "text": "Keep the person warm.", "say": [], "avoid": [],
                   "record": [], "basis": "", "consent": "", "next": "call"},
                  {"kind": "handover", "key": "call", "title": "Call the duty team", "text": "On 01632 960 741, or duty@example.org.",
                   "say": [], "avoid": [], "record": [], "basis": "", "consent": "", "who": "You", "by": "Now",
                   "reach": {"subject": "ADULT", "lines": ["POLICE_101", "OUR_OWN_LINE"]},
                   "later": {"text": "", "reach": {"subject": "", "lines": []}}}]}
                """).update();
        TestDatabase.owner().sql("""
                insert into training.pack (id, ref, title, audience, area, owner, owner_name)
                values ('00000000-0000-4000-8000-0000000a9701', 'TP-97001', 'A shop that never closes', 'Shop workers', null,
                  gen_random_uuid(), 'S')
                """).update();
        TestDatabase.owner().sql("""
                insert into training.pack_version (id, pack, area, number, state, title, audience, minutes, content, writers, reviewed_by,
                  reviewed_by_name, published_on)
                values (gen_random_uuid(), '00000000-0000-4000-8000-0000000a9701', null, 1, 'PUBLISHED', 'A shop that never closes',
                  'Shop workers', 30, cast(:content as jsonb), array[gen_random_uuid()], gen_random_uuid(), 'S', date '2026-01-05')
                """).param("content", """
                {"summary": "Who is in the shop at night?", "aims": ["Notice"], "preparation": "", "source": "", "handouts": [],
                 "stages": [{"key": "00000000-0000-4000-8000-0000000a9702", "title": "The shop", "minutes": 30,
                   "information": "The number of the council is 01632 960 742.", "notes": "",
                   "questions": [{"key": "00000000-0000-4000-8000-0000000a9703", "words": "What do you see?", "listenFor": ""}]}]}
                """).update();
        TestDatabase.owner().sql("""
                insert into campaigns.toolkit (ref, slug, area, title, summary, state, published_on)
                values ('TK-97001', 'posters-for-harbours', null, 'Posters for harbours', 'To hang where crews pass.', 'published',
                  date '2026-01-05')
                """).update();
        for (var one : new String[][] {
            {"Poster", "poster.txt", "You are not alone."}, {"Leaflet", "leaflet.txt", "Call 01632 960 743"}
        }) {
            TestDatabase.owner()
                    .sql("""
                    insert into campaigns.toolkit_file (id, toolkit, item, language, number, file_name, format, bytes, content, added_on,
                      added_by, added_by_name)
                    values (gen_random_uuid(), 'TK-97001', :item, 'en', 1, :name, 'Text', length(:words), convert_to(:words, 'UTF8'),
                      date '2026-01-05', gen_random_uuid(), 'S')
                    """)
                    .param("item", one[0])
                    .param("name", one[1])
                    .param("words", one[2])
                    .update();
        }
    }
}
