package waymark.cases.matching;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Makes the blind tokens by which two records of one place are found while its address stays sealed. As those of
/// people are they are made with `case_tokens.json`, and never the same as those.
@Component
@NamedInterface("matching")
public class PlaceTokens {

    private static final String PURPOSE = "the same place in two records";

    private final TokenKeys keys;

    PlaceTokens(TokenKeys keys) {
        this.keys = keys;
    }

    /// To be written with the place, in hex; null where the address holds no letter and no number.
    public @Nullable String written(String address) {
        return lookedFor(address).stream().findFirst().orElse(null);
    }

    /// To be looked for: any of them may have been written. None where the address holds no letter and no number.
    public List<String> lookedFor(String address) {
        var plain = plain(address);
        return plain.isEmpty() ? List.of() : keys.of(PURPOSE, plain);
    }

    /// Letters and digits alone: people write an address in many ways.
    public static String plain(String address) {
        return address.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
