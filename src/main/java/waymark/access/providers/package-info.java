/// An agency's own sign-in (OpenID Connect): its provider says who somebody is, and nothing else. An administrator
/// keeps
/// the
/// providers; people link their account there with the one they have here; a claim never grants. Public within this
/// module only.
///
/// Start at [Departures] and [AnswerController]: the way out and the way back. [IdTokens] is the whole check of what
/// comes
/// back, [ComingBack] what becomes of it.
@NullMarked
package waymark.access.providers;

import org.jspecify.annotations.NullMarked;
