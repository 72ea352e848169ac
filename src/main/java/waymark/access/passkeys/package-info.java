/// Passkeys: a key that a person's device keeps, and uses only after it checked its owner. A complete
/// sign-in by itself.
///
/// The ceremonies are those of WebAuthn (W3C, level 3); webauthn4j checks what a device answers, in
/// [PasskeyVerification]. What is asked, for how long, of which browser, and what it opens is ours:
/// [Challenges], [PasskeySignIn]. Used within this module only.
@NullMarked
package waymark.access.passkeys;

import org.jspecify.annotations.NullMarked;
