/// An agency's own sign-in (OpenID Connect): its provider says who somebody is, and nothing else. An
/// administrator keeps the providers; people link their account there with the one they have here; a claim
/// never gives a role. Used within this module only.
///
/// Start at [AuthorizationRequests] and [CallbackController], the request and the callback. [IdTokens]
/// checks everything in the answer, [CallbackHandler] decides what follows.
@NullMarked
package waymark.access.providers;

import org.jspecify.annotations.NullMarked;
