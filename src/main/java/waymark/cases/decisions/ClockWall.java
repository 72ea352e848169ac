package waymark.cases.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.law.LawBook;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Place;
import waymark.cases.rules.Age;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.RunningClock;
import waymark.cases.rules.RunningClock.Standing;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// The clocks of many people at once: those of somebody's own cases, and how many there are in all.
@Repository
@Transactional(readOnly = true)
class ClockWall {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWall.class);

    /// Somebody who is in the NRM still.
    ///
    /// @param turns18On of those who were referred as a child; null where it is not known or does not matter
    /// @param nextOn the next day on which a clock ends, as it was kept
    record Live(
            NrmProcess process,
            Ref caseRef,
            Ref person,
            String organisation,
            @Nullable LocalDate turns18On,
            @Nullable LocalDate nextOn) {}

    /// Of one kind of clock at one organisation.
    record Count(String organisation, String clock, String standing, int count, Instant countedAt) {}

    private record Key(String organisation, String clock, String standing) {}

    /// The date of birth is read of those alone for whom the 18th birthday matters.
    private static final String LIVE = "select " + NrmProcesses.COLUMNS + """
            , p.next_on, c.ref as case_ref, c.organisation, i.ref as person_ref, i.version as person_version, k.wrapped,
            case when p.referred_as <> 'ADULT' then i.sealed end as sealed
              from cases.nrm_process p
              join cases.case_record c on c.id = p.case_id
              join cases.case_key k on k.case_id = c.id
              join cases.person_in_case i on i.id = p.person_in_case
            """;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final LawBook law;
    private final JsonMapper json;
    private final Clock clock;

    ClockWall(JdbcClient db, CaseCipher cipher, LawBook law, JsonMapper json, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.law = law;
        this.json = json;
        this.clock = clock;
    }

    /// The clocks that wait for somebody in the cases of this person, the late ones first.
    List<ClockLine> own(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var rules = law.clocks();
        return db
                .sql(LIVE + """
                 where p.state not in ('CLOSED', 'WITHDRAWN')
                   and p.case_id in (select m.case_id from cases.member m
                                      where m.person = :me and m.ended_at is null and m.from_day <= :today
                                        and coalesce(m.until_day >= :today, true))
                """)
                .param("me", actor.id())
                .param("today", today)
                .query((row, _) -> live(row))
                .list()
                .stream()
                .flatMap(live -> lines(live, rules, today).stream())
                .sorted(Comparator.comparing((ClockLine line) -> !line.late(today))
                        .thenComparing(line -> line.clock().endsOn(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(line -> line.caseRef().value()))
                .toList();
    }

    static List<ClockLine> lines(Live live, ClockRules rules, LocalDate today) {
        return rules.live(live.process(), live.turns18On(), today).stream()
                .map(running -> new ClockLine(
                        live.caseRef(),
                        live.process().ref(),
                        live.person(),
                        live.organisation(),
                        live.process().state(),
                        running))
                .toList();
    }

    /// Everybody who is in the NRM, one after the other. Only for the clock.
    void each(Consumer<Live> with) {
        db.sql(LIVE + " where p.state not in ('CLOSED', 'WITHDRAWN')")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    with.accept(live(row));
                });
    }

    private Live live(ResultSet row) throws SQLException {
        var process = NrmProcesses.process(row, json);
        return new Live(
                process,
                new Ref(row.getString("case_ref")),
                new Ref(row.getString("person_ref")),
                row.getString("organisation"),
                turns18(row),
                row.getObject("next_on", LocalDate.class));
    }

    /// The 18th birthday, out of the sealed details; null where the row has none of them, or they no date of
    /// birth. Also where the case does not open: its other clocks, and those of other cases, run on.
    @Nullable
    LocalDate turns18(ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        if (sealed == null) {
            return null;
        }
        var caseId = row.getObject("case_id", UUID.class);
        var person = row.getObject("person_in_case", UUID.class);
        var place = new Place("cases.person_in_case", person, "sealed", row.getInt("person_version"));
        try {
            cipher.know(caseId, row.getBytes("wrapped"));
            var born = cipher.openRecord(caseId, place, sealed, PersonDetails.class)
                    .born();
            return born == null ? null : Age.eighteenth(born);
        } catch (InvariantViolation shut) {
            LOG.error(
                    "The clock of an 18th birthday does not run: the case {} does not open", row.getString("case_ref"));
            return null;
        }
    }

    /// Keeps how many clocks there are of each kind; kinds that nobody has are 0.
    @Transactional
    void keep(List<ClockLine> lines) {
        var today = LocalDate.now(clock);
        Map<Key, Integer> counts = new LinkedHashMap<>();
        for (var line : lines) {
            counts.merge(
                    new Key(line.organisation(), line.clock().rule().name(), standing(line.clock(), today)),
                    1,
                    Integer::sum);
        }
        var now = Timestamp.from(clock.instant());
        db.sql("update cases.clock_count set count = 0, counted_at = :now")
                .param("now", now)
                .update();
        counts.forEach((key, count) -> db.sql("""
                insert into cases.clock_count (organisation, clock, standing, count, counted_at)
                values (:organisation, :clock, :standing, :count, :now)
                on conflict (organisation, clock, standing) do update set count = excluded.count, counted_at = excluded.counted_at
                """)
                .param("organisation", key.organisation())
                .param("clock", key.clock())
                .param("standing", key.standing())
                .param("count", count)
                .param("now", now)
                .update());
    }

    /// For counts there are three: running, soon and late.
    private static String standing(RunningClock running, LocalDate today) {
        var standing = running.standing(today);
        return standing.late() ? "LATE" : standing == Standing.ASK ? Standing.SOON.name() : standing.name();
    }

    /// The counts that the reader may see.
    List<Count> counts() {
        return db.sql("""
                select organisation, clock, standing, count, counted_at from cases.clock_count order by clock, standing, organisation
                """).query(RecordMapper.of(Count.class)).list();
    }
}
