/// Deconfliction: an organisation says what it holds, as keyed tokens and never the number itself; an officer of
/// another asks about one identifier and hears whom to call. Neither side learns more. Limited, and in the audit log of
/// both. Start at `DeconflictionChecks`.
@NamedInterface("deconfliction")
@NullMarked
package waymark.intelligence.deconfliction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
