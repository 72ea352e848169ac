package waymark.web.conflicts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A form's fields as it was made, each as a digest: enough to know whether somebody changed one, and
/// short. It guards nothing: a person who forges it deceives only themselves, since they could type the
/// same.
///
/// @param digests by the names of the field's parameters
record Original(Map<String, String> digests) {

    private static final int LENGTH = 11;
    private static final int LONGEST = 100_000;

    /// What a form sent along; whatever is not ours is passed over.
    static Original parse(@Nullable String sent) {
        var digests = new LinkedHashMap<String, String>();
        if (sent != null && sent.length() <= LONGEST) {
            for (var part : sent.split(" ", -1)) {
                if (part.length() > LENGTH + 1 && part.charAt(LENGTH) == ':') {
                    digests.put(part.substring(LENGTH + 1), part.substring(0, LENGTH));
                }
            }
        }
        return new Original(digests);
    }

    /// As the form carries it.
    String text() {
        return digests.entrySet().stream()
                .map(each -> each.getValue() + ":" + each.getKey())
                .collect(Collectors.joining(" "));
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    @Nullable
    String of(String key) {
        return digests.get(key);
    }

    /// The same for what a browser makes the same: it writes line ends in its own way and trims.
    static String digest(List<String> values) {
        var text = values.stream()
                .map(value -> value.replace("\r\n", "\n").replace('\r', '\n').strip())
                .collect(Collectors.joining("\u001f"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
