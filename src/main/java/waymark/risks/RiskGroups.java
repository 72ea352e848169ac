package waymark.risks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.SeatOccupancy;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;

/// The groups with a register: all but those that speak of single people. The group above one is its parent in
/// the directory; where that is none, or has ended, the strategic board.
@Repository
@Transactional(readOnly = true)
class RiskGroups {

    private static final String ROWS = """
            select g.code, g.name, a.area, p.code as parent, coalesce(p.name, '') as parent_name,
                   risks.sits(g.code, 'CHAIR') as chaired
              from directory_open.group_ g
              left join (select x.group_code, min(x.area) as area from directory_open.group_area x
                          group by x.group_code having count(*) = 1) a on a.group_code = g.code
              left join lateral (select b.code, b.name from directory_open.group_ b
                                  where g.tier <> 'strategic' and b.tier <> 'case'
                                    and (b.tier = 'strategic' or b.code = g.parent)
                                    and coalesce(b.ended_on > (now() at time zone 'Europe/London')::date, true)
                                  order by b.code is distinct from g.parent, b.position, b.code limit 1) p on true
             where g.tier <> 'case'
            """;

    private final JdbcClient db;
    private final GroupsApi groups;
    private final DirectoryApi directory;
    private final Clock clock;

    RiskGroups(JdbcClient db, GroupsApi groups, DirectoryApi directory, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.directory = directory;
        this.clock = clock;
    }

    /// All of them, the board first.
    List<RiskGroup> all() {
        return db.sql(ROWS + " order by g.tier desc, g.position, g.code")
                .query(RecordMapper.of(RiskGroup.class))
                .list();
    }

    /// @throws NotFound where there is none
    RiskGroup get(String code) {
        return db.sql(ROWS + " and g.code = :code")
                .param("code", code)
                .query(RecordMapper.of(RiskGroup.class))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// Who may own a risk of the group: its seats, then every organisation.
    List<Choice> owners(Actor actor, String group) {
        var owners = new ArrayList<Choice>();
        for (var seat : groups.seats(actor, group, LocalDate.now(clock))) {
            var holder = seat.holder();
            owners.add(Choice.of(
                    RiskDetails.SEAT + seat.seat(),
                    "Seat: %s (%s)".formatted(seat.title(), holder == null ? "vacant" : holder.name())));
        }
        organisations(actor).forEach(one -> owners.add(Choice.of(RiskDetails.ORGANISATION + one.value(), one.label())));
        return owners;
    }

    List<Choice> organisations(Actor actor) {
        return DirectoryChoices.organisations(directory.organisations(actor));
    }

    /// Those who have a seat in the group today, each once, in the order of the seats.
    List<PersonSummary> people(Actor actor, String group, LocalDate day) {
        return groups.seats(actor, group, day).stream()
                .flatMap(RiskGroups::people)
                .distinct()
                .toList();
    }

    /// Who has one seat of the group on the day, as its holder or deputy.
    List<PersonSummary> sitting(Actor actor, String group, String seat, LocalDate day) {
        return groups.seats(actor, group, day).stream()
                .filter(one -> one.seat().equals(seat))
                .flatMap(RiskGroups::people)
                .toList();
    }

    private static Stream<PersonSummary> people(SeatOccupancy seat) {
        return Stream.concat(Stream.ofNullable(seat.holder()), Stream.ofNullable(seat.deputy()));
    }
}
