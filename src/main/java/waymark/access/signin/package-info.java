/// Signing in with a password and a code, and signing out. Used within this module only.
@NullMarked
package waymark.access.signin;

import org.jspecify.annotations.NullMarked;
