package waymark.system.lines;

import java.time.Duration;
import java.util.function.Function;
import waymark.kernel.Actor;
import waymark.web.health.SystemLine;

/// A line made of what looks at it.
record PlainLine(
        String key, String label, int order, boolean ofMachine, Duration patience, Function<Actor, Reading> looks)
        implements SystemLine {

    static PlainLine shared(String key, String label, int order, Function<Actor, Reading> looks) {
        return new PlainLine(key, label, order, false, USUAL_PATIENCE, looks);
    }

    static PlainLine ofMachine(String key, String label, int order, Function<Actor, Reading> looks) {
        return new PlainLine(key, label, order, true, USUAL_PATIENCE, looks);
    }

    PlainLine patient(Duration longer) {
        return new PlainLine(key, label, order, ofMachine, longer, looks);
    }

    @Override
    public Reading look(Actor clock) {
        return looks.apply(clock);
    }
}
