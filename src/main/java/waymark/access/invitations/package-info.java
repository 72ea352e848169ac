/// The link with which somebody sets up their first way in, or their ways in anew after a recovery. Public within this
/// module only.
@NullMarked
package waymark.access.invitations;

import org.jspecify.annotations.NullMarked;
