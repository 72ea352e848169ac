/// PDFs that a screen reader can read (PDF/UA-1), made from the HTML of a template.
@NullMarked
package waymark.web.pdf;

import org.jspecify.annotations.NullMarked;
