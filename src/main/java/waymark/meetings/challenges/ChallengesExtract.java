package waymark.meetings.challenges;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.ExtractProvider;
import waymark.web.sql.RecordParameters;

/// For an extract: the challenges that the body, or its area, is to answer.
@Repository
@Order(30)
@Transactional(readOnly = true)
class ChallengesExtract implements ExtractProvider {

    private final JdbcClient db;

    ChallengesExtract(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Section> concerning(Actor actor, Body body) {
        var lines = db.sql("""
                select c.ref, c.asked, c.due, coalesce(g.name, b.name, c.group_code, c.by_organisation) as challenger
                  from meetings.challenge c
                  left join directory_open.group_ g on g.code = c.group_code
                  left join directory_open.organisation b on b.code = c.by_organisation
                 where c.state = 'open'
                   and (c.organisation = :organisation or :organisation = '' and c.challenged_area = any (:areas))
                 order by c.due, c.ref
                """)
                .paramSource(RecordParameters.of(body))
                .query((row, _) -> new Line(
                        "%s %s".formatted(row.getString("ref"), row.getString("asked")),
                        "%s, answer by %s"
                                .formatted(
                                        row.getString("challenger"),
                                        DateText.day(row.getObject("due", LocalDate.class))),
                        "/challenges/" + row.getString("ref")))
                .list();
        return List.of(
                body.organisation().isEmpty()
                        ? new Section(
                                "Asked of the area: challenges to answer",
                                true,
                                "No challenge waits for the partners of the area.",
                                lines)
                        : new Section(
                                "Asked of you: challenges to answer",
                                true,
                                "No challenge waits for your answer.",
                                lines));
    }
}
