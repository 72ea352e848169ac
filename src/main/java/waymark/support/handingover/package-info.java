/// Cases that change hands because a caseworker leaves or is away: offered by a manager, accepted by the receiver
/// ([CaseOffers]), with a note by who had them ([HandingOver]).
@NamedInterface("handingover")
@NullMarked
package waymark.support.handingover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
