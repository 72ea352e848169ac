/// Documents for a word processor (DOCX), with headings and tables that a screen reader knows.
@NullMarked
package waymark.web.word;

import org.jspecify.annotations.NullMarked;
