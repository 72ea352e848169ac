package waymark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import waymark.web.Clocks;

/// The clock of every test: the machine's, until a test moves it to another moment, from which it goes on.
/// Whoever moved it puts it back. The database keeps the machine's: a moment to move to lies in the past,
/// or what is granted then does not hold yet.
@Component
@Primary
public class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /// From now on it is that moment.
    public void moveTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    public void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return Clocks.LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.offset(Clock.system(zone), ahead);
    }
}
