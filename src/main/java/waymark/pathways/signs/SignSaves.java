package waymark.pathways.signs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// Writes signs: the row, its wordings, its history and its audit entry, in one transaction.
@Repository
@Transactional
class SignSaves {

    private final JdbcClient db;
    private final Signs signs;
    private final History history;

    SignSaves(JdbcClient db, Signs signs, History history) {
        this.db = db;
        this.signs = signs;
        this.history = history;
    }

    /// Nobody else adds one until this transaction ends, so that no two get the same code.
    void alone() {
        db.sql("select pg_advisory_xact_lock(hashtext('pathways.sign'))")
                .query((row, number) -> "")
                .list();
    }

    private String newCode(Exploitation exploitation) {
        alone();
        return exploitation.prefix()
                + db.sql("""
                        select to_char(coalesce(max(substring(code from 4)::int), 0) + 1, 'FM900')
                          from pathways.sign where exploitation = :exploitation
                        """)
                        .param("exploitation", exploitation.name())
                        .query(String.class)
                        .single();
    }

    /// A sign that was not there, under the next free code of its exploitation.
    ///
    /// @return its code
    String add(Actor actor, Sign wanted) {
        var sign = wanted.coded(newCode(wanted.exploitation()));
        insert(actor, sign);
        return sign.code();
    }

    /// The sign under the code that it has, with its history and its audit entry.
    void insert(Actor actor, Sign sign) {
        db.sql("""
                insert into pathways.sign (code, exploitation, kind, public, at_premises, applies_to, source, position)
                values (:code, :exploitation, :kind, :open, :soon, :appliesTo, :source,
                        (select coalesce(max(position), 0) + 1 from pathways.sign))
                """)
                .paramSource(RecordParameters.of(sign)
                        .with(
                                "soon",
                                sign.atPremises() == null
                                        ? null
                                        : sign.atPremises().code()))
                .update();
        word(sign);
        recorded(actor, new SignChanged("add_sign", sign, List.of("added")));
    }

    /// Answers the sign as it is now where somebody else saved first.
    Saved<Sign> save(Actor actor, SignChanged event) {
        int changed = db.sql("""
                update pathways.sign set ended_on = :endedOn, version = version + 1
                 where code = :code and version = :version
                """).paramSource(RecordParameters.of(event.now())).update();
        if (changed == 0) {
            return Saved.stale(signs.get(event.now().code()));
        }
        word(event.now());
        recorded(actor, event);
        return Saved.done();
    }

    private void word(Sign sign) {
        for (var wording : sign.wordings()) {
            db.sql("""
                    insert into pathways.sign_wording (sign, number, words, next, from_date)
                    values (:sign, :number, :words, :next, :from)
                    on conflict do nothing
                    """)
                    .paramSource(RecordParameters.of(wording).with("sign", sign.code()))
                    .update();
        }
    }

    private void recorded(Actor actor, SignChanged event) {
        var change = new History.Change(event.act(), event.now().code(), event.version() + 1L, event.fields());
        history.append(actor, change, """
                insert into pathways.sign_event (sign, version, actor, actor_name, event)
                values (:object, :version, :actor, :actorName, cast(:event as jsonb))
                """, event, RecordParameters.none());
    }
}
