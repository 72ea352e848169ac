/// The start of a partnership in the browser: what it types step by step (`draft`), kept until it is looked
/// over and opened (`opening`), and how its pages look (`look`). The draft becomes a partnership file
/// (`docs/partnership-file.md`), and the importer takes that in, so that there is one way in.
@ApplicationModule(
        displayName = "Start of a partnership",
        allowedDependencies = {"kernel", "web", "audit", "access", "directory", "directory :: imports"})
@NullMarked
package waymark.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
