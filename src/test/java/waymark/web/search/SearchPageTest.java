package waymark.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Permission;
import waymark.pathways.editions.PathwayFixtures;
import waymark.web.mvc.Routes;

/// One search over everything the reader may read.
@WaymarkTest
class SearchPageTest {

    private static final JdbcClient OWNER = TestDatabase.owner();

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Routes routes;

    @Autowired
    List<SearchPages> pages;

    @AfterEach
    void leave_nothing() {
        PathwayFixtures.withdrawSamples();
    }

    @Test
    void a_word_of_its_title_finds_a_pathway_and_a_slip_too() {
        var ref = PathwayFixtures.pathway("HULL", "published");
        titled(ref, "In a vintnery setting");
        var browser = visit.as(someone.member("HCC"));

        assertThat(browser.get("/search?q=vintnery")
                        .html()
                        .select("section:has(#pathways) a")
                        .eachAttr("href"))
                .containsExactly("/pathways/" + ref);
        assertThat(browser.get("/search?q=vintenry").words())
                .contains("In a vintnery setting", "Not quite as you wrote it");
        assertThat(browser.get("/search?q=" + ref)
                        .html()
                        .select("main section a")
                        .first()
                        .text())
                .isEqualTo("In a vintnery setting");
    }

    @Test
    void short_names_and_earlier_names_find_an_organisation() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get("/search?q=hcc")
                        .html()
                        .select("section:has(#organisations) a")
                        .eachText())
                .contains("Hull City Council");
        assertThat(browser.get("/search?q=NHS")
                        .html()
                        .select("section:has(#organisations) a")
                        .eachText())
                .anyMatch(title -> title.contains("NHS"));
    }

    @Test
    void what_somebody_may_not_open_they_do_not_find() {
        var ref = PathwayFixtures.pathway("HULL", "draft");
        titled(ref, "In a vintnery draft");
        var editor = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));

        assertThat(editor.get("/search?q=vintnery%20draft").words())
                .contains("In a vintnery draft", "Hull, being written");
        assertThat(visit.as(someone.member("HCC"))
                        .get("/search?q=vintnery%20draft")
                        .words())
                .contains("Nothing found")
                .doesNotContain("In a vintnery draft");
    }

    @Test
    void settings_are_found_by_those_who_may_change_them() {
        assertThat(visit.as(someone.coordinator())
                        .get("/search?q=contact%20settings")
                        .html()
                        .select("main section a")
                        .eachAttr("href"))
                .contains("/contacts/settings");
        assertThat(visit.as(someone.member("HCC"))
                        .get("/search?q=contact%20settings")
                        .html()
                        .select("main section a")
                        .eachAttr("href"))
                .doesNotContain("/contacts/settings");
    }

    @Test
    void where_nothing_is_found_it_says_what_to_try() {
        assertThat(visit.as(someone.member("HCC")).get("/search?q=qzxvqz").words())
                .contains("Nothing found", "fewer words", "Only what you may open is found", "Plan", "Guidance");
    }

    @Test
    void every_page_of_somebody_signed_in_has_one_search_and_no_page_of_a_visitor() {
        var browser = visit.as(someone.member("HCC"));
        for (var path : List.of("/", "/search", "/actions", "/accessibility")) {
            assertThat(browser.get(path).html().select("form[action=/search] input[name=q]"))
                    .as(path)
                    .hasSize(1);
        }
        assertThat(visit.asNobody().get("/accessibility").html().select("form[action=/search]"))
                .isEmpty();
        assertThat(browser.get("/").html().select("header [role=search] label").text())
                .isEqualTo("Search Waymark");
    }

    @Test
    void what_was_looked_for_is_in_no_log_and_nowhere_in_the_audit_log() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        var before = root.getLevel();
        root.setLevel(Level.INFO); // as it runs
        try {
            assertThat(visit.as(someone.member("HCC"))
                            .get("/search?q=secretword")
                            .status())
                    .isEqualTo(200);
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains("secretword"));
        assertThat(OWNER.sql("select count(*) from audit.leaf where object like '%secretword%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_written_is_text_whatever_it_is() {
        var browser = visit.as(someone.member("HCC"));
        for (var words :
                List.of("%3Cscript%3E", "%27%20or%201%3D1", "%25_", "x".repeat(5000), "%D9%84%D8%A7", "%F0%9F%98%80")) {
            var page = browser.get("/search?q=" + words + "&kind=" + words);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("main script")).isEmpty();
        }
    }

    @Test
    void every_page_in_the_search_is_there_for_those_who_find_it_and_every_page_of_settings_is_in_it() {
        Map<String, Permission> allowed = routes.all().stream()
                .filter(route -> route.method().equals("GET") && route.permission() != null)
                .collect(Collectors.toMap(Routes.Route::path, Routes.Route::permission, (one, _) -> one));
        var open = routes.all().stream()
                .filter(route -> route.method().equals("GET") && route.permission() == null)
                .map(Routes.Route::path)
                .collect(Collectors.toSet());
        var found = pages.stream().flatMap(some -> some.pages().stream()).toList();

        assertThat(found).allSatisfy(page -> {
            if (!open.contains(page.path())) {
                assertThat(allowed).containsEntry(page.path(), page.permission());
            }
        });
        assertThat(found).extracting(SearchPages.SearchPage::path).doesNotHaveDuplicates();
        assertThat(allowed.entrySet().stream()
                        .filter(route -> route.getValue() == Permission.CHANGE_SETTINGS
                                && !route.getKey().contains("{"))
                        .map(Map.Entry::getKey))
                .isSubsetOf(found.stream().map(SearchPages.SearchPage::path).toList());
    }

    private static void titled(String ref, String title) {
        OWNER.sql("update pathways.pathway set title = :title where ref = :ref")
                .param("title", title)
                .param("ref", ref)
                .update();
    }
}
