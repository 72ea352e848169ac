package waymark.insight.disclosure;

import java.util.BitSet;

/// What can be worked out of hidden counts from those that are printed. Counts have numbers from 0 on.
interface Auditor {

    /// How far a hidden count can move from its true value.
    ///
    /// @param steps how far, at most as far as was asked
    /// @param openers the printed counts of which at least one has to be hidden before it can move
    ///     further; empty where it moves as far as was asked
    record Reach(long steps, BitSet openers) {}

    /// How many counts there are.
    int size();

    /// The true value of a count.
    long value(int count);

    /// Moves a hidden count up or down, the sums and all printed counts staying as they are.
    ///
    /// @param wanted how far is enough
    Reach reach(BitSet hidden, int count, boolean up, long wanted);

    /// How much work was done so far, to end a search after a certain amount: about 80 million a second.
    long effort();

    /// The least and the most that a hidden count can be.
    default Interval interval(BitSet hidden, int count) {
        long value = value(count);
        long most = reach(hidden, count, true, Long.MAX_VALUE).steps();
        return new Interval(
                value - reach(hidden, count, false, Long.MAX_VALUE).steps(),
                most == Long.MAX_VALUE ? most : value + most);
    }
}
