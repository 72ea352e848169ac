/// Accounts, sign-in, sessions and roles: who may sign in, and what each person may do, where and until
/// when.
///
/// `sessions` finds out for each request who is signed in ([waymark.access.sessions.SessionFilter]) and
/// what the proofs that they gave open ([waymark.access.sessions.Proofs]); `security` compares the
/// permission of a route with the person's roles. `accounts` keeps what a person signs in with, `signin`,
/// `passkeys`, `providers` and `worklink` are the four ways of signing in, `stepup` asks for a proof again,
/// `invitations` and `recovery` give a first and a new way of signing in. `roles` is the catalogue,
/// `grants` who holds which role, `clearance` vetting and training, `terms` what everybody accepts first,
/// `review` the quarterly access review. `administration` and `ownaccount` are the pages of an
/// administrator and of everybody's own account. `messages` is what people are told.
///
/// This package is on top of the others: other modules call [AccessApi], and may use the types that carry a
/// `NamedInterface`.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "web", "audit"})
@NullMarked
package waymark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
