/// The same person in two cases. What people are known by is kept as blind tokens ([PersonTokens]); the clock
/// compares them ([ComparisonJob]), and the two caseworkers decide ([Comparisons]). A person who opens
/// a case or changes a name learns nothing from it about cases of others.
@NullMarked
package waymark.cases.matching;

import org.jspecify.annotations.NullMarked;
