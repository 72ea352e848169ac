package waymark.exchange.exports;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A public key as `age-keygen` prints it: `age1…` (Bech32 of an X25519 key). Whoever has the key that belongs to
/// it opens what is encrypted for it, with the program age or any other that reads age files.
record AgeKey(String text, byte[] bytes) {

    private static final String CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final String PREFIX = "age";
    private static final int CHECKSUM = 6;
    private static final int LENGTH = 62;
    private static final int KEY = 32;

    /// The key, where the text is one without a typing error.
    static Optional<AgeKey> of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() != LENGTH || !text.startsWith(PREFIX + "1")) {
            return Optional.empty();
        }
        var values = text.substring(PREFIX.length() + 1)
                .chars()
                .map(CHARACTERS::indexOf)
                .toArray();
        if (Arrays.stream(values).anyMatch(value -> value < 0) || !adds(values)) {
            return Optional.empty();
        }
        var bits = BigInteger.ZERO;
        for (int place = 0; place < values.length - CHECKSUM; place++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(values[place]));
        }
        int spare = (values.length - CHECKSUM) * 5 - KEY * 8;
        var number = bits.shiftRight(spare).toByteArray();
        var bytes = new byte[KEY];
        int many = Math.min(number.length, KEY);
        System.arraycopy(number, number.length - many, bytes, KEY - many, many);
        return Optional.of(new AgeKey(text, bytes));
    }

    private static boolean adds(int[] values) {
        int sum = 1;
        for (char letter : PREFIX.toCharArray()) {
            sum = next(sum, letter >> 5);
        }
        sum = next(sum, 0);
        for (char letter : PREFIX.toCharArray()) {
            sum = next(sum, letter & 31);
        }
        for (int value : values) {
            sum = next(sum, value);
        }
        return sum == 1;
    }

    private static int next(int sum, int value) {
        int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        int top = sum >>> 25;
        int added = (sum & 0x1ffffff) << 5 ^ value;
        for (int bit = 0; bit < generator.length; bit++) {
            added ^= (top >> bit & 1) == 1 ? generator[bit] : 0;
        }
        return added;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof AgeKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
