package waymark.web.look;

import java.util.concurrent.atomic.AtomicReference;

/// The look that this machine shows. It is kept in memory, since every page and letter needs it; whoever
/// keeps it says when it changed.
public final class CurrentLook {

    private static final AtomicReference<Look> LOOK = new AtomicReference<>(Look.NONE);

    private CurrentLook() {}

    public static Look now() {
        return LOOK.get();
    }

    /// From now on this one.
    public static void show(Look look) {
        LOOK.set(look);
    }
}
