/// The administrator's pages: all accounts, the roles of each, opening and closing them, organisations that
/// are suspended, and which role has which permission. Used within this module only.
@NullMarked
package waymark.access.administration;

import org.jspecify.annotations.NullMarked;
