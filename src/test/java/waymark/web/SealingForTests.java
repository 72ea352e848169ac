package waymark.web;

import java.nio.file.Path;

/// A machine of its own, with the keys of its own folder.
public final class SealingForTests {

    private SealingForTests() {}

    public static Sealing in(Path folder) {
        return new Sealing(folder, true);
    }
}
