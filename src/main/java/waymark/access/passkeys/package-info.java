/// Passkeys: a key that a person's device keeps and uses only after it checked its owner. A whole sign-in by itself.
///
/// The ceremony is WebAuthn's (W3C, level 3); what a device answers is checked by webauthn4j in [PasskeyAnswers],
/// everything
/// else (what is asked, for how long, of which browser, and what it opens) is ours: [Challenges], [PasskeyEntry].
/// Public within this module only.
@NullMarked
package waymark.access.passkeys;

import org.jspecify.annotations.NullMarked;
