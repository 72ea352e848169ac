package waymark.cases.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The notifications of cases; a case has at most one.
@Repository
@Transactional(readOnly = true)
class Notifications {

    private static final String SEALED = "sealed";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Clock clock;

    Notifications(JdbcClient db, CaseCipher cipher, CaseHistory history, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// The notification of the case; nothing where none was begun.
    Optional<Notification> find(Case it) {
        return db.sql("""
                select n.id, n.version, n.state, n.sealed, n.begun_on, n.begun_by_name, n.sent_on, n.sent_by_name, n.consented_on,
                       t.id as text_id, t.number, t.sealed as text_sealed, t.cleared_at, t.cleared_by_name
                  from cases.notification n
                  left join cases.notification_text t on t.id = n.cleared
                 where n.case_id = :case
                """)
                .param("case", it.id())
                .query((row, _) -> read(it, row))
                .optional();
    }

    /// @throws NotFound where none was begun
    Notification get(Case it) {
        return find(it).orElseThrow(() -> new NotFound(it.ref()));
    }

    /// The reference of the case whose notification has the text, for a page whose address names no case.
    ///
    /// @throws NotFound where there is none that the reader may open
    Ref caseOf(UUID text) {
        return db.sql("""
                select c.ref
                  from cases.notification_text t
                  join cases.case_record c on c.id = t.case_id
                  join cases.notification n on n.cleared = t.id
                 where t.id = :text
                """)
                .param("text", text)
                .query((row, _) -> new Ref(row.getString("ref")))
                .optional()
                .orElseThrow(() -> new NotFound("notification"));
    }

    private Notification read(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var header = new Notification.Header(
                id,
                version,
                row.getObject("begun_on", LocalDate.class),
                row.getString("begun_by_name"),
                cipher.openRecord(it.id(), content(id, version), row.getBytes(SEALED), Notification.Content.class),
                row.getObject("consented_on", LocalDate.class));
        return switch (row.getString("state")) {
            case "draft" -> new Notification.Draft(header);
            case "cleared" -> new Notification.Ready(header, cleared(it, row));
            case "sent" ->
                new Notification.Submitted(
                        header,
                        cleared(it, row),
                        row.getObject("sent_on", LocalDate.class),
                        row.getString("sent_by_name"));
            default -> throw new InvariantViolation("a notification in an unknown state");
        };
    }

    private Notification.Cleared cleared(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("text_id", UUID.class);
        return new Notification.Cleared(
                id,
                row.getInt("number"),
                row.getTimestamp("cleared_at").toInstant(),
                row.getString("cleared_by_name"),
                cipher.openRecord(it.id(), text(id), row.getBytes("text_sealed"), Notification.Text.class));
    }

    private static Place content(UUID id, int version) {
        return new Place("cases.notification", id, SEALED, version);
    }

    private static Place text(UUID id) {
        return new Place("cases.notification_text", id, SEALED, 1);
    }

    /// Begins the notification of a case.
    @Transactional
    void begin(Actor actor, Case it) {
        var id = UUID.randomUUID();
        var empty = new Notification.Content(NotificationAnswers.EMPTY, List.of(), "");
        int begun = db.sql("""
                insert into cases.notification (id, case_id, sealed, begun_on, begun_by, begun_by_name)
                values (:id, :case, :sealed, :today, :actor, :actorName)
                on conflict (case_id) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with(SEALED, cipher.sealRecord(it.id(), content(id, 1), empty))
                        .with("today", LocalDate.now(clock)))
                .update();
        if (begun > 0) {
            history.append(actor, it, "begin_notification", 1, List.of(), "Notification begun", "");
        }
    }

    /// Saves what happened.
    @Transactional
    Saved<Notification> save(Actor actor, Case it, int version, NotificationEvent event) {
        var before = event.before();
        var id = before.header().id();
        var content = before.header().content();
        var parameters = RecordParameters.none()
                .by(actor)
                .with("id", id)
                .with("version", version)
                .with("now", clock.instant());
        var set = switch (event) {
            case NotificationEvent.Written written -> {
                content = new Notification.Content(written.answers(), content.kept(), "");
                yield "state = 'draft', cleared = null";
            }
            case NotificationEvent.Judged judged -> {
                content = new Notification.Content(content.answers(), judged.kept(), "");
                yield "state = 'draft', cleared = null";
            }
            case NotificationEvent.Passed passed -> {
                content = new Notification.Content(
                        content.answers(), passed.text().kept(), "");
                parameters.with("cleared", UUID.randomUUID());
                yield "state = 'cleared', cleared = :cleared";
            }
            case NotificationEvent.Sent sent -> {
                content = new Notification.Content(content.answers(), content.kept(), sent.reference());
                parameters.with("on", sent.on());
                yield "state = 'sent', sent_on = :on, sent_by = :actor, sent_by_name = :actorName";
            }
            case NotificationEvent.Consented consented -> {
                parameters.with("on", consented.on());
                yield "consented_on = :on";
            }
        };
        parameters.with(SEALED, cipher.sealRecord(it.id(), content(id, version + 1), content));
        if (event instanceof NotificationEvent.Passed passed && !keep(it, parameters, passed)) {
            return Saved.stale(get(it));
        }
        int changed = db.sql("update cases.notification set version = version + 1, sealed = :sealed, " + set
                        + " where id = :id and version = :version")
                .paramSource(parameters)
                .update();
        if (changed == 0) {
            return Saved.stale(get(it));
        }
        append(actor, it, version + 1, event);
        return Saved.done();
    }

    /// Keeps the text that may leave, with how it was screened.
    ///
    /// @return false where somebody else changed the notification first
    private boolean keep(Case it, RecordParameters parameters, NotificationEvent.Passed passed) {
        if (!(parameters.getValue("cleared") instanceof UUID cleared)) {
            throw new InvariantViolation("a text without an id");
        }
        return db.sql("""
                        insert into cases.notification_text (id, case_id, notification, number, sealed, cleared_at, cleared_by,
                                                             cleared_by_name)
                        select :cleared, n.case_id, n.id,
                               1 + (select count(*) from cases.notification_text t where t.notification = n.id),
                               :text, :now, :actor, :actorName
                          from cases.notification n where n.id = :id and n.version = :version
                        """)
                        .paramSource(parameters.with("text", cipher.sealRecord(it.id(), text(cleared), passed.text())))
                        .update()
                > 0;
    }

    /// Takes the draft back to nothing, because the case has a referral now.
    @Transactional
    void clear(Actor actor, Case it) {
        if (!(find(it).orElse(null) instanceof Notification.Open open)) {
            return;
        }
        int version = open.header().version() + 1;
        var empty = new Notification.Content(NotificationAnswers.EMPTY, List.of(), "");
        db.sql("""
                update cases.notification set state = 'draft', cleared = null, sealed = :sealed, version = :version where id = :id
                """)
                .param(SEALED, cipher.sealRecord(it.id(), content(open.header().id(), version), empty))
                .param("version", version)
                .param("id", open.header().id())
                .update();
        identity(it)
                .filter(SharedIdentity.Given::live)
                .ifPresent(given -> share(
                        actor,
                        it,
                        given.version(),
                        given.agreedOn(),
                        LocalDate.now(clock),
                        new SharedIdentity("", "", "")));
        history.append(actor, it, "drop_notification", version, List.of(), "Draft of the notification dropped", "");
    }

    private void append(Actor actor, Case it, int version, NotificationEvent event) {
        switch (event) {
            case NotificationEvent.Written written ->
                history.append(
                        actor,
                        it,
                        "write_notification",
                        version,
                        FieldChanges.between(
                                written.before().answers().of(written.section()),
                                written.answers().of(written.section())),
                        "Notification written: " + written.section().title(),
                        "");
            case NotificationEvent.Judged _ ->
                history.append(
                        actor, it, "judge_notification", version, List.of(), "Findings in the notification judged", "");
            case NotificationEvent.Passed _ ->
                history.append(
                        actor,
                        it,
                        "clear_notification",
                        version,
                        List.of(),
                        "Notification screened and cleared to leave",
                        "");
            case NotificationEvent.Sent _ ->
                history.append(
                        actor, it, "send_notification", version, List.of(), "Notification sent to the Home Office", "");
            case NotificationEvent.Consented _ ->
                history.append(
                        actor,
                        it,
                        "consent_after_notification",
                        version,
                        List.of(),
                        "Agreed to a referral after the notification",
                        "");
        }
    }

    /// Who the person is, where they agreed to be known.
    Optional<SharedIdentity.Given> identity(Case it) {
        return db.sql("""
                select version, agreed_on, ended_on, sealed, recorded_by_name from cases.notification_identity
                 where case_id = :case
                """)
                .param("case", it.id())
                .query((row, _) -> {
                    int version = row.getInt("version");
                    return new SharedIdentity.Given(
                            version,
                            row.getObject("agreed_on", LocalDate.class),
                            row.getObject("ended_on", LocalDate.class),
                            row.getString("recorded_by_name"),
                            cipher.openRecord(
                                    it.id(), identity(it.id(), version), row.getBytes(SEALED), SharedIdentity.class));
                })
                .optional();
    }

    private static Place identity(UUID caseId, int version) {
        return new Place("cases.notification_identity", caseId, SEALED, version);
    }

    /// Records that the person agreed to be known, or that they took it back.
    ///
    /// @param version that was read; 0 where they had not agreed before
    /// @param endedOn null where they agree
    @Transactional
    Saved<SharedIdentity.Given> share(
            Actor actor,
            Case it,
            int version,
            LocalDate agreedOn,
            @Nullable LocalDate endedOn,
            SharedIdentity identity) {
        int changed = db.sql(version == 0 ? """
                        insert into cases.notification_identity (case_id, agreed_on, ended_on, sealed, recorded_by, recorded_by_name)
                        values (:case, :agreedOn, :endedOn, :sealed, :actor, :actorName)
                        on conflict (case_id) do nothing
                        """ : """
                        update cases.notification_identity
                           set version = version + 1, agreed_on = :agreedOn, ended_on = :endedOn, sealed = :sealed,
                               recorded_by = :actor, recorded_by_name = :actorName
                         where case_id = :case and version = :version
                        """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("case", it.id())
                        .with("version", version)
                        .with("agreedOn", agreedOn)
                        .with("endedOn", endedOn)
                        .with(SEALED, cipher.sealRecord(it.id(), identity(it.id(), version + 1), identity)))
                .update();
        if (changed == 0) {
            return Saved.stale(identity(it).orElseThrow());
        }
        history.append(
                actor,
                it,
                endedOn == null ? "share_identity" : "end_shared_identity",
                version + 1L,
                List.of(),
                endedOn == null
                        ? "Agreed that the Home Office and the police learn who they are"
                        : "No longer agrees that the Home Office and the police learn who they are",
                "");
        return Saved.done();
    }
}
