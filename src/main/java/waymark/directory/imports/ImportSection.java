package waymark.directory.imports;

import java.util.List;
import waymark.kernel.Actor;

/// What a module does with its own sections of a partnership file. The importer asks every part to check, and
/// only where none finds a fault does it ask every part to store, all in one transaction; the directory's own
/// part goes first.
public interface ImportSection {

    /// The faults of meaning in the part's sections. The shape is checked already, but the file may be
    /// misshapen: a text that is missing arrives empty, a date or number as null, and is no fault of meaning.
    List<FileFault> check(Actor actor, PartnershipFile file);

    /// Stores the part's sections by their stable codes. It never deletes; storing the same file again
    /// changes nothing.
    List<ImportSummary> store(Actor actor, PartnershipFile file);
}
