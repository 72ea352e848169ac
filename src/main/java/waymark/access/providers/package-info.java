/// An agency's own sign-in (OpenID Connect): its provider says who somebody is, and nothing else. An administrator
/// keeps
/// the
/// providers; people link their account there with the one they have here; a claim never grants. Public within this
/// module only.
///
/// Start at [Provider].
@NullMarked
package waymark.access.providers;

import org.jspecify.annotations.NullMarked;
