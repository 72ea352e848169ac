package waymark.bench;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import waymark.DeepRun;

/// The kills of `bin/bench lost-reports` on a Waymark and a database of their own: in an ordinary run the
/// program is killed once, and once with its database; in the deep run as often as in the measurement.
class LostReportsTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void no_acknowledged_report_is_lost_or_doubled_whatever_is_killed_and_the_control_loses() throws Exception {
        try (var scratch = Scratch.make()) {
            new LostReports()
                    .measured(
                            Build.ofClasses(scratch.folder(), scratch.data()),
                            scratch,
                            DeepRun.times(60, 500),
                            DeepRun.times(1, 10),
                            DeepRun.times(1, 5));
        }
    }
}
