package waymark.governance.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The decisions register: what the board is asked, what it decided, and what became of it.
@Repository
@Transactional(readOnly = true)
public class BoardDecisions {

    /// Everything of an entry, with its state as of `:today`.
    private static final String ENTRIES = """
            select b.id, b.ref, b.version, b.kind, b.quarter,
                   coalesce(q.first_month, (select max(z.first_month) from governance.quarter z), 4) as first_month,
                   b.area, coalesce(a.name, b.area) as area_name,
                   a.position as area_position, b.position, r.id as return_id, r.ref as return_ref, b.wording, b.decision,
                   b.answer, b.decided_as, b.decided_on, coalesce(f.version, 0) as follow_up_version, f.owner_person,
                   f.owner_organisation, coalesce(p.name, o.name, '') as owner_name, f.due, f.action,
                   coalesce(s.status, '') as action_status, coalesce(f.done_on, s.closed_on) as done_on,
                   n.ref as superseded_by, b.meeting, b.meeting_item, b.body,
                   case when b.decision is null then 'undecided'
                        when b.decision = 'deferred' then 'deferred'
                        when f.superseded_by is not null then 'superseded'
                        when f.done_on is not null or s.status = 'COMPLETE' then 'done'
                        when (b.decision in ('refused', 'noted') or b.kind = 'meeting')
                         and num_nonnulls(f.owner_person, f.owner_organisation, f.due) = 0 then 'closed'
                        when f.due < :today then 'overdue'
                        else 'open' end as state
              from governance.board_request b
              left join governance.quarter q on q.key = b.quarter
              left join governance.area_return r on r.id = b.area_return
              left join directory_open.area a on a.code = b.area
              left join governance.follow_up f on f.board_request = b.id
              left join governance.board_request n on n.id = f.superseded_by
              left join directory_open.person p on p.id = f.owner_person
              left join directory_open.organisation o on o.code = f.owner_organisation
              left join strategy_open.action_status s on s.ref = f.action
            """;

    /// A return is open to the reader where its parts are: row-level security decides.
    private static final String SELECT = """
            select e.ref, e.version, e.kind, e.quarter, e.first_month, e.area, e.area_name, e.return_ref, e.wording,
                   e.decision, e.answer, e.decided_as, e.decided_on, e.follow_up_version, e.owner_person,
                   e.owner_organisation, e.owner_name, e.due, e.action, e.action_status, e.done_on, e.superseded_by,
                   e.meeting, e.meeting_item, e.body, e.state, count(*) over () as entries,
                   exists (select from governance.return_part x where x.area_return = e.return_id) as return_open
              from (""" + ENTRIES + ") e ";

    private static final String ORDER =
            " order by e.state in ('undecided', 'deferred') and e.kind <> 'escalation' desc,"
                    + " e.state = 'overdue' desc, e.state = 'open' desc, e.state = 'undecided' desc, e.quarter desc nulls last,"
                    + " e.kind = 'escalation', e.area_position, e.position, e.ref desc";

    private static final int MOST = 1000;

