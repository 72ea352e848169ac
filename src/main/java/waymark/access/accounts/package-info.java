/// The account of a person with what they sign in with: password, authenticator, recovery codes. Used
/// within this module only; other modules call [waymark.access.AccessApi].
@NullMarked
package waymark.access.accounts;

import org.jspecify.annotations.NullMarked;
