package waymark.concerns.files;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// Encrypts a stream in chunks, with a key of its own, and pads it at the end to one of a few sizes, so that
/// its size on disk tells little.
final class SealedStream extends OutputStream {

    private static final int SMALLEST = 64 << 10;
    private static final byte[] NOTHING_BESIDE = {};

    private final byte[] key;
    private final OutputStream sealed;
    private long length;

    SealedStream(OutputStream to) throws IOException {
        key = Random.randBytes(32);
        try {
            sealed = cipher(key).newEncryptingStream(to, NOTHING_BESIDE);
        } catch (GeneralSecurityException problem) {
            throw new IOException(problem);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, 64 << 10, 0);
    }

    /// @param length before padding
    static InputStream opened(InputStream sealed, byte[] key, long length) throws IOException {
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
    byte[] key() {
        return key.clone();
    }

    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        long size = SMALLEST;
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
