package waymark.directory.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.kernel.Actor;

/// Takes in a whole partnership from a file: everything in it, in one transaction, or nothing and the list
/// of all faults.
///
/// It refuses a file that cannot be read, one without the structure of the format, and one in which any
/// section finds a fault. A save that meets somebody else's change at the same moment fails as a whole.
@Component
public class ImportPartnership {

    private final PartnershipReader reader;
    private final Areas areas;
    private final List<ImportSection> parts;

    ImportPartnership(PartnershipReader reader, Areas areas, List<ImportSection> parts) {
        this.reader = reader;
        this.areas = areas;
        this.parts = parts;
    }

    /// The faults that an import of this file would be refused for; nothing is stored.
    @Transactional(readOnly = true)
    public List<FileFault> check(Actor actor, byte[] bytes) {
        var reading = reader.read(bytes);
        var file = reading.file();
        return file == null ? reading.faults() : all(actor, reading.faults(), file);
    }

    @Transactional
    public ImportResult run(Actor actor, byte[] bytes) {
        var reading = reader.read(bytes);
        var file = reading.file();
        if (file == null) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new ImportResult.Faulty(reading.faults());
        }
        areas.alone(actor);
        var faults = all(actor, reading.faults(), file);
        if (!faults.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // not even the form counts as sent
            return new ImportResult.Faulty(faults);
        }
        var tallies =
                parts.stream().flatMap(part -> part.store(actor, file).stream()).toList();
        return new ImportResult.Stored(file.partnership().code(), tallies, NotInFile.of(file));
    }

    /// Where the structure is wrong already, the same place is not checked for its meaning.
    private List<FileFault> all(Actor actor, List<FileFault> shape, PartnershipFile file) {
        var faults = new ArrayList<>(shape);
        var misshapen = new HashSet<>(shape.stream().map(FileFault::pointer).toList());
        for (var part : parts) {
            part.check(actor, file).stream()
                    .filter(fault -> !misshapen.contains(fault.pointer()))
                    .forEach(faults::add);
        }
        return List.copyOf(faults);
    }
}
