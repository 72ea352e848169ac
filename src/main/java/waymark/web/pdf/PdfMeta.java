package waymark.web.pdf;

import java.time.Instant;

/// What a PDF says of itself before a word of it is read.
///
/// @param title shown in the reader's title bar instead of a file name
/// @param description one sentence
/// @param lang the language of the text, as in HTML (`en-GB`)
/// @param made when it was made; the same text made at the same moment is the same file, byte for byte
public record PdfMeta(String title, String description, String lang, Instant made) {}
