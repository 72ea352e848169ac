package waymark.directory;

import java.util.List;

/// How an import ended.
public sealed interface Imported {

    /// The file has faults, and nothing of it was stored.
    record Faulty(List<Fault> faults) implements Imported {}

    /// All of it is stored.
    ///
    /// @param code of the partnership
    /// @param elsewhere what the file does not carry
    record Stored(String code, List<Tally> tallies, List<NotInFile> elsewhere) implements Imported {}
}
