package waymark.bench;

import java.nio.file.Path;
import java.util.List;

/// The program's resident memory after a number of requests by somebody signed in.
final class Memory implements Bench.Measurement {

    @Override
    public void run(Path app, Options options) throws Exception {
        int requests = options.number("requests", 1000);
        try (Scratch scratch = Scratch.make()) {
            scratch.fill(Build.of(app, Cache.of(app)), options.text("data", ""));
            measure(app, scratch, requests);
        }
    }

    private static void measure(Path app, Scratch scratch, int requests) throws Exception {
        try (Program program = Program.start(app, scratch.data(), 0, Cache.of(app));
                Visitor visitor = Visitor.coordinator(program.address(), scratch)) {
            List<String> paths = List.copyOf(Tour.pages(visitor).values());
            long before = program.residentMegabytes();
            for (int done = 0; done < requests; done++) {
                visitor.get(paths.get(done % paths.size()));
            }
            System.out.printf(
                    "  resident memory: %d MB after %d requests over %d pages, %d MB before them (PostgreSQL apart)%n",
                    program.residentMegabytes(), requests, paths.size(), before);
        }
    }
}
