package waymark;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/// The classes of the program as ArchUnit reads them. Reading takes seconds, and what was read takes
/// hundreds of megabytes, which every full collection of the JVM would walk through: a test class holds
/// them in a field (with one instance for its methods), and after it they stay while the heap has room: the
/// classes that read them follow each other closely.
final class ProgramClasses {

    private static SoftReference<@Nullable JavaClasses> last = new SoftReference<>(null);

    private ProgramClasses() {}

    /// All classes of the program, templates among them.
    static JavaClasses all() {
        var known = last.get();
        if (known == null) {
            known = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("waymark");
            last = new SoftReference<>(known);
        }
        return known;
    }
}
