package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Somebody writes a report where there is no signal. It waits on their telephone so that nobody can read
/// it there, and is sent once when the line is back.
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

    /// How to reach them, sealed: as long where nothing was said.
    private static final int CONTACT = 5_532;

    private static final String NOTHING = "[[],{},{},\"\"]";

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @TempDir
    Path profile;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    /// Would it run anywhere, that page had another title.
    private final String script =
            "\"'></textarea><img src=/%1$s onerror=\"document.title='%1$s'\"><script>document.title='%1$s'</script>"
                    .formatted(canary);

    private final TreeSet<String> hosts = new TreeSet<>();

    /// A phone that notes whom it asks.
    private Reader phone() {
        var phone = Browsers.keeping(port, profile);
        phone.page().context().onRequest(request -> {
            if (!request.url().startsWith("data:")) {
                hosts.add(URI.create(request.url()).getAuthority());
            }
        });
        return phone;
    }

    @Test
    void written_without_signal_held_sealed_and_sent_once_when_the_line_is_back() {
        String held;
        String sealed;
        String code;
        try (var phone = phone()) {
            var page = phone.page();
            phone.opens("/report/offline").looks("report offline");
            assertThat(kept(page)).as("nothing, before it is asked for").isEqualTo(NOTHING);
            press(page, "Keep this page");
            assertThat(page.locator("[data-part=kept]")).isVisible();

            page.context().setOffline(true);
            page.reload();
            for (var field : page.locator("[data-part=writing] textarea").all()) {
                field.fill("Four men sleep in a shed. " + canary + script);
            }
            page.locator("[data-part=writing]").getByLabel("Yes").check();
            page.getByLabel("Hull", new Page.GetByLabelOptions().setExact(true)).check();
            press(page, "Lock it and hold it here");
            assertThat(page.locator("[data-part=held]")).isVisible();
            assertThat(page.locator("textarea[name=what]")).hasValue("");
            phone.looks("report held offline");
            assertThat(kept(page)).contains("\"report\":\"", "/report/offline").doesNotContain(canary, "Four men");
            held = page.locator("input[name=held]").inputValue();
            sealed = page.locator("input[name=report]").inputValue();
            assertThat(page.locator("input[name=contact]").inputValue()).hasSize(CONTACT);
        }
        assertThat(Profile.with(profile, canary, "Four men"))
                .as("the profile on the disk, after the browser has gone")
                .isEmpty();
        assertThat(Profile.with(profile, held))
                .as("the report that waits is in it")
                .isNotEmpty();

        try (var phone = phone()) {
            var page = phone.page();
            phone.opens("/report/offline");
            assertThat(page.locator("#code")).hasText(Pattern.compile("\\d{7} \\d{7} \\d{7}"));
            code = page.locator("#code").textContent().strip();
            page.waitForFunction("async () => (await indexedDB.databases()).length === 0");
            phone.opens("/report/offline");
            assertThat(page.locator("[data-part=held]")).isHidden();
            phone.looks("report offline, kept");
            press(page, "Delete all of it");
            assertThat(page.locator("main")).containsText("Everything was deleted");
            assertThat(kept(page)).as("nothing, once it was taken away").isEqualTo(NOTHING);
        }
        assertThat(Profile.with(profile, canary, "Four men", code, code.replace(" ", ""), code.substring(0, 7)))
                .as("the profile on the disk, after it was sent and taken away")
                .isEmpty();
        assertThat(Profile.with(profile, held, sealed))
                .as("the browser tidies the files of a database when it likes")
                .allMatch(file -> file.contains(".indexeddb.leveldb"));
        assertThat(hosts).containsExactly("localhost:" + port);
        read(held);
    }

    /// At the desk, in a browser that would run what the report holds, and on the copy that somebody else
    /// gets.
    private void read(String held) {
        var ref = TestDatabase.owner()
                .sql("select ref from concerns.report where id = :id and area = 'HULL' and urgent")
                .param("id", UUID.fromString(held))
                .query(String.class)
                .single();
        var worker = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        worker.post("/reports/" + ref + "/opening");
        try (var desk = Browsers.atADesk(port)) {
            var page = desk.signedIn(worker.cookie())
                    .opens("/reports/" + ref)
                    .looks("report from offline")
                    .page();
            shownAsItCame(page);
            desk.opens("/reports/" + ref + "/copies/new").looks("report copy form from offline");
            page.getByLabel("The police control room (101)").check();
            page.getByLabel("Preventing or detecting crime").check();
            page.getByLabel("Why do they get it?").fill("Men may be kept there");
            press(page, "Make the copy");
            desk.looks("report copy from offline");
            shownAsItCame(page);
            desk.opens(URI.create(page.url()).getPath() + "/sheet").looks("report sheet from offline");
            shownAsItCame(page);
        }
        worker.post("/reports/" + ref + "/identity", "reason", "Time is short");
        try (var custodian = Browsers.onAPhone(port)) {
            custodian.signedIn(visit.as(someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership"))
                    .cookie());
            custodian.opens("/identities/" + ref);
            custodian.page().getByLabel("Why do you open it?").fill("The desk has to ring");
            press(custodian.page(), "Open it");
            custodian.looks("identity from offline");
            shownAsItCame(custodian.page());
        }
    }

    private void shownAsItCame(Page page) {
        assertThat(page.locator("main")).containsText("Four men sleep in a shed. " + canary + script);
        assertThat(page.title()).doesNotContain(canary);
    }

    @Test
    void the_line_comes_back_while_the_page_is_open() {
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.page();
            phone.opens("/report/offline");
            assertThat(page.locator("[data-act=keep]")).isVisible();
            page.context().setOffline(true);
            page.locator("textarea[name=where]").fill("The lane behind the farm");
            page.locator("textarea[name=contact]").fill("x".repeat(501));
            press(page, "Lock it and hold it here");
            assertThat(page.locator("[data-missing]")).hasText("Shorten this to 500 characters or fewer");
            assertThat(page.locator("textarea[name=contact]")).isFocused();
            page.locator("textarea[name=contact]").fill("");
            press(page, "Lock it and hold it here");
            assertThat(page.locator("[data-part=held]")).isVisible();
            assertThat(page.locator("input[name=contact]").inputValue()).hasSize(CONTACT);
            page.context().setOffline(false);
            assertThat(page.locator("#code")).isVisible();
            phone.looks("report sent from offline");
        }
    }

    /// A release gives the files of the page other names: then the store lacks them.
    @Test
    void a_page_that_came_anew_is_kept_with_all_it_is_made_of() {
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.page();
            phone.opens("/report/offline");
            press(page, "Keep this page");
            assertThat(page.locator("[data-part=kept]")).isVisible();
            page.evaluate("""
                    async () => {
                      const cache = await caches.open('waymark-offline')
                      for (const each of await cache.keys()) {
                        if (!each.url.endsWith('/report/offline')) {
                          await cache.delete(each)
                        }
                      }
                    }
                    """);
            page.reload();
            assertThat(page.locator("[data-part=kept]")).isVisible();
            page.context().newCDPSession(page).send("Network.clearBrowserCache");
            page.context().setOffline(true);
            page.reload();
            page.locator("textarea[name=what]").fill("Four men sleep in a shed");
            press(page, "Lock it and hold it here");
            assertThat(page.locator("[data-part=held]")).isVisible();
        }
    }

    private static String kept(Page page) {
        return String.valueOf(page.evaluate(EVERYTHING_KEPT));
    }
}
