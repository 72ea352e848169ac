/// The rules of the National Referral Mechanism as they bear on one person, without a page or a table: the
/// states and the steps between them ([NrmProcess]), and the clocks, whose lengths are data ([ClockRules]).
/// Waymark records what the Home Office decides and reminds; it decides nothing.
@NamedInterface("rules")
@NullMarked
package waymark.cases.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
