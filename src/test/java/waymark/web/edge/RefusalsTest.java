package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Edges;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// What the real server answers to what no browser sends: refused, in our headers, and silent about what it
/// runs on.
@WaymarkTest
class RefusalsTest {

    private static final Pattern TELLING = Pattern.compile(
            "(?i)tomcat|catalina|coyote|spring|jakarta|java\\.|org\\.|exception|\\bat [a-z.]+\\(|postgres|Waymark/\\d");

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private RawHttp http = new RawHttp(0);
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void open() {
        http = new RawHttp(port);
    }

    private void expect(String what, RawHttp.Reply reply, Integer... statuses) {
        if (!List.of(statuses).contains(reply.status())) {
            wrong.add("%s: answered %s %s".formatted(what, reply.status(), reply.lines()));
        }
        Edges.wrong("", reply.status(), reply::header).forEach(each -> wrong.add(what + ": " + each));
        var told = TELLING.matcher(reply.body().replace("www.w3.org", ""));
        if (told.find()) {
            wrong.add(what + ": tells " + told.group());
        }
    }

    private void nothingIsWrong() {
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void what_cannot_be_read_as_a_request_is_refused_without_a_word_about_the_server() {
        expect("no address", http.ask("GET"), 400);
        expect("a broken escape", http.ask("GET /%zz HTTP/1.1"), 400);
        expect("a space in the address", http.ask("GET /a b HTTP/1.1"), 400);
        expect("a bracket in the address", http.ask("GET /<script> HTTP/1.1"), 400);
        expect("a null character", http.ask("GET /account%00 HTTP/1.1"), 400);
        expect("a line break", http.ask("GET /account%0d%0aSet-Cookie:%20x=1 HTTP/1.1"), 400, 404);
        expect("another protocol", http.ask("GET / HTTP/9.9"), 505);
        expect("no host", http.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
        expect("two hosts", http.ask("GET / HTTP/1.1", "Host: evil.example"), 400);
        expect("a host that is none", http.send("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"), 400);
        expect("a header without a name", http.ask("GET / HTTP/1.1", ": x"), 400, 302);
        expect("a long address", http.ask("GET /" + "a".repeat(20_000) + " HTTP/1.1"), 400, 414);
        expect("long headers", http.ask("GET / HTTP/1.1", "Cookie: a=" + "b".repeat(20_000)), 400, 431);
        nothingIsWrong();
    }

    @Test
    void a_message_whose_end_can_be_understood_in_two_ways_is_refused_and_the_line_closed() {
        var begin = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM + "\r\n";
        expect("two lengths", http.send(begin + "Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello"), 400);
        expect("a length that is none", http.send(begin + "Content-Length: +5\r\n\r\nhello"), 400);
        expect("an unknown encoding", http.send(begin + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"), 400, 501);
        var smuggled = http.sendToTheEnd(begin + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        expect("a length and chunks", smuggled, 400, 403);
        assertThat(smuggled.everything().split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
        nothingIsWrong();
    }

    @Test
    void only_what_doors_offer_is_a_method() {
        for (var method : List.of("TRACE", "TRACK", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "DEBUG", "get")) {
            expect(method, http.ask(method + " /sign-in HTTP/1.1"), 405, 501);
        }
        expect("an override in a header", http.post("/sign-in", FORM, "", "X-HTTP-Method-Override: DELETE"), 403);
        expect("an override in a field", http.post("/sign-in", FORM, "_method=DELETE"), 403);
        nothingIsWrong();
    }

    @Test
    void a_request_for_another_host_or_from_another_site_is_refused() {
        expect(
                "another host",
                http.send("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
                421);
        expect("another host in the line", http.ask("GET http://evil.example/sign-in HTTP/1.1"), 400, 421);
        expect("another origin", http.post("/sign-in", FORM, "", "Origin: https://evil.example"), 403);
        assertThat(http.post("/sign-in", FORM, "", "Origin: https://evil.example")
                        .everything())
                .contains("This form came from another site");
        expect("a hidden origin", http.post("/sign-in", FORM, "", "Origin: null"), 403);
        expect("a neighbour's page", http.post("/sign-in", FORM, "", "Sec-Fetch-Site: same-site"), 403);
        expect("another site's page", http.post("/sign-in", FORM, "", "Sec-Fetch-Site: cross-site"), 403);
        nothingIsWrong();
    }

    @Test
    void what_a_stranger_forwards_is_not_believed() {
        var reply = http.ask(
                "GET /account HTTP/1.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Original-URL: /audit",
                "X-Rewrite-URL: /audit");

        expect("forwarded", reply, 302);
        assertThat(reply.header("Location")).isEqualTo("/sign-in?to=%2Faccount");
        assertThat(reply.header("Strict-Transport-Security")).isNull();
        nothingIsWrong();
    }

    @Test
    void nothing_but_a_form_is_read_as_one() {
        for (var type : List.of("application/json", "text/plain", "text/xml", "application/octet-stream", "x")) {
            expect(type, http.post("/sign-in", type, "email=a&password=b"), 415);
        }
        expect("a charset", http.post("/sign-in", FORM + ";charset=IBM037", "email=a"), 403);
        nothingIsWrong();
    }

    @Test
    void what_is_too_much_is_refused_and_not_read_to_its_end() {
        var length = "Content-Length: 20000000";
        var head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + "\r\nContent-Type: ";
        expect("a long form", http.send(head + FORM + "\r\n\r\n"), 413);
        expect("a large upload", http.send(head + "multipart/form-data; boundary=x\r\n\r\n"), 413);
        expect("many fields", http.post("/sign-in", FORM, "a=1&".repeat(1_500)), 400, 413);
        var part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
        expect(
                "many parts",
                http.post("/sign-in", "multipart/form-data; boundary=x", part.repeat(60) + "--x--\r\n"),
                413);
        nothingIsWrong();
    }

    @Test
    void no_trick_with_an_address_opens_or_reads_anything() {
        var cookie =
                "Cookie: waymark_session=" + visit.as(someone.member("HCC")).cookie();
        for (var path : List.of(
                "/..;/account",
                "/account;x=1",
                "/account;jsessionid=1",
                "/%2e%2e/account",
                "/.;/account",
                "//account",
                "/account/",
                "/account%2f",
                "/ACCOUNT",
                "/account%20",
                "/account.json",
                "/account/x.css",
                "/account%3b.css",
                "/account%23.css",
                "/account%252f..%252faudit",
                "/a/../account",
                "/a/%2e%2e/account",
                "/assets/",
                "/assets",
                "/assets/images/",
                "/assets/..%2fapplication.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/%252e%252e/application.yaml",
                "/assets/..;/application.yaml",
                "/assets/..%5capplication.yaml",
                "/assets/app.css%00.html",
                "/assets/built.txt/..",
                "/application.yaml",
                "/.git/config",
                "/.git/HEAD",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/actuator",
                "/actuator/env",
                "/manage",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/h2-console",
                "/error",
                "/favicon.ico.bak",
                "/robots.txt~")) {
            expect(path, http.ask("GET " + path + " HTTP/1.1", cookie), 400, 404);
        }
        nothingIsWrong();
    }

    @Test
    void every_status_is_a_page_in_our_words() {
        var pages = new LinkedHashMap<Integer, String>(Map.of(
                400, "Waymark could not read that",
                403, "This form is from an old page",
                404, "Page not found",
                405, "Waymark could not read that",
                413, "Too large",
                415, "Waymark could not read that",
                421, "Waymark could not read that",
                429, "Too many tries",
                500, "Something went wrong",
                503, "Waymark is too busy to answer just now"));
        pages.forEach((status, heading) -> {
            var answer = visit.asNobody().refused(status);
            if (answer.status() != status || !answer.heading().equals(heading)) {
                wrong.add("%d: answered %d, %s".formatted(status, answer.status(), answer.heading()));
            }
        });
        nothingIsWrong();
    }

    @Test
    void what_may_be_kept_is_kept_and_asked_for_again_only_when_it_changed() {
        var sheet = http.ask("GET /assets/app.css HTTP/1.1");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(Edges.wrong("/assets/app.css", 200, sheet::header)).isEmpty();

        var again = http.ask("GET /assets/app.css HTTP/1.1", "If-Modified-Since: " + sheet.header("Last-Modified"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(Edges.wrong("/assets/app.css", 304, again::header)).isEmpty();
    }

    @Test
    void those_who_send_slowly_take_their_own_places_and_nobody_elses() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int sender = 0; sender < EdgeValve.BODIES; sender++) {
                slow.add(http.begin("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                        + "\r\nContent-Length: 1000\r\n\r\na=1"));
            }
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(http.post("/sign-in", FORM, "a=1").status())
                                    .isEqualTo(503));

            var more = http.sendToTheEnd("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: 1000\r\n\r\na=1");
            expect("one more", more, 503);
            assertThat(http.closed()).as("nobody waits for the rest of it").isTrue();

            expect("a reader", http.ask("GET /health HTTP/1.1"), 200);
            nothingIsWrong();
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
    }

    @Test
    void a_body_that_nobody_reads_takes_a_place_like_one_that_is_read() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int sender = 0; sender < EdgeValve.BODIES; sender++) {
                slow.add(http.begin("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain"
                        + "\r\nContent-Length: 1000\r\n\r\na"));
            }
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(http.post("/sign-in", FORM, "a=1").status())
                                    .isEqualTo(503));
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(http.post("/sign-in", FORM, "a=1").status()).isEqualTo(403));
    }
}
