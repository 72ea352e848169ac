/// Released tables that everybody may read. Works as a visitor, sets no cookie and keeps nothing of who asked, so that
/// the machine that only takes reports can carry it.
@NullMarked
package waymark.analysis.open;

import org.jspecify.annotations.NullMarked;
