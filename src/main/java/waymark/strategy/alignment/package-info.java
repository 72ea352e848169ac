/// Plans of partners that the strategy serves, such as the Police and Crime Plan: their priorities, which of our
/// objectives are linked to each, and what each body reads of the work for it.
@NullMarked
package waymark.strategy.alignment;

import org.jspecify.annotations.NullMarked;
