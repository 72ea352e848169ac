package waymark.directory.imports;

/// One thing wrong in a partnership file, worded so that its author can correct it.
///
/// @param pointer where, as a JSON pointer (`/organisations/3/names/0/to`); empty for the whole file
/// @param found what the file says there, in plain words, with at most a few of its own
/// @param expected what should be there
public record FileFault(String pointer, String found, String expected) {}
