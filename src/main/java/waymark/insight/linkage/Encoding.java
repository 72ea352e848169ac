package waymark.insight.linkage;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A value as a Bloom filter of 512 bits: its parts set some bits each, so that values with many parts in
/// common have many bits in common. It cannot be read back without the key; it is personal data all the
/// same.
public final class Encoding implements FieldValue {

    /// How many bits.
    public static final int BITS = 512;

    /// A value that is not known.
    public static final Encoding MISSING = new Encoding(new long[BITS / 64]);

    private final long[] words;
    private final int count;

    Encoding(long[] words) {
        this.words = words;
        count = Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    /// @throws IllegalArgumentException where it is not what [#text] wrote
    public static Encoding parse(String text) {
        if (text.isEmpty()) return MISSING;
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != BITS / 8) throw new IllegalArgumentException("an encoding has " + BITS + " bits");
        long[] words = new long[BITS / 64];
        ByteBuffer.wrap(bytes).asLongBuffer().get(words);
        return new Encoding(words);
    }

    /// In letters and digits (Base64); empty where it is missing.
    public String text() {
        if (isMissing()) return "";
        var bytes = ByteBuffer.allocate(BITS / 8);
        LongBuffer longs = bytes.asLongBuffer();
        longs.put(words);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /// How many bits are set.
    public int count() {
        return count;
    }

    long word(int at) {
        return words[at];
    }

    @Override
    public boolean isMissing() {
        return count == 0;
    }

    /// Dice's coefficient, 0 to 1: twice the bits in common by the bits of both.
    public double dice(Encoding other) {
        int common = 0;
        for (int word = 0; word < words.length; word++) common += Long.bitCount(words[word] & other.words[word]);
        int both = count + other.count;
        return both == 0 ? 0 : 2.0 * common / both;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Encoding that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /// Without the bits: they are personal data.
    @Override
    public String toString() {
        return "Encoding";
    }
}
