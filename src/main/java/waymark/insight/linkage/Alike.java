package waymark.insight.linkage;

/// How many people of both lists have a value that is as alike to a value as a level says. Two strangers
/// agree by chance as often as that.
final class Alike {

    private final int levels;
    private final int[] mine;
    private final int[] theirs;
    private final double all;

    Alike(PersonList.Column mine, PersonList.Column theirs, LevelTable table, int levels) {
        this.levels = levels + 1;
        this.mine = new int[mine.values().size() * this.levels];
        this.theirs = new int[theirs.values().size() * this.levels];
        for (int one = 0; one < mine.values().size(); one++) {
            byte[] row = table.row(one);
            for (int other = 0; other < theirs.values().size(); other++) {
                this.mine[one * this.levels + row[other]] += theirs.times()[other];
                this.theirs[other * this.levels + row[other]] += mine.times()[one];
            }
        }
        all = mine.of().length + theirs.of().length;
    }

    /// Without the two themselves.
    ///
    /// @param themselves whether each was counted as alike to itself as well
    double people(int level, int mine, int theirs, boolean themselves) {
        return this.mine[mine * levels + level] + this.theirs[theirs * levels + level] - (themselves ? 4 : 2);
    }

    /// All people of both lists.
    double all() {
        return all;
    }
}
