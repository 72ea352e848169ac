/// What lets one person in: the account with its password, its authenticator and its recovery codes. Public within this
/// module only; other modules ask [waymark.access.AccessDesk].
@NullMarked
package waymark.access.accounts;

import org.jspecify.annotations.NullMarked;
