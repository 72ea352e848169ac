package waymark.cases.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// The closed cases, for what decides how long they are kept. Asked as the system.
@Repository
@Transactional(readOnly = true)
public class ClosedCases {

    /// A closed case.
    ///
    /// @param boundOn since when its key needs a secret outside the database; null while it does not
    public record Closed(
            UUID id,
            Ref ref,
            String organisation,
            LocalDate openedOn,
            LocalDate closedOn,
            @Nullable LocalDate boundOn) {}

    /// Somebody in it.
    ///
    /// @param born null where it is not known
    /// @param child true where they are, or may be, a child though nobody knows their age
    public record Somebody(@Nullable LocalDate born, boolean child) {}

    private final JdbcClient db;
    private final Cases cases;

    ClosedCases(JdbcClient db, Cases cases) {
        this.db = db;
        this.cases = cases;
    }

    /// All of them.
    public List<Closed> all(Actor system) {
        return rows("");
    }

    /// The case with that reference, where it is there and closed.
    public Optional<Closed> find(Actor system, Ref ref) {
        return rows(ref.value()).stream().findFirst();
    }

    private List<Closed> rows(String ref) {
        return db.sql("""
                select c.id, c.ref, c.organisation, c.opened_on, c.closed_on, k.bound_on
                  from cases.case_record c
                  join cases.case_key k on k.case_id = c.id
                 where c.state = 'closed' and :ref in ('', c.ref)
                 order by c.ref
                """)
                .param("ref", ref)
                .query((row, _) -> new Closed(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getString("organisation"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("bound_on", LocalDate.class)))
                .list();
    }

    /// Who is in it.
    public List<Somebody> people(Actor system, Closed closed) {
        var children = new HashMap<UUID, Boolean>();
        db.sql("select person_in_case, child from cases.dependant where case_id = :case")
                .param("case", closed.id())
                .query((row, _) -> children.put(
                        row.getObject("person_in_case", UUID.class),
                        !row.getString("child").equals("no")))
                .list();
        return cases.find(closed.ref())
                .map(it -> it.people().stream()
                        .map(person -> new Somebody(
                                person.details().born(),
                                person.main()
                                        ? it.route().child()
                                        : children.getOrDefault(
                                                person.id(),
                                                person.relationship().equals("Child"))))
                        .toList())
                .orElse(List.of());
    }
}
