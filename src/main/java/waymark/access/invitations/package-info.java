/// The link with which a person sets up their first way of signing in, or all of them anew after a
/// recovery. Used within this module only.
@NullMarked
package waymark.access.invitations;

import org.jspecify.annotations.NullMarked;
