/// Tables that people bring from a spreadsheet: a workbook, a CSV file, or cells that were copied and pasted.
/// Only values are read, nothing is kept, and what is too large or not what it seems is refused.
@NullMarked
package waymark.web.sheets;

import org.jspecify.annotations.NullMarked;
