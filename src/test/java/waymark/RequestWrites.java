package waymark;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// What each request of a test commits to the database. A request that commits a change and no entry of the
/// audit log fails, and where a page answers 500 the test says what the database said; in production the
/// log has neither words nor values.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestWrites extends OncePerRequestFilter {

    /// The audit log, and its record of who looked at whose details.
    private static final Set<String> LOGS = Set.of("audit.leaf", "audit.look");

    /// Tables whose rows are no act of anybody: what keeps a session, a form or a question going.
    private static final Set<String> NO_ACT = Set.of(
            "access.passkey_challenge",
            "access.provider_attempt",
            "access.session",
            "exchange.seen_token",
            "web.parked_form",
            "web.sent_form");

    /// After the password alone nobody is signed in yet: a code or a passkey follows, and that is recorded.
    private static final String PASSWORD_ALONE = "POST /sign-in";

    /// Somebody has signed in: that is recorded whatever the route.
    private static final String NEW_SESSION = "access.session (new)";

    /// Routes that may change something and leave no entry in the audit log, each with the reason.
    static final Map<String, String> WITHOUT_ENTRY = exceptions();

    private static Map<String, String> exceptions() {
        var routes = new TreeMap<String, String>();
        because(
                "Nobody may learn who reported or answered, or when: the public side keeps no record of visits",
                routes,
                "GET /toolkits/{slug}/{id}/file",
                "POST /page",
                "POST /page/answers",
                "POST /page/complaint",
                "POST /receipt",
                "POST /receipt/files",
                "POST /receipt/message",
                "POST /report/arrived",
                "POST /report/exit",
                "POST /report/sealed",
                "POST /report/sent",
                "POST /report/{step}",
                "POST /surveys/{survey}/sent",
                "POST /surveys/{survey}/{page}");
        because(
                "Somebody types a code from paper, which leads on and changes nothing",
                routes,
                "POST /certificate",
                "POST /evaluation");
        because(
                "Nobody in a room has an account: what groups answer is the record, and joining is none",
                routes,
                "POST /workshop",
                "POST /workshop/screen",
                "POST /workshop/at/{key}/answers",
                "POST /workshop/at/{key}/mark",
                "POST /workshop/at/{key}/votes");
        because(
                "Nobody may learn who answered questions about a session, or when",
                routes,
                "POST /evaluation",
                "POST /evaluation/{token}",
                "POST /evaluation/{token}/later");
        because(
                "Nobody may learn who answered a consultation, or when; what is typed as a code changes nothing",
                routes,
                "POST /have-your-say",
                "POST /have-your-say/{code}");
        because(
                "Looks a certificate up and keeps nothing: who checked one is nobody's to know",
                routes,
                "POST /certificate");
        because(
                "Whether an address wants letters: nothing that anybody is to look up",
                routes,
                "POST /evaluation-letters/{token}");
        because(
                "A question that the browser signs; what comes of it is recorded",
                routes,
                "POST /account/passkeys/question",
                "POST /first/{token}/passkey/question",
                "POST /sign-in/passkey/question",
                "POST /step-up/question");
        because(
                "Somebody's own reading and own choice of letters, which changes nothing for anybody else",
                routes,
                "GET /notices/{id}",
                "POST /tour/ending",
                "POST /account/letters",
                "POST /notices/reading",
                "POST /notices/{id}/reading");
        because(
                "A form or a session of one's own goes on or ends; the session's own rows say when",
                routes,
                "POST /parked/{id}/discard",
                "POST /session/keeping",
                "POST /session/parking",
                "POST /sign-out");
        because(
                "Known and unknown addresses are answered alike, and cost alike; what the letter leads to is recorded",
                routes,
                "POST /sign-in/recovery",
                "POST /sign-in/work-email");
        because(
                "Asks the other organisation's server, and keeps nothing",
                routes,
                "POST /accounts/providers/{id}/check");
        because(
                "Shows what would be changed, and saves nothing",
                routes,
                "POST /actions/changes",
                "POST /cases/{ref}/disclosures/new/{step}",
                "POST /actions/import",
                "POST /campaigns/words/check");
        because(
                "Sign-in keeps its own record: half a sign-in counts tries or takes a code, and a whole one is recorded",
                routes,
                PASSWORD_ALONE,
                "POST /sign-in/work-email/{token}");
        return routes;
    }

    private static void because(String reason, Map<String, String> exceptions, String... routes) {
        for (var route : routes) {
            exceptions.put(route, reason);
        }
    }

    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(insert\\s+into|update|delete\\s+from)\\s+([a-z_]+\\.[a-z_]+)");

    /// A browser of a journey has its answer before this is known: the report of the whole run tells it
    /// instead.
    private static final Path BY_BROWSERS = Path.of("target/requests-without-entry.txt");

    private static final ThreadLocal<@Nullable Request> NOW = new ThreadLocal<>();
    private static final ThreadLocal<String> SAID = ThreadLocal.withInitial(() -> "");
    private static final ThreadLocal<String> FIRST_SAID = ThreadLocal.withInitial(() -> "");

    private static final class Request {
        final Set<String> pending = new TreeSet<>();
        final Set<String> committed = new TreeSet<>();
        String refusal = "";

        void wrote(String sql) {
            WRITES.matcher(sql).results().forEach(found -> {
                boolean begins = found.group(2).equals("access.session")
                        && found.group(1).matches("(?i)insert.*");
                pending.add(begins ? NEW_SESSION : found.group(2));
            });
        }
    }

    /// What the database refused first since [#forget], and at which route; else empty.
    static String firstSaid() {
        return FIRST_SAID.get();
    }

    /// Begins a test.
    static void forget() {
        FIRST_SAID.set("");
    }

    /// What the database refused in this thread's last request that answered 500, with its SQLSTATE; else
    /// empty.
    static String said() {
        return SAID.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var outer = NOW.get();
        var now = new Request();
        NOW.set(now);
        SAID.set("");
        try {
            chain.doFilter(
                    request, response instanceof MockHttpServletResponse mock ? new BulkResponse(mock) : response);
        } finally {
            NOW.set(outer);
        }
        var route = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (response.getStatus() >= 500 && !now.refusal.isEmpty()) {
            SAID.set(now.refusal);
            var said = route + " answered " + response.getStatus() + "; the database said: " + now.refusal;
            System.err.println(said);
            if (FIRST_SAID.get().isEmpty()) {
                FIRST_SAID.set(said);
            }
        }
        var acts = now.committed.stream()
                .filter(table -> !NO_ACT.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!acts.isEmpty()
                && acts.stream().noneMatch(LOGS::contains)
                && (!WITHOUT_ENTRY.containsKey(route)
                        || (acts.contains(NEW_SESSION) && !route.equals(PASSWORD_ALONE)))) {
            var fault =
                    route + " changed " + acts + " and left no entry in the audit log: write one with Audit, or say in"
                            + " RequestWrites.WITHOUT_ENTRY why none may be";
            if (request instanceof MockHttpServletRequest) {
                throw new AssertionError(fault);
            }
            Files.writeString(BY_BROWSERS, fault + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /// Follows the statements of the program's connections.
    @Component
    static class Followed implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? followed(DataSource.class, source, "") : bean;
        }

        private static <T> T followed(Class<T> type, T real, String sql) {
            return type.cast(Proxy.newProxyInstance(
                    RequestWrites.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                        try {
                            var answer = method.invoke(real, arguments);
                            note(type, method.getName(), sql, arguments, answer);
                            var said = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                                    ? text
                                    : "";
                            return switch (answer) {
                                case Connection connection
                                when type != Connection.class -> followed(Connection.class, connection, "");
                                case PreparedStatement statement
                                when type == Connection.class -> followed(PreparedStatement.class, statement, said);
                                case Statement statement
                                when type == Connection.class -> followed(Statement.class, statement, "");
                                case ResultSet rows
                                when WRITES.matcher(sql).find() -> followed(ResultSet.class, rows, sql);
                                case Object other -> other;
                                case null -> null;
                            };
                        } catch (InvocationTargetException failed) {
                            if (failed.getCause() instanceof SQLException refused && NOW.get() instanceof Request now) {
                                now.refusal = refused.getMessage() + " (SQLSTATE " + refused.getSQLState() + ")\n  in: "
                                        + sql;
                            }
                            throw failed.getCause();
                        }
                    }));
        }

        private static void note(
                Class<?> type, String method, String sql, Object @Nullable [] arguments, @Nullable Object answer) {
            if (!(NOW.get() instanceof Request now)) {
                return;
            }
            if (type == Connection.class && method.equals("commit")) {
                now.committed.addAll(now.pending);
                now.pending.clear();
            } else if (type == Connection.class && method.equals("rollback") && arguments == null) {
                now.pending.clear();
            } else if (type == ResultSet.class) {
                if (method.equals("next") && Boolean.TRUE.equals(answer)) {
                    now.wrote(sql); // a change that answers with the rows it changed
                }
            } else if (method.startsWith("execute")
                    && !(answer instanceof ResultSet)
                    && !(answer instanceof Integer changed && changed == 0)) {
                now.wrote(arguments != null && arguments[0] instanceof String text ? text : sql);
            }
        }
    }
}
