package waymark.intelligence.deconfliction;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;
import waymark.web.security.RotatingKeys;

/// Makes the tokens that are compared: HMAC-SHA-256 under `deconfliction_tokens.json`, which lies beside the database
/// and never in it. No other part of Waymark makes tokens under this key.
@Component
class DeconflictionTokens {

    /// Tink begins a tag with a byte and the id of the key.
    private static final int KEY_ID = 5;

    private static final String PURPOSE = "two organisations hold the same";

    /// The key in use first.
    private final ReloadingKeys<List<Mac>> keys;

    DeconflictionTokens(@Value("${waymark.keys}") Path folder) {
        var file = RotatingKeys.DECONFLICTION_TOKENS.in(folder);
        try {
            MacConfig.register();
            keys = new ReloadingKeys<>(file, () -> each(KeyFiles.kept(file, RotatingKeys.DECONFLICTION_TOKENS.kind())));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException(
                    "The key of deconfliction in " + folder + " cannot be read or made.", problem);
        }
    }

    private static List<Mac> each(KeysetHandle all) throws GeneralSecurityException {
        var macs = new ArrayList<Mac>();
        for (int place = 0; place < all.size(); place++) {
            var entry = all.getAt(place);
            var mac = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(entry.getKey())
                            .withFixedId(entry.getId())
                            .makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
            macs.add(entry.isPrimary() ? 0 : macs.size(), mac);
        }
        return List.copyOf(macs);
    }

    /// To be kept.
    byte[] written(Identifier identifier) {
        return token(keys.get().getFirst(), identifier);
    }

    /// To be looked for: one of each key that there is.
    List<byte[]> lookedFor(Identifier identifier) {
        return keys.get().stream().map(mac -> token(mac, identifier)).toList();
    }

    private static byte[] token(Mac mac, Identifier identifier) {
        var text = PURPOSE + "\n" + identifier.kind() + "\n" + identifier.text();
        try {
            var tag = mac.computeMac(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOfRange(tag, KEY_ID, tag.length);
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("a token that could not be made", problem);
        }
    }
}
