/// The list of preferred words with their reasons, and the check of a text against it: a question to the writer,
/// never a refusal.
@NullMarked
package waymark.campaigns.words;

import org.jspecify.annotations.NullMarked;
