package waymark.cases.notification;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.cases.record.Route;
import waymark.kernel.Actor;

/// The duty to notify the Home Office is met before the case of an adult who declines is closed: by an organisation
/// that notifies, or where somebody has begun to.
@Repository
class NotificationAtEnd implements ClosingCheck {

    private static final int POSITION = 6;

    private final JdbcClient db;

    NotificationAtEnd(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        return open(it, today)
                ? List.of(new Item(
                        "notification",
                        "The Home Office was notified without saying who the person is",
                        "Not sent",
                        false,
                        it.path() + "/notification"))
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> second(Case it, LocalDate today) {
        return open(it, today) ? List.of("The duty to notify the Home Office is not met") : List.of();
    }

    private boolean open(Case it, LocalDate today) {
        return it.route() == Route.ADULT_DECLINES
                && db.sql("""
                        select n.state is distinct from 'sent'
                               and (n.state is not null or coalesce(b.effect, 'NOT_BOUND') in ('BOUND', 'VOLUNTARY')) as open
                          from (select 1) as always
                          left join cases.notification n on n.case_id = :case
                          left join cases.notification_body(:today) b on b.organisation = :organisation
                        """)
                        .param("case", it.id())
                        .param("today", today)
                        .param("organisation", it.organisation())
                        .query((row, _) -> row.getBoolean("open"))
                        .single();
    }
}
