package waymark.support.contacts;

import java.sql.Time;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Cases;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.support.InterpreterUse;
import waymark.support.contacts.ContactEntry.Details;
import waymark.support.contacts.ContactEntry.Result;
import waymark.support.contacts.ContactEntry.Role;
import waymark.support.contacts.ContactEntry.Way;
import waymark.support.contacts.ContactEntry.Writing;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// The entries of the contact log. None is changed: a correction is another one.
@Repository
@Transactional(readOnly = true)
class ContactLog {

    /// The newest entries that are opened for one page or one search.
    static final int MOST = 1000;

    private static final String TABLE = "support.contact";
    private static final String SEALED = "sealed";
    private static final int TRIES = 3;

    /// The case and its newest entries.
    record Found(Case it, List<ContactEntry> entries) {

        Found {
            entries = List.copyOf(entries);
        }
    }

    private final JdbcClient db;
    private final Cases cases;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Clock clock;

    ContactLog(JdbcClient db, Cases cases, CaseCipher cipher, CaseHistory history, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// The newest entries, the newest day first.
    List<ContactEntry> newest(Case it) {
        return db.sql("""
            select c.id, c.number, c.on_day, c.at_time, c.way, c.result, c.with_role, c.interpreter, c.next_on, c.sealed,
                   c.recorded_by_name, c.at, b.number as corrects, l.number as corrected_by
              from support.contact c
              left join support.contact b on b.id = c.corrects
              left join support.contact l on l.corrects = c.id
             where c.case_id = :case order by c.on_day desc, c.number desc limit :most
            """)
                .param("case", it.id())
                .param("most", MOST)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ContactEntry(
                            id,
                            row.getInt("number"),
                            row.getObject("on_day", LocalDate.class),
                            row.getObject("at_time", LocalTime.class),
                            Way.valueOf(row.getString("way")),
                            Result.valueOf(row.getString("result")),
                            Role.valueOf(row.getString("with_role")),
                            InterpreterUse.valueOf(row.getString("interpreter")),
                            row.getObject("next_on", LocalDate.class),
                            row.getObject("corrects", Integer.class),
                            row.getObject("corrected_by", Integer.class),
                            cipher.openRecord(it.id(), place(id), row.getBytes(SEALED), Details.class),
                            row.getString("recorded_by_name"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /// The same for a search, which writes who looked but saves nothing that a form asked for.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Found search(Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, "contacts");
        return new Found(it, newest(it));
    }

    /// The entry with that number.
    ///
    /// @throws NotFound where there is none
    ContactEntry get(Case it, int number) {
        return newest(it).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(it.ref()));
    }

    static Place place(UUID id) {
        return new Place(TABLE, id, SEALED, 1);
    }

    /// Writes an entry. Two that are written at the same time both stay.
    @Transactional
    Saved<Writing> write(Actor.Person actor, Case it, Writing writing) {
        return write(actor, it, writing, null);
    }

    /// Writes an entry that corrects another one, which is corrected once.
    @Transactional
    Saved<Writing> correct(Actor.Person actor, Case it, ContactEntry before, Writing writing) {
        return write(actor, it, writing, before);
    }

    private Saved<Writing> write(Actor.Person actor, Case it, Writing writing, @Nullable ContactEntry before) {
        var id = UUID.randomUUID();
        var parameters = RecordParameters.of(writing)
                .by(actor)
                .with("id", id)
                .with("case", it.id())
                .with("time", writing.atTime() == null ? null : Time.valueOf(writing.atTime()))
                .with("corrects", before == null ? null : before.id())
                .with(SEALED, cipher.sealRecord(it.id(), place(id), writing.details()))
                .with("at", clock.instant());
        int rows = 0;
        for (int tries = 0; rows == 0 && tries < TRIES; tries++) {
            rows = db.sql("""
                insert into support.contact (id, case_id, number, on_day, at_time, way, result, with_role, interpreter, next_on,
                                             corrects, sealed, recorded_by, recorded_by_name, at)
                select :id, :case, 1 + coalesce((select max(c.number) from support.contact c where c.case_id = :case), 0),
                       cast(:onDay as date), cast(:time as time), :way, :result, :withRole, :interpreter,
                       cast(:nextOn as date), cast(:corrects as uuid), :sealed, :actor, :actorName, cast(:at as timestamptz)
                on conflict do nothing
                """).paramSource(parameters).update();
        }
        if (rows == 0) {
            return Saved.stale(writing);
        }
        history.append(
                actor,
                it,
                before == null ? "record_contact" : "correct_contact",
                1,
                List.of(),
                before == null
                        ? "%s: %s"
                                .formatted(
                                        writing.way().word(),
                                        writing.result().word().toLowerCase(Locale.ROOT))
                        : "Contact %d corrected".formatted(before.number()),
                "");
        return Saved.done();
    }
}