    private final JdbcClient db;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoardDecisions(JdbcClient db, History history, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /// A page of the register.
    ///
    /// @param rows in the whole list
    record Found(List<BoardDecision> decisions, long rows) {}

    /// Which entries to list; null lets all through.
    record Filter(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String area,
            @Nullable String quarter) {}

    /// The entries that a filter lets through: first what waits for the board, then what is overdue and open.
    Found find(Filter filter, int limit, long offset) {
        var rows = new long[1];
        var found = db.sql(SELECT + """
                         where (cast(:state as text) is null or e.state = :state
                                or :state = 'waiting' and e.state in ('undecided', 'deferred'))
                           and (cast(:kind as text) is null or e.kind = :kind)
                           and (cast(:area as text) is null or e.area = :area or :area = 'all' and e.area is null)
                           and (cast(:quarter as text) is null or e.quarter = :quarter)
                        """ + ORDER + " limit :limit offset :offset")
                .paramSource(RecordParameters.of(filter)
                        .with("today", today())
                        .with("limit", limit)
                        .with("offset", offset))
                .query((row, _) -> {
                    rows[0] = row.getLong("entries");
                    return read(row);
                })
                .list();
        return new Found(found, rows[0]);
    }

    /// The requests of all accepted returns of a quarter, by area.
    public List<BoardDecision> requests(Quarter quarter) {
        return db.sql(
                        SELECT
                                + " where e.quarter = :quarter and e.kind = 'request' order by e.area_position, e.area, e.position")
                .param("quarter", quarter.key())
                .param("today", today())
                .query((row, _) -> read(row))
                .list();
    }

    /// What the board decides when it reads the pack of a quarter: the requests of its accepted returns by area, then
    /// those of earlier quarters that are not decided or were deferred, the latest first.
    public List<BoardDecision> forPack(Quarter quarter) {
        return db.sql(SELECT + """
                         where e.kind = 'request'
                           and (e.quarter = :quarter
                             or e.quarter < :quarter and e.state in ('undecided', 'deferred'))
                         order by e.quarter desc, e.area_position, e.area, e.position
                        """)
                .param("quarter", quarter.key())
                .param("today", today())
                .query((row, _) -> read(row))
                .list();
    }

    /// As they are now, by their references.
    public List<BoardDecision> named(List<String> refs) {
        return db.sql(SELECT + " where e.ref = any (:refs)")
                .param("refs", refs.toArray(String[]::new))
                .param("today", today())
                .query((row, _) -> read(row))
                .list();
    }

    /// What a meeting decided, in the order it was recorded.
    public List<BoardDecision> takenAt(Ref meeting) {
        return db.sql(SELECT + " where e.meeting = :meeting order by e.ref")
                .param("meeting", meeting.value())
                .param("today", today())
                .query((row, _) -> read(row))
                .list();
    }

    /// What was decided last, the newest first; what was deferred is not decided.
    public List<BoardDecision> decidedLast(int most) {
        return db.sql(SELECT + """
                         where e.decision is not null and e.decision <> 'deferred'
                         order by e.decided_on desc, e.ref desc limit :most
                        """)
                .param("most", most)
                .param("today", today())
                .query((row, _) -> read(row))
                .list();
    }

    /// What came to the board with a return.
    public List<BoardDecision> of(Ref areaReturn) {
        return db.sql(SELECT + " where e.return_ref = :return order by e.position")
                .param("return", areaReturn.value())
                .param("today", today())
                .query((row, _) -> read(row))
                .list();
    }

    /// What a person is to do and has not done yet.
    List<BoardDecision> ownedBy(UUID person) {
        return db.sql(SELECT + """
                         where e.owner_person = :person and e.action is null and e.state in ('open', 'overdue')
                         order by e.ref
                        """)
                .param("person", person)
                .param("today", today())
                .query((row, _) -> read(row))
                .list();
    }

    /// One entry.
    public BoardDecision get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /// The entry, where there is one.
    public Optional<BoardDecision> find(Ref ref) {
        return db.sql(SELECT + " where e.ref = :ref")
                .param("ref", ref.value())
                .param("today", today())
                .query((row, _) -> read(row))
                .optional();
    }

    /// What was recorded of it, newest first.
    List<TimelineEntry> history(Ref ref) {
        return history.timeline("""
                select e.on_day, e.at, e.by_name, e.headline, e.words
                  from (select v.board_request, v.on_day, v.at, v.by_name, v.answer as words,
                               case v.decision when 'agreed' then 'Agreed'
                                               when 'conditions' then 'Agreed with conditions'
                                               when 'refused' then 'Not agreed'
                                               when 'deferred' then 'Deferred'
                                               else 'Noted' end as headline
                          from governance.request_event v
                        union all
                        select v.board_request, v.on_day, v.at, v.by_name, v.words,
                               case v.act when 'assign_decision' then 'To be done'
                                          when 'add_decided_action' then 'Became an action'
                                          when 'finish_decision' then 'Done'
                                          else 'Superseded' end
                          from governance.follow_up_event v) e
                  join governance.board_request b on b.id = e.board_request
                 where b.ref = :ref
                 order by e.at desc
                """, RecordParameters.none().with("ref", ref.value()));
    }

    /// Takes in what an accepted return asks of the board, and what is red in it. What came with the same
    /// return before it was corrected stays as it is.
    @Transactional
    public void receive(Ref areaReturn, List<String> requests, List<String> escalations) {
        receive(areaReturn, DecisionKind.REQUEST, requests);
        receive(areaReturn, DecisionKind.ESCALATION, escalations);
    }

    private void receive(Ref areaReturn, DecisionKind kind, List<String> wordings) {
        if (wordings.isEmpty()) {
            return;
        }
        db.sql("""
                insert into governance.board_request (ref, area_return, quarter, area, kind, position, wording)
                select 'RQ-' || lpad(n::text, greatest(4, length(n::text)), '0'), id, quarter, area, :kind, position,
                       wording
                  from (select nextval('governance.request_number') as n, r.id, r.quarter, r.area, e.wording,
                               (select coalesce(max(b.position), 0) from governance.board_request b
                                 where b.area_return = r.id) + e.position as position
                          from governance.area_return r
                         cross join unnest(:wordings::text[]) with ordinality as e (wording, position)
                         where r.ref = :return
                           and not exists (select from governance.board_request b
                                            where b.area_return = r.id and b.kind = :kind and b.wording = e.wording)
                         order by e.position) numbered
                """)
                .param("wordings", wordings.toArray(String[]::new))
                .param("kind", kind.code())
                .param("return", areaReturn.value())
                .update();
    }

    /// Records a decision on something that came up otherwise.
    ///
    /// @param event what was decided; the reference is given here
    @Transactional
    public Ref add(Actor actor, String subject, DecisionRecorded event) {
        var ref = Ref.numbered(
                "RQ",
                db.sql("select nextval('governance.request_number')")
                        .query(Long.class)
                        .single());
        db.sql("""
                insert into governance.board_request (ref, quarter, area, kind, wording, meeting, meeting_item, body)
                values (:ref, (select q.key from governance.quarter q where q.key = :quarter), :area, :decided, :subject,
                        :meeting, :item, :group)
                """)
                .paramSource(values(event)
                        .with("ref", ref.value())
                        .with("decided", event.kind().code())
                        .with("subject", subject))
                .update();
        save(actor, event.of(ref));
        return ref;
    }

    /// Records what the board decided. Locks the row first, so that of two people who record at once one
    /// wins; then writes the history, which row-level security allows only while it is undecided.
    @Transactional
    public Saved<BoardDecision> save(Actor actor, DecisionRecorded event) {
        if (!lock(event)) {
            return Saved.stale(get(event.ref()));
        }
        history.append(
                actor,
                History.Change.of("record_decision", event.ref(), event.version() + 1L, List.of("decision", "answer")),
                """
                insert into governance.request_event (board_request, on_day, by_person, by_name, decision, answer, decided_as)
                select b.id, :decidedOn, :actor, :actorName, :decision, :words, :decidedAs
                  from governance.board_request b where b.ref = :object
                """,
                event,
                values(event));
        db.sql("""
                update governance.board_request
                   set decision = :decision, answer = :words, decided_as = :decidedAs, decided_on = :decidedOn,
                       decided_by = :by, meeting = :meeting, meeting_item = :item, body = :group, version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(values(event)).update();
        if (event.answer() != Answer.DEFERRED) {
            db.sql("""
                    insert into governance.follow_up (board_request, area, owner_person, owner_organisation, due)
                    select b.id, b.area, :person, :organisation, :due from governance.board_request b where b.ref = :ref
                    """).paramSource(values(event)).update();
        }
        events.publishEvent(event);
        return Saved.done();
    }

    /// Records the same decision on several entries, all or none.
    ///
    /// @return how many; 0 where somebody recorded one of them first
    @Transactional
    public int save(Actor actor, List<DecisionRecorded> events) {
        for (var event : events) {
            if (save(actor, event) instanceof Saved.Stale<BoardDecision>) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return 0;
            }
        }
        return events.size();
    }

    /// The escalations of a quarter on which nothing was recorded.
    public List<BoardDecision> undecidedEscalations(Quarter quarter) {
        return find(new Filter("undecided", DecisionKind.ESCALATION.code(), null, quarter.key()), MOST, 0)
                .decisions();
    }

    private boolean lock(DecisionRecorded event) {
        return db.sql("""
                select b.id from governance.board_request b where b.ref = :ref and b.version = :version for update
                """)
                .paramSource(values(event))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private static RecordParameters values(DecisionRecorded event) {
        var at = Optional.ofNullable(event.meeting());
        return RecordParameters.of(event)
                .with("meeting", at.map(DecidedAt::meeting))
                .with("item", at.map(DecidedAt::item))
                .with("group", at.map(DecidedAt::group).orElse(""))
                .with("decision", event.answer().code())
                .with("decidedAs", event.decidedBy().code())
                .with("person", event.owner().person())
                .with("organisation", event.owner().organisation());
    }

    /// Saves what happened to the follow-up: history first, because nothing is written once it has ended.
    @Transactional
    public Saved<BoardDecision> save(Actor actor, FollowUpEvent event) {
        boolean locked = db.sql("""
                select f.version from governance.follow_up f
                  join governance.board_request b on b.id = f.board_request
                 where b.ref = :ref and f.version = :version for update of f
                """)
                .param("ref", event.ref().value())
                .param("version", event.version())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!locked) {
            return Saved.stale(get(event.ref()));
        }
        history.append(
                actor,
                History.Change.of(act(event), event.ref(), event.version() + 1L, List.of("follow_up")),
                """
                insert into governance.follow_up_event (board_request, on_day, by_person, by_name, act, words)
                select b.id, :on, :actor, :actorName, :act, :words
                  from governance.board_request b where b.ref = :object
                """,
                event,
                RecordParameters.none().with("on", event.on()).with("words", event.words()));
        change(event);
        events.publishEvent(event);
        return Saved.done();
    }

    private void change(FollowUpEvent event) {
        switch (event) {
            case FollowUpEvent.Assigned assigned ->
                update(
                        "owner_person = :person, owner_organisation = :organisation, due = :due",
                        RecordParameters.of(assigned)
                                .with("person", assigned.owner().person())
                                .with("organisation", assigned.owner().organisation()));
            case FollowUpEvent.ActionAdded added -> update("action = :action", RecordParameters.of(added));
            case FollowUpEvent.Finished finished ->
                update("done_on = :on, done_by = :by", RecordParameters.of(finished));
            case FollowUpEvent.Superseded superseded ->
                update(
                        "superseded_by = (select n.id from governance.board_request n where n.ref = :later)",
                        RecordParameters.of(superseded));
        }
    }

    /// @param set columns with their parameters, one of the texts above
    private void update(String set, RecordParameters parameters) {
        db.sql("update governance.follow_up set " + set + """
                       , version = version + 1
                 where board_request = (select b.id from governance.board_request b where b.ref = :ref)
                   and version = :version
                """)
                .paramSource(parameters)
                .update();
    }

    private static String act(FollowUpEvent event) {
        return switch (event) {
            case FollowUpEvent.Assigned _ -> "assign_decision";
            case FollowUpEvent.ActionAdded _ -> "add_decided_action";
            case FollowUpEvent.Finished _ -> "finish_decision";
            case FollowUpEvent.Superseded _ -> "supersede_decision";
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static BoardDecision read(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_on", LocalDate.class);
        var key = row.getString("quarter");
        int firstMonth = row.getInt("first_month");
        var quarter = key == null
                ? Quarter.holding(Objects.requireNonNull(decided), firstMonth)
                : ReportingQuarters.quarter(key);
        var area = row.getString("area");
        var meeting = ref(row, "meeting");
        var answer = row.getString("decision");
        return new BoardDecision(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                DecisionKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                quarter,
                quarter.title(firstMonth),
                area == null ? null : new Area(area, row.getString("area_name")),
                ref(row, "return_ref"),
                row.getBoolean("return_open"),
                row.getString("wording"),
                answer == null ? null : Answer.parse(answer).orElseThrow(),
                row.getString("answer"),
                DecidedBy.of(row.getString("decided_as")),
                decided,
                DecisionState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new FollowUp(
                        row.getInt("follow_up_version"),
                        row.getObject("owner_person", UUID.class),
                        row.getString("owner_organisation"),
                        row.getString("owner_name"),
                        row.getObject("due", LocalDate.class),
                        ref(row, "action"),
                        row.getString("action_status"),
                        row.getObject("done_on", LocalDate.class),
                        ref(row, "superseded_by")),
                meeting == null
                        ? null
                        : new DecidedAt(meeting, row.getObject("meeting_item", UUID.class), row.getString("body")));
    }

    private static @Nullable Ref ref(ResultSet row, String column) throws SQLException {
        var ref = row.getString(column);
        return ref == null ? null : new Ref(ref);
    }
}
