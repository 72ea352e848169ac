/// How many people's details somebody may open on one day, and who is told when they are stopped. In England and Wales
/// hundreds of police staff looked at records without a purpose within a few years, so what is counted here is an
/// ordinary risk, not a rare one. Start at [LookBudget].
@NullMarked
package waymark.audit.looks;

import org.jspecify.annotations.NullMarked;
