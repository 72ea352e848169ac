package waymark.insight.linkage;

import java.util.List;

/// The levels of all values of one list beside those of another, each worked out once while there is room
/// for them.
final class LevelTable {

    /// As many levels, of one byte each, are kept for all tables of a comparison together.
    static final class Room {
        private long left = 160_000_000;

        private boolean take(long bytes) {
            if (bytes > left) return false;
            left -= bytes;
            return true;
        }
    }

    private final Comparison comparison;
    private final List<FieldValue> mine;
    private final List<FieldValue> theirs;
    private final byte[][] kept;
    private final Room room;
    private final byte[] scratch;
    private int inScratch = -1;

    LevelTable(Comparison comparison, PersonList.Column mine, PersonList.Column theirs, Room room) {
        this.comparison = comparison;
        this.mine = mine.values();
        this.theirs = theirs.values();
        this.room = room;
        kept = new byte[this.mine.size()][];
        scratch = new byte[this.theirs.size() + 1];
    }

    /// The levels of one value beside each of the other list; the last is 0, for a value that is not
    /// known. Holds until the next row is asked for.
    byte[] row(int value) {
        if (kept[value] != null) return kept[value];
        if (room.take(theirs.size() + 1L)) {
            kept[value] = fill(new byte[theirs.size() + 1], value);
            return kept[value];
        }
        if (inScratch != value) fill(scratch, value);
        inScratch = value;
        return scratch;
    }

    private byte[] fill(byte[] levels, int value) {
        var one = mine.get(value);
        for (int at = 0; at < theirs.size(); at++) levels[at] = comparison.level(one, theirs.get(at));
        return levels;
    }
}
