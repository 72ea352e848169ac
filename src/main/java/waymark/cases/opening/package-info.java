/// From the first worry to an open case: search before create ([NewCaseController]), how it began
/// ([CaseOrigin]), the route and what a change of it clears ([RouteController]), and the list of one's own
/// cases ([CaseListController]).
@NamedInterface("opening")
@NullMarked
package waymark.cases.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
