/// The page that says who answers now, or at another time.
@NullMarked
package waymark.contacts.onduty;

import org.jspecify.annotations.NullMarked;
