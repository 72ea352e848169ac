package waymark.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import waymark.Waymark;

/// How many SQL statements each page sends, session, actor and audit included: with the demonstration world
/// as it is and with a hundred times its rows. The number must not grow with them.
final class Statements implements Bench.Measurement {

    private static final int PORT = 18_081;

    @Override
    public void run(Path app, Options options) throws Exception {
        Scratch scratch = Scratch.make();
        SpringApplication.getShutdownHandlers().add(scratch::close); // the last to be told is the first to be done
        System.setProperty("waymark.bench.statements", "true");
        System.setProperty("spring.main.lazy-initialization", "true"); // the tests' own parts stay asleep
        Waymark.main(new String[] {"--data", scratch.data().toString(), "--port", Integer.toString(PORT)});
        try (Visitor visitor = Visitor.coordinator(URI.create("http://127.0.0.1:" + PORT), scratch)) {
            Map<String, Long> few = count(visitor);
            System.out.println("  " + Years.added(scratch, options.number("years", 25)));
            Map<String, Long> many = count(visitor);
            System.out.printf("  %-14s %10s %10s%n", "statements", "as shipped", "more rows");
            few.forEach((page, number) -> System.out.printf("  %-14s %10d %10d%n", page, number, many.get(page)));
        }
    }

    /// The second of two looks, so that what is read once and kept is not counted against the page.
    private static Map<String, Long> count(Visitor visitor) throws Exception {
        var counts = new LinkedHashMap<String, Long>();
        for (var page : Tour.pages(visitor).entrySet()) {
            visitor.get(page.getValue());
            long before = CountingStatements.SENT.get();
            visitor.get(page.getValue());
            counts.put(page.getKey(), CountingStatements.SENT.get() - before);
        }
        return counts;
    }
}
