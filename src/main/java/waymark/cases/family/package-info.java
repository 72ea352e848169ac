/// The people of a case: what is known of each, family and dependants, and the referral that each of them
/// needs for themselves. Start at [PeopleInCaseController].
@NullMarked
package waymark.cases.family;

import org.jspecify.annotations.NullMarked;
