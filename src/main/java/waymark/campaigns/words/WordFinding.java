package waymark.campaigns.words;

/// A word of a text that the writer is asked about.
///
/// @param found as the text has it, the first time
/// @param times how often the text has it in any form
public record WordFinding(String found, int times, String instead, String reason) {}
