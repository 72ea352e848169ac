package waymark.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.Waymark;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.Sessions;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Our sessions beside the framework's own store, on one database, in turns: what one request costs. Ours
/// brings the person's roles with it, read afresh; theirs brings what was serialised at the sign-in, so it is
/// measured a second time with the read that would be needed for a role to end at the next click.
final class SessionStores implements Bench.Measurement {

    private static final int PORT = 18_083;
    private static final String ROLES = """
            select a.disabled_at is not null as closed,
                   array(select g.role || '@' || g.scope from access.role_grant g
                          where g.person = a.id and g.from_date <= current_date
                            and (g.to_date is null or g.to_date >= current_date)) as grants
              from access.account a where a.id = ?::uuid
            """;

    private static final Map<Class<?>, Object> PARTS = new LinkedHashMap<>();

    /// The program's own parts, taken out of it as it starts.
    @org.springframework.stereotype.Component
    @org.springframework.boot.autoconfigure.condition.ConditionalOnProperty("waymark.bench.statements")
    static final class Parts implements org.springframework.beans.factory.config.BeanPostProcessor {
        @Override
        public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof Sessions) {
                PARTS.put(Sessions.class, bean);
            }
            return bean;
        }
    }

    /// Begins a session, as each browser has its own, and answers what one request of it does with the store.
    private interface Store {
        Callable<?> browser() throws Exception;
    }

    /// @param statements sent for one request
    private record Measured(double perSecond, double statements) {}

    @Override
    public void run(Path app, Options options) throws Exception {
        var scratch = Scratch.make();
        SpringApplication.getShutdownHandlers().add(scratch::close);
        System.setProperty("waymark.bench.statements", "true");
        Waymark.main(new String[] {"--data", scratch.data().toString(), "--port", Integer.toString(PORT)});
        var ours = (Sessions) PARTS.get(Sessions.class);
        var visitor = Visitor.coordinator(java.net.URI.create("http://127.0.0.1:" + PORT), scratch);
        var account = account(scratch);
        visitor.close();
        try (var pool = theirPool(scratch)) {
            var counted = CountingStatements.counting(DataSource.class, pool);
            var theirs = theirs(scratch, counted);
            var db = new JdbcTemplate(counted);
            var stores = new LinkedHashMap<String, Store>();
            stores.put("ours", () -> {
                var cookie = CurrentActor.as(
                        Actor.AUTHENTICATION, () -> ours.begin(UUID.fromString(account), Proofs.PASSWORD_AND_CODE));
                return () -> CurrentActor.as(Actor.AUTHENTICATION, () -> ours.find(cookie))
                        .orElseThrow();
            });
            stores.put("Spring Session JDBC", () -> {
                var session = begin(theirs);
                return () -> theirRequest(theirs, session);
            });
            stores.put("the same with roles read", () -> {
                var session = begin(theirs);
                return () -> {
                    theirRequest(theirs, session);
                    return db.queryForMap(ROLES, account);
                };
            });
            print(measured(stores, options));
        }
    }

    private static Map<String, List<Measured>> measured(Map<String, Store> stores, Options options) throws Exception {
        var all = new LinkedHashMap<String, List<Measured>>();
        int threads = options.number("threads", 8);
        int seconds = options.number("seconds", 4);
        for (int round = 0; round <= options.number("rounds", 5); round++) {
            for (var store : stores.entrySet()) {
                var one = measured(store.getValue(), threads, seconds);
                if (round > 0) { // the first warms up
                    all.computeIfAbsent(store.getKey(), _ -> new ArrayList<>()).add(one);
                }
            }
        }
        System.out.printf("  %d threads, %d s a turn, in turns%n", threads, seconds);
        return all;
    }

    private static Measured measured(Store store, int threads, int seconds) throws Exception {
        var browsers = new ArrayList<Callable<Long>>();
        var until = new AtomicLong();
        for (int browser = 0; browser < threads; browser++) {
            var request = store.browser();
            browsers.add(() -> {
                long number = 0;
                for (; System.nanoTime() < until.get(); number++) {
                    request.call();
                }
                return number;
            });
        }
        long sent = CountingStatements.sent();
        long began = System.nanoTime();
        until.set(began + seconds * 1_000_000_000L);
        long requests = 0;
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (var each : executor.invokeAll(browsers)) {
                requests += each.get();
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        return new Measured(requests / took, (CountingStatements.sent() - sent) / (double) requests);
    }

    private static void print(Map<String, List<Measured>> all) {
        double first = median(all.values().iterator().next());
        System.out.printf("  %-26s %12s %14s %12s %8s%n", "store", "requests/s", "from to", "statements", "ratio");
        all.forEach((store, rounds) -> {
            double[] sorted =
                    rounds.stream().mapToDouble(Measured::perSecond).sorted().toArray();
            System.out.printf(
                    "  %-26s %12.0f %7.0f-%-6.0f %12.1f %8.2f%n",
                    store,
                    median(rounds),
                    sorted[0],
                    sorted[sorted.length - 1],
                    rounds.getLast().statements(),
                    median(rounds) / first);
        });
    }

    private static double median(List<Measured> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Measured::perSecond).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(Double.NaN);
    }

    /// What the framework's filter does with each request: find, note the access, save.
    private static <S extends Session> Object theirRequest(SessionRepository<S> store, String id) {
        S session = java.util.Objects.requireNonNull(store.findById(id));
        Object person = session.getAttribute("SPRING_SECURITY_CONTEXT");
        session.setLastAccessedTime(Instant.now());
        store.save(session);
        return String.valueOf(person);
    }

    private static <S extends Session> String begin(SessionRepository<S> store) {
        S session = store.createSession();
        session.setMaxInactiveInterval(Duration.ofMinutes(15));
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(new UsernamePasswordAuthenticationToken(
                        "coordinator@example.org",
                        null,
                        AuthorityUtils.createAuthorityList("FACTOR_PASSWORD", "FACTOR_OTT", "coordinator", "member"))));
        store.save(session);
        return session.getId();
    }

    private static JdbcIndexedSessionRepository theirs(Scratch scratch, DataSource source) throws Exception {
        try (Connection connection = scratch.superuser()) {
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql"));
        }
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        var store = new JdbcIndexedSessionRepository(new JdbcTemplate(source), transactions);
        store.setCleanupCron("-");
        store.afterPropertiesSet();
        return store;
    }

    /// As many connections as ours, and the same settings of the driver.
    private static HikariDataSource theirPool(Scratch scratch) throws Exception {
        try (Connection superuser = scratch.superuser()) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(superuser.getMetaData().getURL());
            pool.setUsername("postgres");
            pool.setPassword(scratch.superuserPassword());
            pool.setMaximumPoolSize(16);
            pool.addDataSourceProperty("options", "-c jit=off -c plan_cache_mode=force_generic_plan");
            return pool;
        }
    }

    private static String account(Scratch scratch) throws java.io.IOException, SQLException {
        try (Connection connection = scratch.superuser();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select account from access.session order by created_at desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
