package waymark.cases.matching;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;
import waymark.web.security.ReloadingKeys;
import waymark.web.security.RotatingKeys;

/// Makes blind tokens: HMAC-SHA-256 under `case_tokens.json`, which lies beside the database and never in it.
/// What is written is made with the key in use; what is looked for, with each key that there is.
@Component
class TokenKeys {

    /// A token as it is stored and looked up.
    ///
    /// @param hex its bytes
    record Token(Clues.Kind kind, String hex) {}

    /// Tink begins a tag with a byte and the id of the key.
    private static final int KEY_ID = 5;

    /// So many names share a token that it tells none.
    private static final int CUT = 4;

    private static final String PURPOSE = "the same person in two cases";

    /// The key in use first.
    private final ReloadingKeys<List<Mac>> keys;

    TokenKeys(@Value("${waymark.keys}") Path folder) {
        var file = RotatingKeys.CASE_TOKENS.in(folder);
        try {
            MacConfig.register();
            keys = new ReloadingKeys<>(file, () -> each(KeyFiles.kept(file, RotatingKeys.CASE_TOKENS.kind())));
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The key of tokens in " + folder + " cannot be read or made.", problem);
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

    /// To be written.
    Set<Token> written(Collection<Clues.Value> values) {
        return tokens(values, keys.get().subList(0, 1));
    }

    /// To be looked for.
    Set<Token> lookedFor(Collection<Clues.Value> values) {
        return tokens(values, keys.get());
    }

    private static Set<Token> tokens(Collection<Clues.Value> values, List<Mac> macs) {
        var tokens = new LinkedHashSet<Token>();
        for (var value : values) {
            for (var mac : macs) {
                tokens.add(token(mac, value));
            }
        }
        return tokens;
    }

    /// Tokens of something that is no clue to a person: one of each key, in hex, that of the key in use
    /// first.
    ///
    /// @param purpose of which tokens are made for nothing else
    List<String> of(String purpose, String text) {
        return keys.get().stream()
                .map(mac -> hex(mac, purpose + "\n" + text, Integer.MAX_VALUE))
                .toList();
    }

    private static Token token(Mac mac, Clues.Value value) {
        var text = PURPOSE + "\n" + value.kind().code() + "\n" + value.text();
        return new Token(value.kind(), hex(mac, text, value.kind().exact() ? Integer.MAX_VALUE : CUT));
    }

    private static String hex(Mac mac, String text, int bytes) {
        try {
            var tag = mac.computeMac(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(tag, KEY_ID, KEY_ID + Math.min(bytes, tag.length - KEY_ID));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("a token that could not be made", problem);
        }
    }
}
