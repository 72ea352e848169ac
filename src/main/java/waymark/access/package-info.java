/// Who may come in and what they may do: accounts, sign-in, sessions, roles with their scope and dates.
///
/// What opens what is one type, [waymark.access.sessions.Proofs]; who is there is found out in
/// [waymark.access.sessions.SessionFilter]; which door opens for whom is [Locks]' matter. `accounts` holds what lets
/// one person in, `passkeys` their devices, `providers` their organisation's own sign-in, `stepup` the second
/// question, `invitations` and `recovery` the ways to a first and to a new way in, `letters` what they are written.
/// `proposals` gives roles that reach far by two people, `clearance` keeps vetting and training, `terms` what is
/// accepted before any other door, `certification` and `unused` which accounts still stand. Other modules use
/// [AccessDesk] and hear [AccessTold].
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "web", "audit"})
@NullMarked
package waymark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
