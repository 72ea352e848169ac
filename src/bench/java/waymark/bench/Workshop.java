package waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A room whose telephones all answer at one moment. One in five sends its answer again at once, ten lose their
/// connection while they send and come back with another, and then the power fails and everybody sends once more: as
/// many answers are kept as there are telephones.
final class Workshop implements Bench.Measurement {

    private static final int PORT = 18_095;
    private static final String CODE = "CDFGHJK";

    private static final String ROOM = """
            do $$
            declare
              pack uuid := gen_random_uuid();
              edition uuid := gen_random_uuid();
              held uuid := gen_random_uuid();
            begin
              insert into training.pack (id, ref, title, audience, owner, owner_name)
              values (pack, 'TP-9999', 'Bench', 'Bench', gen_random_uuid(), 'Bench');
              insert into training.pack_version (id, pack, number, state, title, audience, content, writers, reviewed_by, published_on)
              values (edition, pack, 1, 'PUBLISHED', 'Bench', 'Bench', '{}', array[gen_random_uuid()], gen_random_uuid(), current_date);
              insert into training.session (id, ref, pack, pack_version, title, audience, starts_at, ends_at, place, capacity, planned_by,
                                            planned_by_name)
              values (held, 'TS-9999', pack, edition, 'Bench', 'Bench', now(), now() + interval '2 hours', 'Here', 100, gen_random_uuid(),
                      'Bench');
              insert into training.workshop (session, ref, title, stage_began_at, groups, code, code_until, began_at, began_by, began_by_name,
                                             sheet_code, sheet_until)
              values (held, 'TS-9999', 'Bench', now(), 6, 'CDFGHJK', now() + interval '2 hours', now(), gen_random_uuid(), 'Bench',
                      'CDFGHJKMNPQR', current_date + 1);
              insert into training.workshop_stage (session, number, title, information, minutes) values (held, 1, 'Stage', 'Words', 10);
              insert into training.workshop_question (session, stage, number, words) values (held, 1, 1, 'What would you do?');
            end $$
            """;

    /// @param path of its page
    /// @param id the key of its answer
    private record Telephone(int number, String path, UUID id) {

        String form() {
            return "id=%s&stage=1&question=1&words=Answer+%d".formatted(id, number);
        }
    }

    @Override
    public void run(Path app, Options options) throws Exception {
        int many = options.number("phones", 60);
        try (var scratch = Scratch.make()) {
            var phones = new ArrayList<Telephone>();
            var program = Program.start(app, scratch.data(), PORT);
            try {
                seed(scratch);
                for (int number = 0; number < many; number++) {
                    phones.add(new Telephone(number, join(program.address(), number), UUID.randomUUID()));
                }
                var times = atOnce(program.address(), phones);
                System.out.printf(
                        "  %d telephones answered at once, %d sent again, %d lost their connection and came back%n",
                        many, again(many), Math.min(10, many));
                System.out.printf(
                        "  answered within: median %.0f ms, longest %.0f ms (at most 2,000)%n",
                        times[times.length / 2] / 1e6, times[times.length - 1] / 1e6);
                System.out.printf("  answers kept: %d of %d%n", kept(scratch), many);
                program.kill();
            } finally {
                program.close();
            }
            try (var after = Program.start(app, scratch.data(), PORT)) {
                var times = atOnce(after.address(), phones);
                System.out.printf(
                        "  after the power failed everybody sent once more, longest %.0f ms; answers kept: %d of %d%n",
                        times[times.length - 1] / 1e6, kept(scratch), many);
                if (kept(scratch) != many) {
                    throw new IllegalStateException("an answer was lost or doubled");
                }
            }
        }
    }

    private static int again(int many) {
        return (many + 4) / 5;
    }

    /// Nanoseconds until each telephone had heard that its answer is received, the quickest first.
    private static long[] atOnce(URI address, List<Telephone> phones) throws Exception {
        var start = new CountDownLatch(1);
        var sends = new ArrayList<Callable<Long>>();
        for (var phone : phones) {
            sends.add(() -> {
                start.await();
                return phone.number() < 10 ? cutOff(address, phone) : timed(address, phone);
            });
            if (phone.number() % 5 == 0) {
                sends.add(() -> {
                    start.await();
                    return timed(address, phone);
                });
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = sends.stream().map(threads::submit).toList();
            start.countDown();
            var times = new long[answers.size()];
            for (int place = 0; place < times.length; place++) {
                times[place] = answers.get(place).get();
            }
            Arrays.sort(times);
            return times;
        }
    }

    /// Sends, gives up before the answer is there, and sends the same again over another connection.
    private static long cutOff(URI address, Telephone phone) throws Exception {
        long began = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var sending = client.sendAsync(request(address, phone), BodyHandlers.ofString());
            Thread.sleep(Duration.ofMillis(5L * phone.number()));
            sending.cancel(true);
            client.shutdownNow();
        }
        var _ = timed(address, phone);
        return System.nanoTime() - began;
    }

    /// A telephone that hears "not now" keeps its answer and sends it again, as the page of the room does.
    private static long timed(URI address, Telephone phone) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            for (int tries = 1; tries <= 20; tries++) {
                var answer = client.send(request(address, phone), BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return System.nanoTime() - began;
                }
                if (answer.statusCode() != 503) {
                    throw new IllegalStateException("answered " + answer.statusCode());
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
        throw new IllegalStateException("not received after 20 tries");
    }

    private static HttpRequest request(URI address, Telephone phone) {
        return post(address.resolve(phone.path() + "/answers"), phone.form());
    }

    private static HttpRequest post(URI to, String form) {
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private static String join(URI address, int number) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    post(address.resolve("/workshop"), "code=%s&group=%d".formatted(CODE, 1 + number % 6)),
                    BodyHandlers.ofString());
            return URI.create(answer.headers().firstValue("Location").orElseThrow())
                    .getPath();
        }
    }

    private static void seed(Scratch scratch) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement()) {
            statement.execute(ROOM);
        }
    }

    private static int kept(Scratch scratch) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from training.workshop_answer a join training.session s on s.id = a.session
                         where a.words <> '' and s.ref = 'TS-9999'
                        """)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
