/// A case as a file in the Human Trafficking Case Data Standard (HTCDS) 2.0, with a United Kingdom extension.
/// Fields, code lists and crosswalk are data (`sharing/htcds-*.csv`); [HtcdsCase] fills them from the case and
/// guesses nothing.
@NullMarked
package waymark.sharing.htcds;

import org.jspecify.annotations.NullMarked;
