package waymark.directory.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The terms of one list, ended ones too. A module has a subclass for each of its lists, which names the
/// table.
@Transactional(readOnly = true)
public abstract class TermList {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final String act;
    private final String from;
    private final String insert;
    private final String update;

    /// The table has the columns code, version, name, use_when, position, from_date and to_date.
    ///
    /// @param act what the audit log calls a term (`subject`)
    /// @param from how a statement names the table (`from directory.subject`), written out so that the
    /// owner of the table is found in the code; likewise `insert into` and `update`
    protected TermList(JdbcClient db, Audit audit, Clock clock, String act, String from, String insert, String update) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.act = act;
        this.from = from;
        this.insert = insert;
        this.update = update;
    }

    /// Those in force in their order, then those that ended.
    public List<Term> all() {
        return db.sql(rows() + " order by to_date is not null, position, code")
                .query(RecordMapper.of(Term.class))
                .list();
    }

    /// Those in force today, in their order.
    public List<Term> inForce() {
        var today = LocalDate.now(clock);
        return all().stream()
                .filter(term -> term.inForce(today))
                .sorted(Comparator.comparingInt(Term::position))
                .toList();
    }

    /// @throws NotFound where there is none of that code
    public Term get(String code) {
        return db.sql(rows() + " where code = :code")
                .param("code", code)
                .query(RecordMapper.of(Term.class))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    private String rows() {
        return "select code, version, name, use_when, position, to_date as last_day " + from;
    }

    /// False where one of that code is there already.
    @Transactional
    public boolean add(Actor actor, Term term) {
        boolean added = db.sql(insert + """
                 (code, name, use_when, position, from_date)
                values (:code, :name, :useWhen, :position, :today)
                on conflict (code) do nothing
                """)
                        .paramSource(RecordParameters.of(term).with("today", LocalDate.now(clock)))
                        .update()
                == 1;
        if (added) {
            audit.changed(actor, "add_" + act, term.code(), 1, List.of("added"));
        }
        return added;
    }

    /// Renames, moves or ends it.
    @Transactional
    public Saved<Term> save(Actor actor, Term term) {
        int changed =
                db.sql(update + """
                   set name = :name, use_when = :useWhen, position = :position, to_date = :lastDay, version = version + 1
                 where code = :code and version = :version
                """).paramSource(RecordParameters.of(term)).update();
        if (changed == 0) {
            return Saved.stale(get(term.code()));
        }
        audit.changed(actor, "change_" + act, term.code(), term.version() + 1L, List.of("details"));
        return Saved.done();
    }
}
