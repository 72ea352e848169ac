package waymark.conferences.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Actions over all items that the reader may open: open ones, and what was done in the last three months.
@Repository
@Transactional(readOnly = true)
class ActionLines {

    private static final int MONTHS = 3;

    private static final String COLUMNS = """
            select a.ref, i.ref as item, f.name as forum_name, a.organisation, coalesce(o.name, a.organisation) as organisation_name,
                   a.person_name, a.due_on, a.state, a.why_late, a.immediate, a.done_on, a.escalated_on
            """;

    /// The actions first, and of each its item: the policy of items, which costs more than the rest, looks at
    /// those alone and not at every item there is.
    private static final String FOUND = """
            with found as materialized (
              select a.ref, a.item, a.organisation, a.person_name, a.due_on, a.state, a.why_late, a.immediate, a.done_on,
                     a.escalated_on
                from conferences.action a
               where (a.state = 'OPEN' or a.done_on >= :since) and %s)
            """ + COLUMNS + """
              from found a
              join lateral (select i.ref, i.forum from conferences.item i where i.id = a.item offset 0) i on true
              join conferences.forum f on f.code = i.forum
              left join directory_open.organisation o on o.code = a.organisation
            """;

    private static final String OF_AGENCY = FOUND.formatted("a.organisation = :organisation");

    private static final String OF_FORUMS = FOUND.formatted("true") + """
             where i.forum = any(array(
                 select s.forum from conferences.forum_staff s
                  where s.person = :me and s.from_day <= :today and coalesce(s.to_day >= :today, true)))
            """;

    private static final String ORDER = " order by organisation_name, a.state, a.due_on, a.ref";

    private final JdbcClient db;
    private final Clock clock;

    ActionLines(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those of the reader's own agency.
    List<ActionLine> ofAgency(Actor.Person reader) {
        return find(OF_AGENCY + ORDER, reader);
    }

    /// Those of every agency, in the forums that the reader is named for.
    List<ActionLine> ofForums(Actor.Person reader) {
        return find(OF_FORUMS + ORDER, reader);
    }

    private List<ActionLine> find(String statement, Actor.Person reader) {
        var today = LocalDate.now(clock);
        return db.sql(statement)
                .paramSource(RecordParameters.none()
                        .with("since", today.minusMonths(MONTHS))
                        .with("today", today)
                        .with("me", reader.id())
                        .with("organisation", reader.organisation()))
                .query(RecordMapper.of(ActionLine.class))
                .list();
    }
}
