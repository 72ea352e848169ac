package waymark.cases.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import waymark.kernel.Actor;

/// A card of the page of a case whose rows are sent for together with those of the others: a page with twenty
/// parts then waits for the database once. A bean of each part, in place of a [CaseCard].
///
/// @param <R> a row of its select
public interface CaseSummary<R> {

    /// Its place among the others.
    int position();

    /// One select. It may name `:case`, `:person` (the person whom the case is about, in this case),
    /// `:organisation` (that answers for it) and `:today`.
    String sql();

    /// Reads a row.
    RowMapper<R> rows();

    /// The card for this reader; nothing where the part has nothing to say on this route.
    Optional<CaseCard.Card> card(Case it, Actor.Person reader, LocalDate today, List<R> rows);
}
