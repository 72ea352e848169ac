package waymark.audit.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The right edge of the tree over all entries (RFC 6962, section 2.1): as many hashes as the number of
/// entries has ones in binary. With it the next entry is added, and the root worked out, without looking at
/// any earlier one.
public final class Frontier {

    /// Roots of the whole subtrees, the largest and earliest first.
    private final List<Hash> peaks = new ArrayList<>();

    private long size;

    /// One without entries.
    public Frontier() {}

    /// As [#bytes] gave it.
    ///
    /// @throws IllegalArgumentException where the bytes do not fit the number of entries
    public static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * Hash.LENGTH) {
            throw new IllegalArgumentException("%d bytes are no frontier of %d entries".formatted(bytes.length, size));
        }
        var frontier = new Frontier();
        frontier.size = size;
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            var peak = new byte[Hash.LENGTH];
            rest.get(peak);
            frontier.peaks.add(Hash.of(peak));
        }
        return frontier;
    }

    /// Adds the next entry. Each 1 bit at the end of the old size is a complete subtree that it
    /// completes.
    public void add(Hash entry) {
        var peak = entry;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = Hash.ofBranch(peaks.removeLast(), peak);
        }
        peaks.add(peak);
        size++;
    }

    /// How many entries there are.
    public long size() {
        return size;
    }

    /// The one hash over all entries and their order.
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.ofNothing();
        }
        var root = peaks.getLast();
        for (int at = peaks.size() - 2; at >= 0; at--) {
            root = Hash.ofBranch(peaks.get(at), root);
        }
        return root;
    }

    /// For keeping until the next entry comes.
    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(peaks.size() * Hash.LENGTH);
        peaks.forEach(peak -> bytes.put(peak.bytes()));
        return bytes.array();
    }
}
