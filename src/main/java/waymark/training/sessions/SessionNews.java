package waymark.training.sessions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.NewsProvider;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Workshops to come that still take people, for a newsletter.
@Repository
@Transactional(readOnly = true)
class SessionNews implements NewsProvider {

    private final JdbcClient db;

    SessionNews(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<NewsItem> news(Actor.Person writer, @Nullable String area, LocalDate since, LocalDate today) {
        return db.sql("""
                select 'Workshops to come' as heading,
                       s.title || ', for ' || s.audience || ', '
                         || to_char(s.starts_at at time zone 'Europe/London', 'FMDD FMMonth YYYY, HH24:MI')
                         || case when s.place = '' then ', online' else ', ' || s.place end
                         || case when s.taken >= s.capacity then '. It is full; there is a waiting list.' else '. There are places.' end as text
                  from training.session s
                 where s.state = 'PLANNED' and s.open
                   and (s.starts_at at time zone 'Europe/London')::date between :today and cast(:today as date) + 120
                   and (cast(:area as text) is null or s.area is null or s.area = :area)
                 order by s.starts_at, s.title
                """)
                .paramSource(RecordParameters.none().with("area", area).with("today", today))
                .query(RecordMapper.of(NewsItem.class))
                .list();
    }
}
