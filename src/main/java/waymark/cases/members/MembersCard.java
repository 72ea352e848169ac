package waymark.cases.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Who sees the case, on its page.
@Component
class MembersCard implements CaseSummary<MembersCard.Count> {

    private static final int POSITION = 800;

    record Count(int people, int organisations, int looks) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
                with recursive looked as ( -- from one person to the next, whatever the number of their looks
                  (select l.person from cases.look l where l.case_id = :case order by l.person limit 1)
                  union all
                  select (select l.person from cases.look l
                           where l.case_id = :case and l.person > looked.person order by l.person limit 1)
                    from looked where looked.person is not null)
                select count(*) filter (where m.person is not null) as people,
                       count(*) filter (where m.organisation is not null) as organisations,
                       (select count(person) from looked) as looks
                  from cases.member m
                 where m.case_id = :case and m.ended_at is null and m.from_day <= :today and coalesce(m.until_day >= :today, true)
                """;
    }

    @Override
    public RowMapper<Count> rows() {
        return RecordMapper.of(Count.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Count> rows) {
        if (it.capacity() == Capacity.EMERGENCY) {
            return Optional.empty();
        }
        var count = rows.getFirst();
        var lines = new ArrayList<String>();
        lines.add("Owner: " + it.ownerName());
        if (count.organisations() > 0) {
            lines.add(counted(count.organisations(), "whole organisation", "whole organisations"));
        }
        lines.add("Opened by " + counted(count.looks(), "person so far", "people so far"));
        return Optional.of(new Card(
                "Who sees this case",
                it.path() + "/members",
                counted(count.people(), "member", "members"),
                Tone.BLUE,
                List.copyOf(lines),
                null));
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
