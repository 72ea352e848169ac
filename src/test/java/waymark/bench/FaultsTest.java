package waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import waymark.Deep;

/// A Waymark of its own whose machine is in trouble: its database is killed under readers, turns read only,
/// and its disk fills up. The program is started once for all of it, on a small disk of its own where this
/// account may mount one; elsewhere the last part says that it was left out. What Waymark says while its
/// database is away is shown in every run by `TroubleTest`.
@Deep
class FaultsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    /// What anybody may read whatever happens.
    private static final List<String> PUBLIC = List.of("/walk", "/walk/HULL", "/walk/elsewhere", "/signs", "/report");

    private record Met(String path, HttpResponse<String> answer) {}

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_machine_in_trouble_says_so_once_shows_999_and_comes_back_by_itself() throws Exception {
        try (var scratch = Scratch.make()) {
            boolean small = mounted(scratch.folder());
            try (var program = Program.start(Build.ofClassesOnce(), scratch.data(), free());
                    var http = HttpClient.newHttpClient()) {
                until(() -> published(program, http));
                killedUnderReaders(program, scratch, http);
                readOnly(program, scratch, http);
                if (small) {
                    full(program, scratch, http);
                } else {
                    System.out.println("FaultsTest: no small disk could be mounted here; a full disk was not tried");
                }
                assertThat(program.said()).noneMatch(line -> line.startsWith("Exception in"));
                // a job that was at work when the database was killed brings the lines of its trace with it
                assertThat(program.said())
                        .filteredOn(line -> !line.startsWith("  |"))
                        .hasSizeLessThan(120);
            } finally {
                if (small) {
                    run("umount", "-l", scratch.folder().toString());
                }
            }
        }
    }

    private void killedUnderReaders(Program program, Scratch scratch, HttpClient http) throws Exception {
        var met = new ConcurrentLinkedQueue<Met>();
        var reading = new AtomicBoolean(true);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var path : List.of("/walk", "/walk/HULL", "/walk/elsewhere", "/signs", "/report", "/sign-in")) {
                readers.submit(() -> {
                    while (reading.get()) {
                        met.add(new Met(path, get(program, http, path)));
                    }
                    return true;
                });
            }
            // it cannot start again before this is back
            var version = scratch.data().resolve("postgresql/PG_VERSION");
            var hidden = Files.move(version, version.resolveSibling("PG_VERSION.hidden"));
            kill(scratch);
            until(() -> health(program, http).equals("database away\n"));
            until(() -> met.stream().anyMatch(one -> one.answer().statusCode() == 503));
            until(() -> met.stream().filter(FaultsTest::isOfLastState).count() > 20);
            assertThat(report(program, http).body()).as("taken by the spool").contains("Thank you");
            until(() -> program.said().stream()
                    .anyMatch(line -> line.contains("does not start again, and is tried further")));
            Files.move(hidden, version);
            until(() -> health(program, http).equals("up\n"));
            reading.set(false);
        }

        assertThat(met).allSatisfy(one -> {
            assertThat(one.answer().statusCode())
                    .as(one.path())
                    .isIn(PUBLIC.contains(one.path()) ? List.of(200) : List.of(200, 503));
            if (one.answer().statusCode() == 503 || isOfLastState(one)) {
                assertThat(one.answer().body()).contains("tel:999");
            }
        });
        assertThat(get(program, http, "/sign-in").statusCode())
                .as("the first after it")
                .isEqualTo(200);
        assertSaidOnce(program, "database away");
        until(() -> spooled(scratch).isEmpty());
    }

    private static boolean isOfLastState(Met one) {
        return one.answer().body().contains("published last, from");
    }

    private void readOnly(Program program, Scratch scratch, HttpClient http) throws Exception {
        set(scratch, "alter system set default_transaction_read_only = on");
        until(() -> health(program, http).equals("database read only\n"));

        assertThat(signIn(program).statusCode()).isEqualTo(503);
        assertThat(signIn(program).body()).contains("cannot save anything", "tel:999", "was not saved");
        assertThat(get(program, http, "/walk/HULL").statusCode()).isEqualTo(200);
        assertThat(report(program, http).body()).contains("Thank you");

        set(scratch, "alter system reset default_transaction_read_only");
        until(() -> health(program, http).equals("up\n"));
        assertThat(signIn(program).statusCode()).as("a wrong password").isEqualTo(422);
        assertSaidOnce(program, "database read only");
        until(() -> spooled(scratch).isEmpty());
    }

    private void full(Program program, Scratch scratch, HttpClient http) throws Exception {
        var filler = scratch.folder().resolve("filler");
        fill(filler);
        until(() -> health(program, http).contains("disk full\n"));

        var told = signIn(program);
        assertThat(told.statusCode()).isIn(422, 503); // a row may still find room in a page of its table
        assertThat(get(program, http, "/walk/HULL").statusCode()).isEqualTo(200);
        for (int time = 0; time < 20; time++) {
            assertHonest(report(program, http), scratch);
        }

        Files.delete(filler);
        until(() -> health(program, http).equals("up\n"));
        assertThat(report(program, http).body()).contains("Thank you");
        assertSaidOnce(program, "disk full");
        until(() -> spooled(scratch).isEmpty());
    }

    /// Either it is kept, or whoever sent it is told so, and whom to call.
    private static void assertHonest(HttpResponse<String> answer, Scratch scratch) {
        if (answer.statusCode() == 200) {
            assertThat(answer.body()).contains("Thank you");
        } else {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("could not take it")
                    .contains("tel:999")
                    .doesNotContain("Thank you");
        }
    }

    private static void assertSaidOnce(Program program, String cause) {
        assertThat(program.said())
                .filteredOn(line -> line.contains("Fault: " + cause))
                .hasSize(1);
        assertThat(program.said())
                .filteredOn(line -> line.contains("Over: " + cause))
                .hasSize(1);
    }

    private static boolean published(Program program, HttpClient http) {
        return get(program, http, "/walk/HULL").statusCode() == 200;
    }

    private static String health(Program program, HttpClient http) {
        return get(program, http, "/health").body();
    }

    private static HttpResponse<String> get(Program program, HttpClient http, String path) {
        return send(
                http, HttpRequest.newBuilder(program.address().resolve(path)).build());
    }

    private static HttpResponse<String> report(Program program, HttpClient http) {
        return post(
                http,
                program.address().resolve("/report/sent"),
                "what=words&place=somewhere&once=" + UUID.randomUUID());
    }

    /// With a password that nobody has: the try is counted, so that something is written.
    private static HttpResponse<String> signIn(Program program) {
        try (var http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var token = TOKEN.matcher(get(program, http, "/sign-in").body());
            assertThat(token.find()).isTrue();
            return post(
                    http,
                    program.address().resolve("/sign-in"),
                    "email=nobody@example.org&password=wrong&_csrf="
                            + java.net.URLEncoder.encode(token.group(1), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static HttpResponse<String> post(HttpClient http, URI address, String form) {
        return send(
                http,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// The first process of the database and all that it started.
    private static void kill(Scratch scratch) throws IOException {
        var first = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(scratch.data().resolve("postgresql/postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        var others = first.children().toList();
        first.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }

    private static void set(Scratch scratch, String setting) throws Exception {
        try (var superuser = scratch.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static List<Path> spooled(Scratch scratch) {
        try (var files = Files.list(scratch.data().resolve("spool"))) {
            return files.filter(file -> file.toString().endsWith(".report")).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean mounted(Path folder) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=256m,mode=755", "tmpfs", folder.toString()) == 0;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void fill(Path file) throws IOException {
        var block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // as it was meant
        }
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Thread.sleep(50); // the test’s own time ends it
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
