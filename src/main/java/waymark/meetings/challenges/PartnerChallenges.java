package waymark.meetings.challenges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The challenges, and the steps they take.
@Repository
@Transactional(readOnly = true)
class PartnerChallenges {

    private static final String ROWS = """
            select c.ref, c.version, c.group_code, c.by_organisation,
                   coalesce(g.name, b.name, c.group_code, c.by_organisation) as challenger, c.area, c.organisation,
                   c.challenged_area, coalesce(o.name, a.name, c.organisation, c.challenged_area) as challenged, c.meeting,
                   c.about, c.asked, c.due, c.raised_on, c.raised_by_name, c.state, c.answer, c.answered_on, c.answered_by,
                   c.answered_by_name, c.closing, c.closed_on, c.closed_by_name, c.escalated_to,
                   coalesce(e.name, '') as escalated_to_name
              from meetings.challenge c
              left join directory_open.group_ g on g.code = c.group_code
              left join directory_open.organisation b on b.code = c.by_organisation
              left join directory_open.organisation o on o.code = c.organisation
              left join directory_open.area a on a.code = c.challenged_area
              left join directory_open.group_ e on e.code = c.escalated_to
            """;

    /// What is asked of the list; what is empty lets everything through.
    ///
    /// @param state of a challenge, or `late`
    /// @param group code of the group that challenges, or to which it was taken
    record Filter(String state, String organisation, String group) {}

    private final JdbcClient db;
    private final History history;
    private final ChallengeNotifier notifier;
    private final Clock clock;

    PartnerChallenges(JdbcClient db, History history, ChallengeNotifier notifier, Clock clock) {
        this.db = db;
        this.history = history;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// Those that wait first, by their last day; then the others, the newest first.
    List<Challenge> find(Filter filter, long from, int size) {
        return db.sql(ROWS + matching("""
                 order by c.state not in ('open', 'answered'), case when c.state in ('open', 'answered') then c.due end,
                          c.closed_on desc, c.ref
                 offset :first limit :size
                """))
                .paramSource(parameters(filter).with("first", from).with("size", size))
                .query(PartnerChallenges::read)
                .list();
    }

    long count(Filter filter) {
        return db.sql("select count(*) from meetings.challenge c" + matching(""))
                .paramSource(parameters(filter))
                .query(Long.class)
                .single();
    }

    private static String matching(String order) {
        return """
                 where (:state = '' or c.state = :state
                        or :state = 'waiting' and c.state in ('open', 'answered')
                        or :state = 'late' and c.state = 'open' and c.due < :today)
                   and (:organisation = '' or c.organisation = :organisation)
                   and (:group = '' or c.group_code = :group or c.escalated_to = :group)
                """ + order;
    }

    private RecordParameters parameters(Filter filter) {
        return RecordParameters.of(filter).with("today", LocalDate.now(clock));
    }

    /// @throws NotFound where there is none
    Challenge get(Ref ref) {
        return db.sql(ROWS + " where c.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(PartnerChallenges::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Those that were raised at a meeting, in their order.
    List<Challenge.Header> raisedAt(Ref meeting) {
        return db.sql(ROWS + " where c.meeting = :meeting order by c.ref")
                .paramSource(RecordParameters.none().with("meeting", meeting))
                .query(RecordMapper.of(Challenge.Header.class))
                .list();
    }

    private static Challenge read(ResultSet row, int number) throws SQLException {
        var header = RecordMapper.read(row, Challenge.Header.class);
        var state = row.getString("state");
        return switch (state) {
            case "open" -> new Challenge.Open(header);
            case "answered" -> new Challenge.Answered(header);
            default -> new Challenge.Closed(header, Challenge.Outcome.valueOf(state.toUpperCase(Locale.ROOT)));
        };
    }

    /// What happened to it, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from meetings.challenge_event
                 where challenge = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// Saves a new one, and tells those who are to answer.
    @Transactional
    Ref raise(Actor actor, ChallengeEvent.Raised event) {
        var given = event.given();
        var ref = Ref.numbered(
                "CH",
                db.sql("select nextval('meetings.challenge_number')")
                        .query(Long.class)
                        .single());
        db.sql("""
                insert into meetings.challenge (ref, group_code, by_organisation, area, organisation, challenged_area, meeting,
                                                about, asked, due, raised_on, raised_by, raised_by_name)
                values (:ref, :groupCode, :byOrganisation, :area, :organisation, :challengedArea, :meeting,
                        :about, :asked, :due, :on, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given, event)
                        .by(actor)
                        .with("ref", ref)
                        .with("groupCode", given.challenger().when(Party.Kind.GROUP))
                        .with("byOrganisation", given.challenger().when(Party.Kind.ORGANISATION))
                        .with("area", given.challenger().area())
                        .with("organisation", given.challenged().when(Party.Kind.ORGANISATION))
                        .with("challengedArea", given.challenged().when(Party.Kind.AREA)))
                .update();
        append(actor, "raise_challenge", ref, 1, "Raised", given.asked());
        notifier.raised(actor, ref, given);
        return ref;
    }

    /// Saves an answer or the end.
    @Transactional
    Saved<Challenge> save(Actor actor, int version, ChallengeEvent event) {
        return switch (event) {
            case ChallengeEvent.Raised _ -> throw new IllegalArgumentException("a challenge is raised once");
            case ChallengeEvent.Answered answered -> {
                var before = answered.before();
                int rows = db.sql("""
                        update meetings.challenge
                           set state = 'answered', answer = :words, answered_on = :on, answered_by = :actor,
                               answered_by_name = :actorName, version = version + 1
                         where ref = :ref and version = :version
                        """)
                        .paramSource(
                                RecordParameters.of(before, answered).by(actor).with("version", version))
                        .update();
                if (rows > 0) {
                    append(actor, "answer_challenge", before.ref(), version + 1, "Answered", answered.words());
                    notifier.answered(actor, before);
                }
                yield saved(rows, before.ref());
            }
            case ChallengeEvent.Closed closed -> {
                var before = closed.before();
                var to = closed.to();
                int rows = db.sql("""
                        update meetings.challenge
                           set state = :state, closing = :words, closed_on = :on, closed_by = :actor,
                               closed_by_name = :actorName, escalated_to = :to, version = version + 1
                         where ref = :ref and version = :version
                        """)
                        .paramSource(RecordParameters.of(before, closed)
                                .by(actor)
                                .with("state", closed.outcome().name().toLowerCase(Locale.ROOT))
                                .with("to", to == null ? null : to.code())
                                .with("version", version))
                        .update();
                if (rows > 0) {
                    append(
                            actor,
                            "close_challenge",
                            before.ref(),
                            version + 1,
                            closed.outcome().word() + (to == null ? "" : ": " + to.name()),
                            closed.words());
                    notifier.closed(actor, closed);
                }
                yield saved(rows, before.ref());
            }
        };
    }

    private Saved<Challenge> saved(int rows, Ref ref) {
        return rows == 0 ? Saved.stale(get(ref)) : Saved.done();
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                """
                insert into meetings.challenge_event (challenge, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}
