/// The national picture: figures of the National Referral Mechanism (NRM) as each edition printed them, and the
/// spreadsheets they come from.
@NullMarked
package waymark.analysis.national;

import org.jspecify.annotations.NullMarked;
