package waymark.access.passkeys;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Account;

/// The options of WebAuthn that a browser gives to a device. A device always has to check its owner (a
/// finger, a face, a PIN), and to keep the key so that it needs no name first. Who made the device is not
/// asked.
@Component
public class PasskeyOptions {

    /// Elliptic curves first, RSA for older Windows computers (IANA COSE algorithms).
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private final RelyingParty party;

    PasskeyOptions(RelyingParty party) {
        this.party = party;
    }

    /// @param keys that the account has already: a device that holds one of them makes no second
    /// @param handle what the device is to call the owner
    public Map<String, Object> registration(Account account, List<Passkey> keys, byte[] handle, byte[] challenge) {
        return Map.of(
                "rp", Map.of("id", party.id(), "name", "Waymark"),
                "user",
                        Map.of(
                                "id", written(handle),
                                "name", account.email(),
                                "displayName", account.email()),
                "challenge", written(challenge),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(each -> Map.of("type", "public-key", "alg", each))
                                .toList(),
                "timeout", Challenges.LASTS.toMillis(),
                "excludeCredentials", named(keys),
                "authenticatorSelection",
                        Map.of(
                                "residentKey", "required",
                                "requireResidentKey", true,
                                "userVerification", "required"),
                "attestation", "none");
    }

    /// @param keys that will do, or none where any of this host will
    public Map<String, Object> signing(List<Passkey> keys, byte[] challenge) {
        return Map.of(
                "challenge", written(challenge),
                "timeout", Challenges.LASTS.toMillis(),
                "rpId", party.id(),
                "allowCredentials", named(keys),
                "userVerification", "required");
    }

    private static List<Map<String, Object>> named(List<Passkey> keys) {
        return keys.stream()
                .map(key -> Map.<String, Object>of(
                        "type",
                        "public-key",
                        "id",
                        written(key.credential()),
                        "transports",
                        key.transports().isEmpty()
                                ? List.of()
                                : List.of(key.transports().split(","))))
                .toList();
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
