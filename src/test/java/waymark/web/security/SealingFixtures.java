package waymark.web.security;

import java.nio.file.Path;

/// A machine of its own, with the keys of its own folder.
public final class SealingFixtures {

    private SealingFixtures() {}

    public static Sealing in(Path folder) {
        return new Sealing(folder, true);
    }
}
