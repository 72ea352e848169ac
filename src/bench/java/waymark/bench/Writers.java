package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;

/// People who record progress on an action each, one note after the other, through the pages. A note that
/// was not acknowledged is sent again with the very same form until it is, as somebody would who goes back
/// and presses once more: in the end each is to be there exactly once.
final class Writers implements AutoCloseable {

    private final URI address;
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pause = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> met = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;

    /// @param cookies of people signed in, one a writer
    /// @param actions the reference of an open action for each
    Writers(URI address, List<String> cookies, List<String> actions) {
        this.address = address;
        threads = Executors.newFixedThreadPool(cookies.size());
        for (int each = 0; each < cookies.size(); each++) {
            var cookie = cookies.get(each);
            var action = actions.get(each % actions.size());
            threads.submit(() -> write(cookie, action));
        }
    }

    /// So many people who may record progress on every action, signed in: the headers of their cookies.
    static List<String> signedIn(int people, Connection superuser) throws SQLException {
        var cookies = new ArrayList<String>();
        for (int each = 0; each < people; each++) {
            cookies.add(Visitor.signedIn("area_lead", superuser));
        }
        return cookies;
    }

    /// References of actions that are open.
    static List<String> openActions(int wanted, Connection superuser) throws SQLException {
        var refs = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select ref from strategy.action where status in ('NOT_STARTED', 'IN_PROGRESS') order by ref limit "
                                + wanted)) {
            while (rows.next()) {
                refs.add(rows.getString(1));
            }
        }
        return refs;
    }

    private void write(String cookie, String action) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var token = token(client, cookie);
            while (writing.get()) {
                var mark = "mark-" + UUID.randomUUID();
                var form = "note=" + mark + "&version=1&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)
                        + "&_once=" + UUID.randomUUID();
                boolean kept = send(client, cookie, action, form);
                while (!kept && writing.get()) {
                    Thread.sleep(100);
                    kept = send(client, cookie, action, form);
                }
                if (kept) {
                    acknowledged.add(mark);
                    times.add(System.nanoTime());
                }
                Thread.sleep(pause.get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException broken) {
            met.add(broken.toString());
        }
    }

    private String token(HttpClient client, String cookie) throws IOException, InterruptedException {
        var page = client.send(
                HttpRequest.newBuilder(address.resolve("/account"))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        return Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
    }

    private boolean send(HttpClient client, String cookie, String action, String form) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/actions/" + action + "/progress"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            boolean sentBefore = answer.statusCode() == 200 && answer.body().contains("This form was sent already");
            if (answer.statusCode() == 303 || sentBefore) {
                return true;
            }
            met.add(answer.statusCode() + " " + Jsoup.parse(answer.body()).title());
        } catch (IOException gone) {
            met.add(gone.getClass().getSimpleName());
        }
        unanswered.incrementAndGet();
        return false;
    }

    /// So many milliseconds between an acknowledgement and the next note; none at first.
    void pause(int milliseconds) {
        pause.set(milliseconds);
    }

    /// So many notes were acknowledged until now.
    int count() {
        return acknowledged.size();
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /// Times that a form was sent and not acknowledged.
    int unanswered() {
        return unanswered.get();
    }

    /// What came instead of an acknowledgement, each with how often.
    String met() {
        var counted = new java.util.TreeMap<String, Integer>();
        met.forEach(what -> counted.merge(what, 1, Integer::sum));
        return counted.toString();
    }

    /// The seconds from this moment until the next acknowledged write; those under way then do not count
    /// where they were answered within a tenth of a second.
    double secondsUntilWritesAfter(long moment) {
        return times.stream()
                        .filter(time -> time > moment + 100_000_000L)
                        .mapToLong(time -> time - moment)
                        .min()
                        .orElse(Long.MAX_VALUE)
                / 1e9;
    }

    /// The longest time in which nothing was acknowledged, from this moment on.
    double longestPauseAfter(long moment) {
        var later = new ArrayList<>(
                times.stream().filter(time -> time > moment).sorted().toList());
        long longest = 0;
        long before = moment;
        for (long time : later) {
            longest = Math.max(longest, time - before);
            before = time;
        }
        return longest / 1e9;
    }

    /// Waits until so many more are acknowledged.
    void reach(int more) throws InterruptedException {
        int wanted = count() + more;
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (count() < wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("nothing more was acknowledged within two minutes; " + met());
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws InterruptedException {
        writing.set(false);
        threads.shutdown();
        if (!threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
