package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Someone;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;

/// Somebody writes a report where there is no signal. It waits on their telephone so that nobody can read it there, and
/// is sent once when the line is back.
@WaymarkTest
class OfflineJourney {

    private static final String EVERYTHING_KEPT = """
            async () => {
              const kept = []
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((done) => { const o = indexedDB.open(name); o.onsuccess = () => done(o.result) })
                for (const store of database.objectStoreNames) {
                  kept.push(...await new Promise((done) => {
                    const all = database.transaction(store).objectStore(store).getAll()
                    all.onsuccess = () => done(all.result)
                  }))
                }
                database.close()
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name)
                for (const request of await cache.keys()) {
                  kept.push(request.url, await (await cache.match(request)).text())
                }
              }
              for (const each of await navigator.serviceWorker.getRegistrations()) {
                kept.push(each.scope)
              }
              return JSON.stringify([kept, { ...localStorage }, { ...sessionStorage }, document.cookie])
            }
            """;

    private static final String NOTHING = "[[],{},{},\"\"]";

    @LocalServerPort
    private int port;

    @Autowired
    private Someone someone;

    @Autowired
    private Visit visit;

    @TempDir
    Path profile;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void written_without_signal_held_sealed_and_sent_once_when_the_line_is_back() throws IOException {
        String held;
        try (var phone = Browsers.keeping(port, profile)) {
            var page = phone.page();
            phone.opens("/report/offline").looks("report offline");
            assertThat(kept(page)).as("nothing, before it is asked for").isEqualTo(NOTHING);
            press(page, "Keep this page");
            assertThat(page.locator("[data-part=kept]")).isVisible();

            page.context().setOffline(true);
            page.reload();
            page.locator("textarea[name=what]").fill("Four men sleep in a shed. " + canary);
            page.locator("[data-part=writing]").getByLabel("Yes").check();
            page.getByLabel("Hull", new Page.GetByLabelOptions().setExact(true)).check();
            press(page, "Lock it and hold it here");
            assertThat(page.locator("[data-part=held]")).isVisible();
            assertThat(page.locator("textarea[name=what]")).hasValue("");
            phone.looks("report held offline");
            assertThat(kept(page)).contains("\"report\":\"", "/report/offline").doesNotContain(canary, "Four men");
            held = page.locator("input[name=held]").inputValue();
        }
        assertThat(holds(profile, canary))
                .as("the profile on the disk, after the browser has gone")
                .isFalse();
        assertThat(holds(profile, held)).as("the report that waits is in it").isTrue();

        try (var phone = Browsers.keeping(port, profile)) {
            var page = phone.page();
            phone.opens("/report/offline");
            assertThat(page.locator("#code")).hasText(java.util.regex.Pattern.compile("\\d{7} \\d{7} \\d{7}"));
            page.waitForFunction("async () => (await indexedDB.databases()).length === 0");
            phone.opens("/report/offline");
            assertThat(page.locator("[data-part=held]")).isHidden();
            press(page, "Delete all of it");
            assertThat(page.locator("main")).containsText("Everything was deleted");
            assertThat(kept(page)).as("nothing, once it was taken away").isEqualTo(NOTHING);
        }
        read(held);
    }

    private void read(String held) {
        var ref = TestDatabase.owner()
                .sql("select ref from concerns.report where id = :id and area = 'HULL' and urgent")
                .param("id", UUID.fromString(held))
                .query(String.class)
                .single();
        var desk = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        desk.post("/reports/" + ref + "/opening");
        assertThat(desk.get("/reports/" + ref).words()).contains("Four men sleep in a shed. " + canary);
    }

    @Test
    void the_line_comes_back_while_the_page_is_open() {
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.page();
            phone.opens("/report/offline");
            assertThat(page.locator("[data-act=keep]")).isVisible();
            page.context().setOffline(true);
            page.locator("textarea[name=where]").fill("The lane behind the farm");
            press(page, "Lock it and hold it here");
            assertThat(page.locator("[data-part=held]")).isVisible();
            page.context().setOffline(false);
            assertThat(page.locator("#code")).isVisible();
            phone.looks("report sent from offline");
        }
    }

    private static String kept(Page page) {
        return String.valueOf(page.evaluate(EVERYTHING_KEPT));
    }

    private static boolean holds(Path profile, String text) throws IOException {
        try (var files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holdsIt(file, text));
        }
    }

    private static boolean holdsIt(Path file, String text) {
        try {
            var bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(text)
                    || new String(bytes, StandardCharsets.UTF_16LE).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
