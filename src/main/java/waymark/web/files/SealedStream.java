package waymark.web.files;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// Encrypts a stream in chunks, with a key of its own. Padded, it is filled up at the end to one of a few
/// sizes, so that its size on disk tells little.
public final class SealedStream extends OutputStream {

    private static final int SMALLEST = 64 << 10;
    private static final byte[] NOTHING_BESIDE = {};

    private final byte[] key;
    private final OutputStream sealed;
    private final boolean padded;
    private long length;

    private SealedStream(OutputStream to, boolean padded) throws IOException {
        this.padded = padded;
        key = Random.randBytes(32);
        try {
            sealed = cipher(key).newEncryptingStream(to, NOTHING_BESIDE);
        } catch (GeneralSecurityException problem) {
            throw new IOException(problem);
        }
    }

    /// One whose size tells little of what is in it.
    public static SealedStream padded(OutputStream to) throws IOException {
        return new SealedStream(to, true);
    }

    /// One that is as long as what is in it, where its length is known anyway.
    public static SealedStream exact(OutputStream to) throws IOException {
        return new SealedStream(to, false);
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, 64 << 10, 0);
    }

    /// What was sealed, as it was.
    ///
    /// @param length before padding
    public static InputStream opened(InputStream sealed, byte[] key, long length) throws IOException {
        try {
            return new Cut(cipher(key).newDecryptingStream(sealed, NOTHING_BESIDE), length);
        } catch (GeneralSecurityException problem) {
            throw new IOException(problem);
        }
    }

    @Override
    public void write(int one) throws IOException {
        sealed.write(one);
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int many) throws IOException {
        sealed.write(bytes, from, many);
        length += many;
    }

    /// The key that opens it, which is stored only in the file's sealed metadata.
    public byte[] key() {
        return key.clone();
    }

    /// How much was written, before padding.
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        long size = padded ? SMALLEST : length;
        while (size < length) {
            size *= 2;
        }
        var filling = new byte[8_192];
        for (long left = size - length; left > 0; left -= filling.length) {
            sealed.write(filling, 0, (int) Math.min(filling.length, left));
        }
        sealed.close();
    }

    /// The content without the padding.
    private static final class Cut extends FilterInputStream {

        private long left;

        Cut(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int many) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(into, from, (int) Math.min(many, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
