/// Everybody's own account: what they may do, and how they sign in. Used within this module only.
@NullMarked
package waymark.access.ownaccount;

import org.jspecify.annotations.NullMarked;
