package waymark.training.champions;

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

/// Good practice that champions brought back, and who has become a champion, for a newsletter.
@Repository
@Transactional(readOnly = true)
class ChampionNews implements NewsProvider {

    private final JdbcClient db;

    ChampionNews(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<NewsItem> news(Actor.Person writer, @Nullable String area, LocalDate since, LocalDate today) {
        return db.sql("""
                select n.heading, n.text from (
                  select 'What worked' as heading, a.about || ' (' || c.person_name || ', ' || o.name || ')' as text, a.on_day as day
                    from training.champion_activity a
                    join training.champion c on c.ref = a.champion
                    join directory_open.organisation o on o.code = c.organisation
                   where a.kind = 'GOOD_PRACTICE' and a.taken_back_at is null and a.about <> '' and a.on_day >= :since
                     and (cast(:area as text) is null or :area = any (c.areas))
                  union all
                  select 'New champions', c.person_name || ', ' || o.name || ', since ' || to_char(c.from_date, 'FMDD FMMonth YYYY') || '.', c.from_date
                    from training.champion c
                    join directory_open.organisation o on o.code = c.organisation
                   where c.state = 'appointed' and c.from_date between :since and :today
                     and (cast(:area as text) is null or :area = any (c.areas))
                ) n order by n.heading desc, n.day desc, n.text
                """)
                .paramSource(RecordParameters.none()
                        .with("area", area)
                        .with("since", since)
                        .with("today", today))
                .query(RecordMapper.of(NewsItem.class))
                .list();
    }
}
