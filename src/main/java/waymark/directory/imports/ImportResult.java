package waymark.directory.imports;

import java.util.List;

/// How an import ended.
public sealed interface ImportResult {

    /// The file has faults, and nothing of it was stored.
    record Faulty(List<FileFault> faults) implements ImportResult {}

    /// All of it is stored.
    ///
    /// @param code of the partnership
    /// @param elsewhere what the file does not carry
    record Stored(String code, List<ImportSummary> tallies, List<NotInFile> elsewhere) implements ImportResult {}
}
