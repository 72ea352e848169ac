package waymark.web.security;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Pads a text to one of a few sizes before it is sealed, so that a report with three words and one with half
/// a page look alike in the network and in the database.
public final class SizeClass {

    private static final int[] CLASSES = {4 << 10, 16 << 10, 64 << 10, 256 << 10};

    /// The longest text that fits.
    public static final int MOST = CLASSES[CLASSES.length - 1] - Integer.BYTES;

    private SizeClass() {}

    /// True for each size but the largest: there must be room for what wraps it.
    public static boolean is(int length) {
        return Arrays.stream(CLASSES).limit(CLASSES.length - 1L).anyMatch(size -> size == length);
    }

    /// True for the smallest size.
    public static boolean isLeast(int length) {
        return length == CLASSES[0];
    }

    /// The text, padded.
    ///
    /// @throws IllegalArgumentException where it is longer than [#MOST]
    public static byte[] filled(byte[] text) {
        for (int size : CLASSES) {
            if (text.length + Integer.BYTES <= size) {
                return ByteBuffer.allocate(size).putInt(text.length).put(text).array();
            }
        }
        throw new IllegalArgumentException("longer than any class");
    }

    /// The text without what it was padded with.
    ///
    /// @throws BufferUnderflowException if it is not padded like that: a telephone may have sealed anything
    public static byte[] emptied(byte[] filled) {
        var buffer = ByteBuffer.wrap(filled);
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        var text = new byte[length];
        buffer.get(text);
        return text;
    }
}
