package waymark.concerns.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.concerns.identity.IdentityRequest.Asking;
import waymark.concerns.intake.IntakeSeals;
import waymark.concerns.keys.CustodianKeys;
import waymark.concerns.keys.DeskKeys;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.concerns.rota.HolderNotices;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.transactions.RunAsSystem;

/// The desk's requests to the custodians, and the contact details sealed for them. People are notified in the
/// same transaction, by reference alone.
@Repository
@Transactional(readOnly = true)
public class IdentityRequests {

    private static final String COLUMNS = """
            select id, report, ref, asked_by, asked_by_name, asked_at, reason, state, opened_by, opened_by_name, opened_at,
                   opened_because, decided_by, decided_by_name, decided_at, answer, version
              from concerns.identity_request
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final CustodianKeys custodian;
    private final IntakeSeals seals;
    private final DeskKeys deskKeys;
    private final AccessApi access;
    private final NoticeApi notices;
    private final HolderNotices holders;
    private final RunAsSystem asSystem;

    IdentityRequests(
            JdbcClient db,
            Audit audit,
            CustodianKeys custodian,
            IntakeSeals seals,
            DeskKeys deskKeys,
            AccessApi access,
            NoticeApi notices,
            HolderNotices holders,
            RunAsSystem asSystem) {
        this.db = db;
        this.audit = audit;
        this.custodian = custodian;
        this.seals = seals;
        this.deskKeys = deskKeys;
        this.access = access;
        this.notices = notices;
        this.holders = holders;
        this.asSystem = asSystem;
    }

    /// True if somebody else is custodian today who can open contact details: their account may be used and
    /// their vetting is in force. Nobody answers their own request.
    boolean answerable(Actor actor) {
        return asSystem.get(
                "Whether there is a custodian",
                system -> access.holding(system, Permission.OPEN_IDENTITY).stream()
                        .anyMatch(custodian -> !custodian.equals(actor.id())));
    }

    /// Waiting requests first, then the hundred answered last.
    List<IdentityRequest> all(Actor actor) {
        return db.sql(COLUMNS + " order by state in ('given', 'refused'), asked_at desc limit 100")
                .query(IdentityRequests::read)
                .list();
    }

    /// The latest request about the report.
    public Optional<IdentityRequest> about(Actor actor, Ref ref) {
        return db.sql(COLUMNS + " where ref = :ref order by asked_at desc limit 1")
                .param("ref", ref.value())
                .query(IdentityRequests::read)
                .optional();
    }

    IdentityRequest get(Actor actor, Ref ref) {
        return about(actor, ref).orElseThrow(() -> new NotFound("question"));
    }

    /// Records that a custodian views a request, whether or not they opened it.
    @Transactional
    public void recordView(Actor actor, Ref ref) {
        audit.looked(actor, "view_identity_request", ref.value());
    }

    /// The contact details, after recording the view; row-level security shows them only to the custodian who
    /// opened the request.
    @Transactional
    public Optional<CustodianKeys.Contact> contact(Actor actor, Asking asking) {
        audit.looked(actor, "view_identity", asking.ref().value());
        return db.sql("select sealed from concerns.report_contact where report = :report")
                .param("report", asking.report())
                .query((row, number) -> custodian.contact(asking.report(), row.getBytes("sealed")))
                .optional();
    }

    /// What a custodian gave to the deskKeys. Read on the page of the report, which records the view.
    public String given(Actor actor, Asking asking) {
        return db.sql("select given from concerns.identity_request where id = :id and state = 'given'")
                .param("id", asking.id())
                .query((row, number) -> deskKeys.text("identity", asking.id(), row.getBytes("given")))
                .single();
    }

    /// False if one is waiting already.
    @Transactional
    public boolean ask(Actor actor, Cover cover, Asking asking) {
        int asked = db.sql("""
                insert into concerns.identity_request (id, report, ref, asked_by, asked_by_name, asked_at, reason)
                select :id, :report, :ref, :by, :name, :at, :reason
                 where not exists (select from concerns.identity_request
                                    where report = :report and state in ('asked', 'opened'))
                """)
                .param("id", asking.id())
                .param("report", asking.report())
                .param("ref", asking.ref().value())
                .param("by", asking.by().id())
                .param("name", asking.by().name())
                .param("at", Timestamp.from(asking.at()))
                .param("reason", asking.reason())
                .update();
        if (asked == 0) {
            return false;
        }
        audit.changed(actor, "ask_identity", cover.ref().value(), cover.version(), List.of("identity"));
        notices.tell(
                actor,
                access.holders(actor, "identity_custodian", Scope.PARTNERSHIP),
                "The desk asks how to reach the person who reported " + cover.ref(),
                "/identities/" + cover.ref());
        return true;
    }

    /// Saves what a custodian did, and notifies the person who asked. Stale if another custodian was first.
    @Transactional
    public Saved<IdentityRequest> save(Actor actor, IdentityChanged event) {
        int changed = switch (event) {
            case IdentityChanged.Opened opened -> opened(opened);
            case IdentityChanged.Given given ->
                decided(
                        given,
                        "given",
                        given.how(),
                        contact(actor, given.asking())
                                .map(CustodianKeys.Contact::said)
                                .orElseThrow(() -> new InvariantViolation("given, and cannot be read")));
            case IdentityChanged.Refused refused -> decided(refused, "refused", refused.why(), null);
        };
        var asking = event.asking();
        if (changed == 0) {
            return new Saved.Stale<>(get(actor, asking.ref()));
        }
        audit.changed(actor, event.act(), asking.ref().value(), asking.version() + 1, List.of("state"));
        if (!(event instanceof IdentityChanged.Opened)) {
            notices.done(asking.ref(), "/identities/");
            asSystem.get("Telling the desk of an answer", system -> told(system, asking));
        }
        return new Saved.Done<>();
    }

    /// Whoever asked, and whoever has the report by now: it may have been taken over since. While it waits,
    /// whoever opens it sees the answer.
    private boolean told(Actor system, Asking asking) {
        var text = "The custodian has answered about " + asking.ref();
        var path = "/reports/" + asking.ref();
        var holder = db.sql(
                        "select ref, opened_by as holder, area from concerns.report where id = :id and opened_by is not null")
                .param("id", asking.report())
                .query(RecordMapper.of(HolderNotices.Held.class))
                .optional();
        if (holder.filter(held -> held.holder().equals(asking.by().id())).isEmpty()) {
            notices.tell(system, List.of(asking.by().id()), text, path);
        }
        holder.ifPresent(held -> holders.tell(system, held, text, path, () -> true));
        return true;
    }

    private int opened(IdentityChanged.Opened event) {
        return db.sql("""
                update concerns.identity_request
                   set state = 'opened', opened_by = :who, opened_by_name = :name, opened_at = :at, opened_because = :because,
                       version = version + 1
                 where id = :id and version = :version and state in ('asked', 'opened')
                """)
                .param("who", event.who().id())
                .param("name", event.who().name())
                .param("at", Timestamp.from(event.at()))
                .param("because", event.because())
                .param("id", event.asking().id())
                .param("version", event.asking().version())
                .update();
    }

    private int decided(IdentityChanged event, String state, String answer, @Nullable String given) {
        return db.sql("""
                update concerns.identity_request
                   set state = :state, decided_by = :who, decided_by_name = :name, decided_at = :at, answer = :answer,
                       given = :given, version = version + 1
                 where id = :id and version = :version and state in ('asked', 'opened')
                """)
                .param("state", state)
                .param("who", event.who().id())
                .param("name", event.who().name())
                .param("at", Timestamp.from(event.at()))
                .param("answer", answer)
                .param(
                        "given",
                        given == null
                                ? null
                                : seals.forDesk("identity", event.asking().id(), given))
                .param("id", event.asking().id())
                .param("version", event.asking().version())
                .update();
    }

    private static IdentityRequest read(ResultSet row, int number) throws SQLException {
        var asking = new Asking(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                new Ref(row.getString("ref")),
                new Holder(row.getObject("asked_by", UUID.class), row.getString("asked_by_name")),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("reason"),
                row.getInt("version"));
        return switch (row.getString("state")) {
            case "asked" -> new IdentityRequest.Asked(asking);
            case "opened" ->
                new IdentityRequest.Opened(
                        asking,
                        new Holder(row.getObject("opened_by", UUID.class), row.getString("opened_by_name")),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("opened_because"));
            default -> decided(row, asking);
        };
    }

    private static IdentityRequest decided(ResultSet row, Asking asking) throws SQLException {
        var by = new Holder(row.getObject("decided_by", UUID.class), row.getString("decided_by_name"));
        var at = row.getTimestamp("decided_at").toInstant();
        return row.getString("state").equals("given")
                ? new IdentityRequest.Given(asking, by, at, row.getString("answer"))
                : new IdentityRequest.Refused(asking, by, at, row.getString("answer"));
    }
}
