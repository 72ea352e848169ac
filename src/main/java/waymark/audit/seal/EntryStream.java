package waymark.audit.seal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import waymark.audit.proof.EntryFile;
import waymark.kernel.Actor;

/// The bytes of a file of entries, fetched stretch by stretch while they are sent: millions of entries take
/// no more memory than a few hundred.
class EntryStream extends InputStream {

    private static final int STRETCH = 2000;

    private final Actor reader;
    private final SealedEntries entries;
    private final StoredCheckpoint claim;
    private byte[] bytes;
    private int at;
    private long after;

    EntryStream(Actor reader, SealedEntries entries, StoredCheckpoint claim) {
        this.reader = reader;
        this.entries = entries;
        this.claim = claim;
        this.bytes = (EntryFile.first(claim.signed()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        return more() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0 || !more()) {
            return length == 0 ? 0 : -1;
        }
        int taken = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean more() {
        if (at < bytes.length) {
            return true;
        }
        var stretch = entries.sealed(reader, after, claim.size(), STRETCH);
        if (stretch.isEmpty()) {
            return false;
        }
        var text = new StringBuilder(STRETCH * 400);
        stretch.forEach(line -> text.append(line).append('\n'));
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
        after = stretch.getLast().number();
        return true;
    }
}
