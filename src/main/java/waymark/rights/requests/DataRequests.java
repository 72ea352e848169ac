package waymark.rights.requests;

import com.google.common.base.Splitter;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.rights.requests.DataRequest.State;
import waymark.rights.requests.DataRequest.Taken;
import waymark.web.sql.RecordParameters;

/// The requests of people that the reader may see: those of their cases with words, others without.
@Repository
@Transactional(readOnly = true)
class DataRequests {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 500;
    private static final String COLUMNS = """
            r.id, r.ref, r.case_id, r.case_ref, r.version, r.kind, r.state, r.received_on, r.acknowledged_on,
            r.identity_on, r.extended_on, r.ended_on, r.sealed, r.recorded_by_name,
            (select array_agg(p.why || '|' || p.from_day || '|' || coalesce(p.until_day::text, '') order by p.from_day)
               from rights.request_pause p where p.request = r.id) as pauses
            """;

    /// A new one, as somebody typed it.
    ///
    /// @param caseRef empty where no case is known
    record Wanted(RequestKind kind, LocalDate receivedOn, String caseRef, String words) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Audit audit;
    private final RequestNotifier notifier;
    private final Clock clock;

    DataRequests(
            JdbcClient db, CaseCipher cipher, CaseHistory history, Audit audit, RequestNotifier notifier, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.audit = audit;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// Those of one case, the newest first, with what they ask.
    List<DataRequest> of(Case it) {
        return read("where r.case_id = :case order by r.received_on desc, r.ref", it.id(), "", true);
    }

    /// All, the open ones first and without words.
    List<DataRequest> all(Actor governance) {
        return read("order by r.state <> 'open', r.received_on, r.ref limit " + MOST, null, "", false);
    }

    /// One of the case.
    ///
    /// @throws NotFound where the case has none with that reference
    DataRequest get(Case it, Ref ref) {
        return read("where r.case_id = :case and r.ref = :ref", it.id(), ref.value(), true).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// One without words.
    ///
    /// @throws NotFound where there is none
    DataRequest get(Ref ref) {
        return read("where r.ref = :ref", null, ref.value(), false).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The same, which writes that somebody looked.
    @Transactional
    DataRequest look(Actor.Person governance, Ref ref) {
        var found = get(ref);
        audit.looked(governance, "view_request", ref.value());
        return found;
    }

    /// Those that wait for an answer, with the numbers that hold on that day: one statement.
    List<Open> open(LocalDate today) {
        return db.sql("select " + COLUMNS + """
                , (select array_agg(s.key || '=' || s.value) from (
                    select distinct on (key) key, value from rights.request_setting
                     where from_date <= :today order by key, from_date desc) s) as numbers
                  from rights.request r where r.state = 'open' order by r.received_on, r.ref limit :most
                """)
                .param("today", today)
                .param("most", MOST)
                .query((row, _) -> new Open(read(row, false), RequestSettings.numbers(texts(row, "numbers"))))
                .list();
    }

    /// A request that waits, and how long its answer may take.
    record Open(DataRequest request, RequestNumbers numbers) {}

    private List<DataRequest> read(String which, @Nullable UUID caseId, String ref, boolean words) {
        return db.sql("select " + COLUMNS + " from rights.request r " + which)
                .paramSource(RecordParameters.none().with("case", caseId).with("ref", ref))
                .query((row, _) -> read(row, words))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static Pause pause(String text) {
        var parts = Splitter.on('|').splitToList(text);
        return new Pause(
                Pause.Why.valueOf(parts.get(0)),
                LocalDate.parse(parts.get(1)),
                parts.get(2).isEmpty() ? null : LocalDate.parse(parts.get(2)));
    }

    private DataRequest read(ResultSet row, boolean words) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var caseId = row.getObject("case_id", UUID.class);
        var sealed = row.getBytes("sealed");
        return new DataRequest(
                id,
                new Ref(row.getString("ref")),
                caseId,
                row.getString("case_ref"),
                row.getInt("version"),
                RequestKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("received_on", LocalDate.class),
                row.getObject("acknowledged_on", LocalDate.class),
                row.getObject("identity_on", LocalDate.class),
                row.getObject("extended_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                words && sealed != null && caseId != null ? cipher.open(caseId, place(id), sealed) : "",
                row.getString("recorded_by_name"),
                texts(row, "pauses").stream().map(DataRequests::pause).toList());
    }

    private static Place place(UUID id) {
        return new Place("rights.request", id, "sealed", 1);
    }

    /// Records a request that came in at somebody of the case.
    @Transactional
    Ref add(Actor.Person actor, Case it, Wanted wanted) {
        var id = UUID.randomUUID();
        var ref = insert(actor, id, it.id(), it.ref().value(), wanted, cipher.seal(it.id(), place(id), wanted.words()));
        history.append(
                actor,
                it,
                "record_request",
                1,
                List.of(wanted.kind().name().toLowerCase(Locale.ROOT)),
                "%s: request %s recorded".formatted(wanted.kind().title(), ref),
                wanted.words());
        notifier.recorded(actor, ref, wanted.kind());
        return ref;
    }

    /// Records a request that came in at information governance.
    @Transactional
    Ref add(Actor.Person governance, Wanted wanted) {
        var ref = insert(governance, UUID.randomUUID(), null, wanted.caseRef(), wanted, null);
        audit.changed(
                governance,
                "record_request",
                ref.value(),
                1,
                List.of(wanted.kind().name().toLowerCase(Locale.ROOT)));
        notifier.attach(ref, wanted.caseRef());
        return ref;
    }

    private Ref insert(
            Actor.Person actor,
            UUID id,
            @Nullable UUID caseId,
            String caseRef,
            Wanted wanted,
            byte @Nullable [] sealed) {
        var ref = RefGenerator.next("DR", RANDOM);
        db.sql("""
                insert into rights.request (id, ref, case_id, case_ref, kind, received_on, sealed, recorded_by, recorded_by_name)
                values (:id, :ref, :case, :caseRef, :kind, :received, :sealed, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("case", caseId)
                        .with("caseRef", caseRef)
                        .with("kind", wanted.kind().name())
                        .with("received", wanted.receivedOn())
                        .with("sealed", sealed))
                .update();
        return ref;
    }

    /// Takes a step.
    ///
    /// @param it the case, for a step of its members; null for one of information governance
    @Transactional
    Saved<DataRequest> take(Actor.Person actor, @Nullable Case it, DataRequest request, int version, Taken taken) {
        var end = taken.end();
        int changed = db.sql("""
                update rights.request
                   set version = version + 1,
                       acknowledged_on = case when :step = 'ACKNOWLEDGE' then :on else acknowledged_on end,
                       identity_on = case when :step = 'CONFIRM_IDENTITY' then :on else identity_on end,
                       extended_on = case when :step = 'EXTEND' then :on else extended_on end,
                       ended_on = case when :step = 'END' then :on else ended_on end,
                       state = case when :step = 'END' then :end else state end
                 where id = :id and version = :version and state = 'open'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", request.id())
                        .with("version", version)
                        .with("step", taken.step().name())
                        .with("on", taken.on())
                        .with("end", end == null ? "" : end.code()))
                .update();
        if (changed == 0) {
            return Saved.stale(request);
        }
        pause(actor, request, taken);
        var fields = List.of(taken.step().name().toLowerCase(Locale.ROOT));
        if (it == null) {
            audit.changed(actor, taken.step().act(), request.ref().value(), version + 1L, fields);
        } else {
            history.append(
                    actor,
                    it,
                    taken.step().act(),
                    version + 1L,
                    fields,
                    "Request %s: %s"
                            .formatted(request.ref(), taken.step().words().toLowerCase(Locale.ROOT)),
                    "");
        }
        return Saved.done();
    }

    private void pause(Actor.Person actor, DataRequest request, Taken taken) {
        var why = taken.why();
        if (taken.step() == DataRequest.Step.STOP && why != null) {
            db.sql("""
                    insert into rights.request_pause (id, request, why, from_day, set_by, set_by_name)
                    values (:id, :request, :why, :on, :actor, :actorName)
                    """)
                    .paramSource(RecordParameters.none()
                            .by(actor)
                            .with("id", UUID.randomUUID())
                            .with("request", request.id())
                            .with("why", why.name())
                            .with("on", taken.on()))
                    .update();
        }
        if (taken.step() == DataRequest.Step.RESUME || taken.step() == DataRequest.Step.END) {
            db.sql("""
                    update rights.request_pause set until_day = greatest(from_day, :on), version = version + 1
                     where request = :request and until_day is null
                    """).param("request", request.id()).param("on", taken.on()).update();
        }
    }

    /// Today, by which clocks are read.
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
