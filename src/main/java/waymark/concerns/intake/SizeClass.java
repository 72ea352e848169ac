package waymark.concerns.intake;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Fills a text up, so that what is sealed tells by its size no more than which of a few classes it is in: a report
/// with
/// three words and one with half a page look alike to whoever sees lines or rows.
final class SizeClass {

    private static final int[] CLASSES = {4 << 10, 16 << 10, 64 << 10, 256 << 10};

    /// The longest text there is room for.
    static final int MOST = CLASSES[CLASSES.length - 1] - Integer.BYTES;

    private SizeClass() {}

    /// Whether that is one of them, but for the largest: there is room round it.
    static boolean is(int length) {
        return Arrays.stream(CLASSES).limit(CLASSES.length - 1L).anyMatch(size -> size == length);
    }

    /// Whether that is the smallest.
    static boolean isLeast(int length) {
        return length == CLASSES[0];
    }

    static byte[] filled(byte[] text) {
        for (int size : CLASSES) {
            if (text.length + Integer.BYTES <= size) {
                return ByteBuffer.allocate(size).putInt(text.length).put(text).array();
            }
        }
        throw new IllegalArgumentException("longer than any class");
    }

    /// @throws BufferUnderflowException where it was not filled like that: what a telephone sealed may be anything
    static byte[] emptied(byte[] filled) {
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
