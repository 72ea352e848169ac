/// The papers of a meeting: its agenda with what each item is about and the list of documents, as a page and as
/// a PDF, sent a set number of days before.
@NullMarked
package waymark.meetings.papers;

import org.jspecify.annotations.NullMarked;
