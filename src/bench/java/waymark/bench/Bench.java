package waymark.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs one measurement by its name and prints the figures with the machine they were measured on.
///
/// Everything is on this machine's loopback address, on scratch data that are removed afterwards, and ends
/// by itself.
public final class Bench {

    private static final Map<String, Measurement> MEASUREMENTS = Map.ofEntries(
            Map.entry("start", new Starts()),
            Map.entry("memory", new Memory()),
            Map.entry("statements", new Statements()),
            Map.entry("pages", new Pages()),
            Map.entry("cases", new CasePages()),
            Map.entry("conferences", new ConferencePages()),
            Map.entry("intelligence", new IntelligenceNetwork()),
            Map.entry("raw", new Raw()),
            Map.entry("sessions", new SessionStores()),
            Map.entry("revocation", new Revocation()),
            Map.entry("lost-reports", new LostReports()),
            Map.entry("lost-forms", new LostForms()),
            Map.entry("reports", new Reports()),
            Map.entry("tamper", new Tampers()),
            Map.entry("workshop", new Workshop()),
            Map.entry("insight", new Insight()),
            Map.entry("failover", new Failover()),
            Map.entry("rolling", new Rolling()),
            Map.entry("soak", new Soak()),
            Map.entry("partnerships", new Partnerships()),
            Map.entry("timing", new Timing()));

    /// One thing to measure. `app` is the folder of the built program.
    interface Measurement {
        void run(Path app, Options options) throws Exception;
    }

    private Bench() {}

    /// The folder of the built program, the name of the measurement, its options.
    public static void main(String[] arguments) throws Exception {
        Path app = Path.of(arguments[0]);
        Measurement measurement = MEASUREMENTS.get(arguments[1]);
        if (measurement == null) {
            System.err.println("bin/bench does not know " + arguments[1] + ".");
            System.exit(2);
            return;
        }
        System.out.println(Machine.description());
        measurement.run(app, new Options(List.of(arguments).subList(2, arguments.length)));
        System.exit(0);
    }
}
