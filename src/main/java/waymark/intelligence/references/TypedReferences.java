package waymark.intelligence.references;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Ref;

/// Looks whether what somebody refers to is there and open to them. What is not there and what they may not
/// read get the same answer, so that nobody learns by typing references.
@Repository
@Transactional(readOnly = true)
public class TypedReferences {

    /// Said of a reference that is not there, or not theirs to read.
    public static final String UNKNOWN = "There is nothing with this reference that you may read. Check it";

    private final JdbcClient db;

    TypedReferences(JdbcClient db) {
        this.db = db;
    }

    /// True where the reference begins with one of these letters and the person who asks may read what it names.
    ///
    /// @param letters `EN` for what is in the network, `OP` for operations, `IS` for submissions to the units for
    ///     which they read, apart from what they told themself
    public boolean readable(Ref ref, Set<String> letters) {
        return letters.contains(ref.value().substring(0, 2))
                && db.sql("""
                        select case left(:ref, 2)
                          when 'EN' then exists (select from intelligence.entity e where e.ref = :ref)
                          when 'OP' then exists (select from intelligence.operation o where o.ref = :ref)
                          when 'IS' then exists (select from intelligence.submission s where s.ref = :ref
                            and s.unit = any ((select intelligence.units())::text[])
                            and not (s.id = any ((select intelligence_sources.own())::uuid[])))
                          else false end
                        """).param("ref", ref.value()).query(Boolean.class).single();
    }
}
