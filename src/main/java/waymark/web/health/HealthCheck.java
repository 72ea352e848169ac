package waymark.web.health;

import java.util.Optional;

/// One thing that can be wrong with the machine. Every bean of this kind is asked each second and whenever
/// somebody asks `/health`, so it answers in milliseconds; [Health] names the fault once when it comes and
/// once when it goes.
public interface HealthCheck {

    /// What is wrong now, or nothing.
    Optional<Fault> fault();
}
