package waymark.bench;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import waymark.Deep;

/// The kills of `bin/bench lost-reports` on a Waymark and a database of their own. That a report is on disk
/// before it is acknowledged, and is brought to the database later, `IntakeTest` shows in every run.
@Deep
class LostReportsTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void no_acknowledged_report_is_lost_or_doubled_whatever_is_killed_and_the_control_loses() throws Exception {
        try (var scratch = Scratch.make()) {
            new LostReports().measured(Build.ofClasses(scratch.folder(), scratch.data()), scratch, 500, 10, 5);
        }
    }
}
