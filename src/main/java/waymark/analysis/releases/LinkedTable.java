package waymark.analysis.releases;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A table as it is audited together with others.
///
/// @param hidden the places of the table with its totals that are not printed; null for the table that is being
/// prepared
record LinkedTable(
        String ref,
        Described about,
        CountGrid grid,
        @Nullable BitSet hidden) {}
