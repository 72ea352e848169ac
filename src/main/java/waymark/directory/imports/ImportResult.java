package waymark.directory.imports;

import java.util.List;

/// How an import ended.
public sealed interface ImportResult {

    /// The file has faults, and nothing of it was stored.
    record Faulty(List<FileFault> faults) implements ImportResult {}

    /// All of it is stored.
    ///
    /// @param code of the partnership
    /// @param summaries what was stored, one for each kind of thing
    /// @param notInFile what a partnership needs beside, and the pages on which it is entered
    record Stored(String code, List<ImportSummary> summaries, List<NotInFile> notInFile) implements ImportResult {}
}
