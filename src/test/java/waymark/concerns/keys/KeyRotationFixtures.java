package waymark.concerns.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.concerns.files.FileIntake;
import waymark.concerns.intake.Intake;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.security.RotatingKeyPair.Key;

/// Turns the keys of a folder of a test's own, and makes the round that destroys those of before.
@Component
class KeyRotationFixtures {

    private final ReportKeyUses uses;
    private final Intake intake;
    private final FileIntake files;
    private final Clock clock;

    KeyRotationFixtures(ReportKeyUses uses, Intake intake, FileIntake files, Clock clock) {
        this.uses = uses;
        this.intake = intake;
        this.files = files;
        this.clock = clock;
    }

    void turn(Path folder, KeyHolder holder) throws Exception {
        var pair = holder.pair(folder);
        pair.add();
        pair.use();
    }

    /// @param after the last turn
    /// @return what was destroyed
    List<Key> round(Path folder, KeyHolder holder, Duration after) throws Exception {
        return round(folder, holder, intake, after);
    }

    /// @param intake of the node that makes the round, with its spool
    List<Key> round(Path folder, KeyHolder holder, Intake intake, Duration after) throws Exception {
        var clockwork = Actor.system("Test");
        var rounds = new KeyDestructionJob(folder, uses, intake, files, clock);
        var now = holder.pair(folder).turned().plus(after);
        return CurrentActor.as(clockwork, () -> rounds.round(clockwork, holder, now));
    }
}
