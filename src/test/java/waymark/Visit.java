package waymark;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import waymark.kernel.Actor;

/// Visits pages as somebody, the way a browser does: with the cookie of a session, and forms with their
/// token.
@Component
public class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ObjectProvider<MockMvc> mvc;
    private final JdbcClient owner = TestDatabase.owner();

    Visit(ObjectProvider<MockMvc> mvc) {
        this.mvc = mvc;
    }

    /// A browser in which the person has just signed in. They count as having just shown who they are for
    /// as long as a test may take.
    public Browser as(Actor.Person person) {
        return with(person, "password,code", "1 hour");
    }

    /// A browser in which the person signed in so long ago that doors guarded twice ask again.
    public Browser asBefore(Actor.Person person) {
        return with(person, "password,code", "-11 minutes");
    }

    /// A browser with a session that holds these proofs, which may be too few.
    public Browser with(Actor.Person person, String proofs) {
        return with(person, proofs, "1 hour");
    }

    private Browser with(Actor.Person person, String proofs, String proved) {
        var cookie = UUID.randomUUID().toString().replace("-", "");
        owner.sql("""
                insert into access.session (id_hash, account, factors, created_at, proved_at, seen_at, ends_at)
                values (:hash, :account, :proofs, now(), now() + :proved::interval, now(), now() + interval '12 hours')
                """)
                .param("hash", hash(cookie))
                .param("account", person.id())
                .param("proofs", proofs)
                .param("proved", proved)
                .update();
        return new Browser(cookie);
    }

    /// Another tab of the same browser, with nothing open in it yet.
    public Browser anotherTab(Browser browser) {
        return new Browser(browser.cookie());
    }

    /// A browser in which nobody has signed in.
    public Browser asNobody() {
        return new Browser("");
    }

    /// The browser that was just given a session by an answer.
    public Browser browser(Answer answer) {
        return answer.response().getHeaders("Set-Cookie").stream()
                .filter(header -> header.startsWith("waymark_session="))
                .map(header -> header.substring("waymark_session=".length(), header.indexOf(';')))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(this::accepting)
                .orElseThrow();
    }

    /// As if the person had accepted what everybody accepts first.
    public static void accepted(UUID account) {
        TestUsers.accepted(account);
    }

    /// Whoever has just come in by a way of their own accepts what everybody accepts first.
    private Browser accepting(String cookie) {
        owner.sql("select account from access.session where id_hash = :hash")
                .param("hash", hash(cookie))
                .query(UUID.class)
                .optional()
                .ifPresent(TestUsers::accepted);
        return new Browser(cookie);
    }

    /// The hash that a session of this cookie is stored under.
    public static byte[] hash(String cookie) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// One browser.
    public final class Browser {

        private final String cookie;
        private String token = "";
        private String visit = "";
        private String link = "";
        private String recovery = "";
        private String provider = "";

        private Browser(String cookie) {
            this.cookie = cookie;
        }

        public String cookie() {
            return cookie;
        }

        public Answer get(String path) {
            return send(
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(java.net.URI.create(path)));
        }

        /// The page that an answer leads to, with the sentence at its top that says what was done.
        public Answer after(Answer sent) {
            var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                    java.net.URI.create(sent.location()));
            sent.response().getHeaders("Set-Cookie").stream()
                    .filter(header -> header.startsWith("waymark_notice="))
                    .map(header -> header.substring("waymark_notice=".length(), header.indexOf(';')))
                    .forEach(notice -> request.cookie(new Cookie("waymark_notice", notice)));
            return send(request);
        }

        /// This browser with a page open in it that was made for another session.
        public Browser withPageOf(Browser before) {
            token = before.token();
            return this;
        }

        /// Posts the fields, given as name, value, name, value, with the token of this browser.
        public Answer post(String path, String... fields) {
            var request =
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(java.net.URI.create(path));
            fill(request, fields);
            return send(request);
        }

        /// Posts a file beside the fields.
        public Answer upload(String path, String name, String fileName, byte[] content, String... fields) {
            var request = multipart(java.net.URI.create(path))
                    .file(new MockMultipartFile(name, fileName, "application/octet-stream", content));
            fill(request, fields);
            return send(request);
        }

        /// Posts a form whose last field is a file, as a browser writes it.
        public Answer send(String path, String name, String fileName, byte[] content, String... fields) {
            var body = new ByteArrayOutputStream();
            part(body, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
            if (!Arrays.asList(fields).contains("_once")) {
                part(body, "name=\"_once\"", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            }
            for (int place = 0; place < fields.length; place += 2) {
                part(body, "name=\"" + fields[place] + "\"", fields[place + 1].getBytes(StandardCharsets.UTF_8));
            }
            part(
                    body,
                    "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(name, fileName),
                    content);
            body.writeBytes("--line--\r\n".getBytes(StandardCharsets.US_ASCII));
            return body(path, "multipart/form-data; boundary=line", body.toByteArray());
        }

        private static void part(ByteArrayOutputStream body, String named, byte[] content) {
            body.writeBytes(("--line\r\nContent-Disposition: form-data; " + named + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        /// Posts a body as it is, without a token.
        public Answer body(String path, String type, byte[] content) {
            return send(
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(java.net.URI.create(path))
                            .contentType(type)
                            .content(content));
        }

        /// Asks with any verb, and with headers given as name, value; the token of this browser goes with it.
        public Answer with(String verb, String path, List<String> headers, String... fields) {
            var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                    org.springframework.http.HttpMethod.valueOf(verb), java.net.URI.create(path));
            for (int place = 0; place < headers.size(); place += 2) {
                request.header(headers.get(place), headers.get(place + 1));
            }
            fill(request, fields);
            return send(request);
        }

        /// Posts without a token, as a page of another site would.
        public Answer postWithoutToken(String path, String... fields) {
            var request =
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(java.net.URI.create(path));
            for (int place = 0; place < fields.length; place += 2) {
                request.param(fields[place], fields[place + 1]);
            }
            return send(request);
        }

        /// The page that a status becomes which the server or a filter gave.
        public Answer refused(int status) {
            return send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/error")
                    .requestAttr(jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE, status));
        }

        /// A page asked for over https, with these cookies (`name=value`) and no others.
        public Answer overHttps(String path, String... cookies) {
            var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                            java.net.URI.create("https://localhost" + path))
                    .secure(true);
            for (var each : cookies) {
                if (!each.isEmpty()) {
                    request.cookie(
                            new Cookie(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)));
                }
            }
            return send(request);
        }

        private void fill(AbstractMockHttpServletRequestBuilder<?> request, String... fields) {
            request.param("_csrf", token());
            if (!Arrays.asList(fields).contains("_once")) {
                request.param("_once", UUID.randomUUID().toString());
            }
            for (int place = 0; place < fields.length; place += 2) {
                request.param(fields[place], fields[place + 1]);
            }
        }

        private String token() {
            if (token.isEmpty() && cookie.isEmpty()) {
                var page = get("/sign-in");
                page.response().getHeaders("Set-Cookie").stream()
                        .filter(header -> header.startsWith("waymark_visit="))
                        .forEach(header -> visit = header.substring("waymark_visit=".length(), header.indexOf(';')));
                token = token(page);
            }
            if (token.isEmpty()) {
                var page = get("/account");
                token = token(page.status() == 200 ? page : get("/sign-in"));
            }
            return token;
        }

        /// Found in the text: this is asked before the first form of each browser, and a whole page
        /// takes long to parse.
        private static String token(Answer page) {
            var found = TOKEN.matcher(page.text());
            return found.find() ? found.group(1) : "";
        }

        private Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
            if (!cookie.isEmpty()) {
                request.cookie(new Cookie("waymark_session", cookie));
            }
            if (!visit.isEmpty()) {
                request.cookie(new Cookie("waymark_visit", visit));
            }
            if (!link.isEmpty()) {
                request.cookie(new Cookie("waymark_link", link));
            }
            if (!recovery.isEmpty()) {
                request.cookie(new Cookie("waymark_recovery", recovery));
            }
            if (!provider.isEmpty()) {
                request.cookie(new Cookie("waymark_provider", provider));
            }
            try {
                var result = mvc.getObject().perform(request).andReturn();
                var answer = new Answer(result.getResponse());
                var path = String.valueOf(result.getRequest().getRequestURI());
                var wrong = Edges.wrong(path, answer.status(), answer.response()::getHeader);
                if (!wrong.isEmpty()) {
                    throw new AssertionError(path + " answered " + answer.status() + ": " + wrong);
                }
                answer.response().getHeaders("Set-Cookie").stream()
                        .filter(header -> header.startsWith("waymark_link="))
                        .forEach(header -> link = header.substring("waymark_link=".length(), header.indexOf(';')));
                answer.response().getHeaders("Set-Cookie").stream()
                        .filter(header -> header.startsWith("waymark_recovery="))
                        .forEach(header ->
                                recovery = header.substring("waymark_recovery=".length(), header.indexOf(';')));
                answer.response().getHeaders("Set-Cookie").stream()
                        .filter(header -> header.startsWith("waymark_provider="))
                        .forEach(header ->
                                provider = header.substring("waymark_provider=".length(), header.indexOf(';')));
                return answer;
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    /// What came back.
    public static final class Answer {

        private final MockHttpServletResponse response;
        private @Nullable Document html;

        private Answer(MockHttpServletResponse response) {
            this.response = response;
        }

        public MockHttpServletResponse response() {
            return response;
        }

        public int status() {
            return response.getStatus();
        }

        /// Where a redirect leads, or empty.
        public String location() {
            var location = response.getHeader("Location");
            return location == null ? "" : location;
        }

        public String text() {
            try {
                return response.getContentAsString(StandardCharsets.UTF_8);
            } catch (java.io.UnsupportedEncodingException missing) {
                throw new IllegalStateException(missing);
            }
        }

        /// Parsed once: whoever changes it works on a clone.
        public Document html() {
            if (html == null) {
                html = Jsoup.parse(text());
            }
            return html;
        }

        /// The page's heading.
        public String heading() {
            return html().select("h1").text();
        }

        /// Everything a reader sees, as one text.
        public String words() {
            return html().body().text();
        }

        /// The error summary's lines.
        public java.util.List<String> errors() {
            return html().select(".govuk-error-summary__list li").eachText();
        }
    }
}
