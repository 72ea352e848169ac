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

/// Rotates the keys of a test's own folder, and runs the job that destroys earlier ones.
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

    /// @param after the last rotation
    /// @return what was destroyed
    List<Key> run(Path folder, KeyHolder holder, Duration after) throws Exception {
        return run(folder, holder, intake, after);
    }

    /// @param intake of the node that runs the job, with its spool
    List<Key> run(Path folder, KeyHolder holder, Intake intake, Duration after) throws Exception {
        var system = Actor.system("Test");
        var job = new KeyDestructionJob(folder, uses, intake, files, clock);
        var now = holder.pair(folder).turned().plus(after);
        return CurrentActor.as(system, () -> job.run(system, holder, now));
    }
}
