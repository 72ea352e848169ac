/// Asks the holders of points of contact by e-mail whether all is still right, takes their answers, and
/// tells the lead of the organisation where none comes.
@NullMarked
package waymark.contacts.confirmation;

import org.jspecify.annotations.NullMarked;
