package waymark.directory.imports;

/// One thing wrong in a partnership file, so said that whoever wrote the file can mend it.
///
/// @param pointer where, as a JSON pointer (`/organisations/3/names/0/to`); empty for the whole file
/// @param found what stands there, in plain words, never more than a few of the file's own
/// @param expected what should stand there
public record FileFault(String pointer, String found, String expected) {}
