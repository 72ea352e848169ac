package waymark.insight.estimation;

/// The table as it would be with other links between the lists.
///
/// A link that was missed makes two people of one, and fewer people are on several lists; a false one makes one
/// of two. In expectation each list is as likely as another to be the one that the link leaves out.
final class LinkageErrors {

    private LinkageErrors() {}

    /// As if this share of the links between lists had been missed, and were now found.
    static int[] withMissedFound(int[] counts, double share) {
        return scaled(counts, 1 / (1 - share));
    }

    /// As if this share of the links between lists were false, and were now taken apart.
    static int[] withFalseTakenApart(int[] counts, double share) {
        return scaled(counts, 1 - share);
    }

    private static int[] scaled(int[] counts, double factor) {
        double[] changed = new double[counts.length];
        for (int cell = 1; cell < counts.length; cell++) {
            changed[cell] += counts[cell];
            int lists = Integer.bitCount(cell);
            if (lists > 1) {
                double more = counts[cell] * (factor - 1);
                changed[cell] += more;
                for (int rest = cell; rest != 0; rest &= rest - 1) {
                    int alone = Integer.lowestOneBit(rest);
                    changed[alone] -= more / lists;
                    changed[cell ^ alone] -= more / lists;
                }
            }
        }
        int[] rounded = new int[counts.length];
        for (int cell = 1; cell < counts.length; cell++) {
            rounded[cell] = (int) Math.max(0, Math.round(changed[cell]));
        }
        return rounded;
    }
}
