package waymark.bench;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import waymark.Deep;

/// The kills of `bin/bench lost-reports` on a Waymark and a database of their own.
class LostReportsTest {

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void no_acknowledged_report_is_lost_or_doubled_when_program_and_database_are_killed() throws Exception {
        try (var scratch = Scratch.make()) {
            new LostReports().keeps(Build.ofClasses(scratch.folder(), scratch.data()), scratch, 60, 0, 1);
        }
    }

    /// The control keeps nothing on disk: a measurement in which it loses nothing would prove nothing.
    @Deep
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void none_is_lost_or_doubled_by_many_kills_and_the_control_loses() throws Exception {
        try (var scratch = Scratch.make()) {
            new LostReports().measured(Build.ofClasses(scratch.folder(), scratch.data()), scratch, 500, 10, 5);
        }
    }
}
