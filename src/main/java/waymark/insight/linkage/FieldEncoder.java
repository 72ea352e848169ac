package waymark.insight.linkage;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;

/// Encodes the values of one project: each field by itself, as a keyed Bloom filter.
///
/// The parts of a name or a text are its pairs of neighbouring letters, those of a date or a code its
/// digits or letters with their place. HMAC-SHA256 with the key of the project says which bits a part
/// sets. Given and family names have the same bits for the same letters, so that they can be compared
/// crosswise; every other field has its own. A long value sets fewer bits for each part: never more than
/// half of all.
public final class FieldEncoder {

    private static final int BITS_OF_A_PART = 20;

    /// So many draws set half the bits at most, as a mean; what goes beyond is left out.
    private static final int DRAWS = 340;

    private final Mac mac;
    private final Map<String, int[]> known = new HashMap<>();

    public FieldEncoder(ProjectKey key) {
        mac = key.mac();
    }

    /// @param value as it was typed; [Encoding#MISSING] where it is blank
    public Encoding encode(Field field, String value) {
        String text = field.normalised(value);
        if (text.isEmpty()) return Encoding.MISSING;
        var parts = parts(field, text);
        int each = Math.max(1, Math.min(BITS_OF_A_PART, DRAWS / parts.size()));
        long[] words = new long[Encoding.BITS / 64];
        int set = 0;
        for (String part : parts) {
            int[] bits = known.computeIfAbsent(domain(field) + '\0' + part, this::bits);
            for (int at = 0; at < each && set < Encoding.BITS / 2; at++) {
                long bit = 1L << (bits[at] & 63);
                if ((words[bits[at] >> 6] & bit) == 0) set++;
                words[bits[at] >> 6] |= bit;
            }
        }
        return new Encoding(words);
    }

    private static String domain(Field field) {
        return switch (field.kind()) {
            case GIVEN_NAME, SURNAME -> "name";
            case DATE -> "date of birth";
            case CODE, TEXT -> "field " + field.name().strip().toLowerCase(Locale.ROOT);
        };
    }

    private static Set<String> parts(Field field, String text) {
        var parts = new LinkedHashSet<String>();
        switch (field.kind()) {
            case DATE, CODE -> {
                for (int at = 0; at < text.length(); at++) parts.add(at + ":" + text.charAt(at));
            }
            case GIVEN_NAME, SURNAME, TEXT -> {
                String padded = " " + text + " ";
                Map<String, Integer> times = new HashMap<>();
                for (int at = 0; at + 1 < padded.length(); at++) {
                    String pair = padded.substring(at, at + 2);
                    int time = times.merge(pair, 1, Integer::sum);
                    parts.add(time == 1 ? pair : pair + time);
                }
            }
        }
        return parts;
    }

    /// Two bytes of an HMAC for each bit.
    private int[] bits(String part) {
        int[] bits = new int[BITS_OF_A_PART];
        int at = 0;
        for (int round = 0; at < bits.length; round++) {
            byte[] hash = mac.doFinal((round + "\0" + part).getBytes(StandardCharsets.UTF_8));
            for (int next = 0; next + 1 < hash.length && at < bits.length; next += 2) {
                bits[at++] = ((hash[next] & 0xff) << 8 | hash[next + 1] & 0xff) % Encoding.BITS;
            }
        }
        return bits;
    }
}
