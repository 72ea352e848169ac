package waymark.insight.linkage;

import java.util.List;

/// Brings the fields of a record together in one filter of 1,024 bits, for [DiceSearch].
public final class RecordEncoder {

    private RecordEncoder() {}

    /// Each field sets its bits in one half or the other, in turn, so that fields get into each other's
    /// way less.
    ///
    /// @return [DiceSearch#WORDS] words for each record
    public static long[] records(List<List<Encoding>> rows) {
        long[] records = new long[rows.size() * DiceSearch.WORDS];
        for (int row = 0; row < rows.size(); row++) {
            for (int field = 0; field < rows.get(row).size(); field++) {
                int from = row * DiceSearch.WORDS + field % 2 * (DiceSearch.WORDS / 2);
                for (int word = 0; word < DiceSearch.WORDS / 2; word++) {
                    records[from + word] |= rows.get(row).get(field).word(word);
                }
            }
        }
        return records;
    }
}
