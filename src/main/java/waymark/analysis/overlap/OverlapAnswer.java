package waymark.analysis.overlap;

import java.util.List;

/// The answer to "how many do we share?", as both organisations may read it: no exact small count, and
/// nothing from which one can be worked out.
///
/// @param table who is on exactly which lists, where there are three or more; empty where none can be
/// shown
/// @param noTable why there is no table; empty otherwise
/// @param missed about how many links of a hundred are missing, in words
/// @param wrong about how many of a hundred are false, in words
/// @param toJudge whether pairs wait for judgement
record OverlapAnswer(
        List<Shared> shared,
        List<Row> table,
        String noTable,
        List<Weight> weights,
        String missed,
        String wrong,
        boolean toJudge) {

    /// What a count that is not shown reads.
    static final String HIDDEN = "not shown";

    /// Two lists.
    ///
    /// @param one the code of an organisation
    /// @param text how many they share: a number, "<5", "at least …" or [#HIDDEN]
    /// @param upTo how many more it could be if all pairs in doubt were one person, in the same words
    record Shared(String one, String other, String text, String upTo) {}

    /// One combination of lists.
    ///
    /// @param on the codes of the organisations
    record Row(List<String> on, String text) {}

    /// What a level of a column says, in whole powers of two.
    record Weight(String one, String other, String field, String level, String weight) {}
}
