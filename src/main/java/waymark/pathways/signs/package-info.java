/// The signs of exploitation: a dated, sourced set that a partnership extends; pages to browse them; a
/// checklist that keeps nothing; and a pocket version for each sector on one sheet of paper.
///
/// A sign never proves anything and is never counted against a person. Only a place is looked at in an order,
/// which is said in words ([AtPremises]); the signs that a page about a person is made of ([SignLine]) does
/// not hold it.
///
/// Start at [Sign], then [Checklist].
@NullMarked
package waymark.pathways.signs;

import org.jspecify.annotations.NullMarked;
