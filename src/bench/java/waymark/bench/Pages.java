package waymark.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Answers in a second and how long they take, with five years of four areas in the database: many
/// connections at once, each asking again as soon as it has its answer. The milliseconds of processor are
/// those of one answer, in the program and in the database.
final class Pages implements Bench.Measurement {

    @Override
    public void run(Path app, Options options) throws Exception {
        int connections = options.number("connections", 32);
        int seconds = options.number("seconds", 10);
        try (Scratch scratch = Scratch.make()) {
            try (Program program = Program.start(app, scratch.data(), 0, Cache.of(app));
                    Visitor visitor = Visitor.coordinator(program.address(), scratch)) {
                System.out.println("  " + Years.added(scratch, options.number("years", 5)));
                var pages = new LinkedHashMap<>(Map.of("sign-in", ""));
                System.out.println("  " + Walks.added(scratch, options.number("pathways", 1)));
                var walks = Walks.pages(program.address());
                pages.putAll(walks);
                pages.putAll(Tour.pages(visitor));
                walks.forEach((name, path) -> pages.put(name + ", signed in", path));
                var only = options.text("only", "");
                pages.keySet().removeIf(name -> !name.startsWith(only));
                System.out.printf(
                        "  %d connections, %d s each after a warm-up of the same length%n", connections, seconds);
                for (var page : pages.entrySet()) {
                    boolean signIn = page.getKey().equals("sign-in");
                    boolean stranger = signIn || walks.containsKey(page.getKey());
                    var load = new Load(
                            program.address(), signIn ? "/sign-in" : page.getValue(), stranger ? "" : visitor.cookie());
                    load.run(connections, seconds);
                    double spent = program.processorSeconds();
                    double asked = scratch.processorSeconds();
                    var result = load.run(connections, seconds);
                    print(
                            page.getKey(),
                            result,
                            program.processorSeconds() - spent,
                            scratch.processorSeconds() - asked);
                }
                System.out.printf("  resident memory afterwards: %d MB%n", program.residentMegabytes());
            }
        }
    }

    /// @param program seconds of processor, which tell more than the time where other work runs beside
    private static void print(String name, Load.Result result, double program, double database) {
        System.out.printf(
                "  %-24s %6.0f requests/s   median %5.0f ms   99th percentile %5.0f ms   processor %5.1f + %4.1f ms%s%n",
                name,
                result.perSecond(),
                result.milliseconds(0.50),
                result.milliseconds(0.99),
                program * 1000 / result.good().length,
                database * 1000 / result.good().length,
                result.other() == 0 ? "" : "   NOT the page: " + result.other());
    }
}
