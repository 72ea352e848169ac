package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.WaymarkTest;

/// What anybody may send that cannot be read: it is the sender's mistake, told on a page that shows 999,
/// and not a fault of ours that fills a log.
@WaymarkTest
class UnreadableRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=B";
    private static final List<String> PAGES = List.of(
            "/health", "/walk", "/", "/report", "/signs", "/sign-in", "/assets/app.css", "/account", "/nowhere");
    private static final List<String> FORMS =
            List.of("/sign-in", "/report/send", "/receipt", "/page", "/walk", "/nowhere");

    @LocalServerPort
    int port;

    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> wrong = new ArrayList<>();
    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void listen() {
        http = new RawHttp(port);
        log.start();
        all.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        all.detachAppender(log);
    }

    /// Refused as unreadable, in a whole page.
    private void unreadable(String what, RawHttp.Reply reply) {
        harmless(what, reply);
        if (reply.status() != 400 || !reply.body().contains("tel:999")) {
            wrong.add("%s: answered %d without 999".formatted(what, reply.status()));
        }
    }

    /// Whatever is said of it, it is no fault of ours.
    private void harmless(String what, RawHttp.Reply reply) {
        if (reply.status() < 200 || reply.status() >= 500) {
            wrong.add("%s: answered %d".formatted(what, reply.status()));
        }
        log.list.stream()
                .filter(line -> line.getThreadName().contains("-exec-"))
                .forEach(line -> wrong.add("%s: logged %s".formatted(what, line.getFormattedMessage())));
        log.list.clear();
    }

    private void nothingIsWrong() {
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void bytes_in_a_query_that_are_no_text_are_refused_on_every_page() {
        for (var page : PAGES) {
            for (var query :
                    List.of("%FF", "area=%FF", "%FF=1", "area=%ED%A0%80", "area=%C0%AF", "area=%zz", "area=%")) {
                unreadable(page + "?" + query, http.ask("GET " + page + "?" + query + " HTTP/1.1"));
            }
        }
        unreadable("too many fields", http.ask("GET /walk?" + "a&".repeat(1_100) + " HTTP/1.1"));
        unreadable("the page of errors", http.ask("GET /error?%FF HTTP/1.1"));
        harmless("only its headers", http.ask("HEAD /health?%FF HTTP/1.1"));
        nothingIsWrong();
    }

    @Test
    void bytes_in_a_path_a_cookie_or_a_header_are_no_fault() {
        for (var page : PAGES) {
            harmless("a path", http.ask("GET " + page + "/%FF HTTP/1.1"));
            harmless("a path as it is", http.ask("GET " + page + "\u00ff HTTP/1.1"));
            harmless("a parameter of a path", http.ask("GET " + page + ";x=%FF/; HTTP/1.1"));
            harmless("a cookie", http.ask("GET " + page + " HTTP/1.1", "Cookie: waymark_session=\u00ff; \u00ff=\"\\"));
            harmless("a language", http.ask("GET " + page + " HTTP/1.1", "Accept-Language: \u00ff;q=x, a-b-c-"));
            harmless("a kind", http.ask("GET " + page + " HTTP/1.1", "Accept: text/html;q=x, ///;;="));
            harmless("a part", http.ask("GET " + page + " HTTP/1.1", "Range: bytes=99999999999999999999-1,a-b"));
            harmless("a date", http.ask("GET " + page + " HTTP/1.1", "If-Modified-Since: x", "If-None-Match: \""));
            harmless("parts that it has not", http.ask("GET " + page + " HTTP/1.1", "Content-Type: " + PARTS));
        }
        nothingIsWrong();
    }

    @Test
    void a_form_that_is_no_text_or_whose_parts_cannot_be_told_apart_is_refused() {
        for (var form : FORMS) {
            unreadable(form, http.post(form, FORM, "a=%FF"));
            unreadable(form + " in a name", http.post(form, FORM, "%FF=1"));
            unreadable(form + " in an escape", http.post(form, FORM, "a=%zz"));
            unreadable(form + " in its address", http.post(form + "?%FF", FORM, "a=1"));
            unreadable(form + " without a boundary", http.post(form, "multipart/form-data", "x"));
            unreadable(form + " without parts", http.post(form, PARTS, "--B\r\n\r\n"));
            unreadable(form + " broken off", http.post(form, PARTS, "--B\r\nContent-Disposition: form-data; name=\"a"));
            unreadable(form + " with a letter's name", http.post(form, PARTS, part("name=\"=?UTF-8?B?####?=\"")));
            unreadable(form + " in a charset", http.post(form, PARTS, part("name=\"a\"; filename*=nope''%FF")));
            harmless(form + " in the name of a part", http.post(form, PARTS, part("name=\"\u00ff\"")));
        }
        harmless(
                "a form whose length is no number",
                http.send("POST /walk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + FORM
                        + "\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\na=b\r\n0\r\n\r\n"));
        nothingIsWrong();
    }

    @Test
    void files_that_are_read_piece_by_piece_may_have_broken_names_too() {
        harmless("a name", http.post("/receipt/files", PARTS, part("name=\"=?UTF-8?B?####?=\"; filename=\"f\"")));
        harmless(
                "a second name",
                http.post(
                        "/receipt/files",
                        PARTS,
                        part("name=\"a\"").replace("--B--\r\n", "") + part("name=\"=?UTF-8?B?####?=\"")));
        harmless("an address", http.post("/receipt/files?%FF", PARTS, part("name=\"a\"")));
        nothingIsWrong();
    }

    private static String part(String disposition) {
        return "--B\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\nx\r\n--B--\r\n";
    }
}
