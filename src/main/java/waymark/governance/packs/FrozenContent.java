package waymark.governance.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;

/// The content of a pack as canonical JSON, so that anybody can check its SHA-256.
record FrozenContent(PackContent content, String json, String sha256) {

    static FrozenContent of(PackContent content, JsonMapper mapper) {
        var json = CanonicalJson.of(mapper.valueToTree(content));
        return new FrozenContent(content, json, sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    /// A pack that was issued, as it was kept.
    ///
    /// @throws InvariantViolation where the content is no longer what its hash was taken of
    static FrozenContent thaw(String json, String sha256, JsonMapper mapper) {
        if (!sha256(json.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
            throw new InvariantViolation("a board pack that differs from its SHA-256");
        }
        return new FrozenContent(mapper.readValue(json, PackContent.class), json, sha256);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new InvariantViolation("Java without SHA-256", e);
        }
    }
}
