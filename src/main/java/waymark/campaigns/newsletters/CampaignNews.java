package waymark.campaigns.newsletters;

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

/// Campaigns to come, what campaigns taught, and new toolkits, for a newsletter.
@Repository
@Transactional(readOnly = true)
class CampaignNews implements NewsProvider {

    private final JdbcClient db;

    CampaignNews(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<NewsItem> news(Actor.Person writer, @Nullable String area, LocalDate since, LocalDate today) {
        return db.sql("""
                with c as (
                  select c.title, c.from_day, c.to_day, c.audience, c.state, c.launched_on, c.learned, c.learned_on,
                         coalesce(a.name, 'the whole partnership') as area_name
                    from campaigns.campaign c left join directory_open.area a on a.code = c.area
                   where cast(:area as text) is null or c.area is null or c.area = :area)
                select heading, text from (
                  select 1 as part, from_day as day, 'Campaigns to come' as heading,
                         title || ', in ' || area_name || ', from ' || to_char(from_day, 'FMDD FMMonth YYYY') || '. For ' || audience || '.' as text
                    from c where state = 'planned' and from_day between :today and :today + 120
                  union all
                  select 2, launched_on, 'Campaigns that run', title || ', in ' || area_name || ', until ' || to_char(to_day, 'FMDD FMMonth YYYY') || '.'
                    from c where state = 'launched'
                  union all
                  select 3, learned_on, 'What campaigns taught', title || ', in ' || area_name || ': ' || left(learned, 600)
                    from c where state = 'learned' and learned_on >= :since
                  union all
                  select 4, t.published_on, 'New toolkits', t.title || '. ' || left(t.summary, 400)
                    from campaigns.toolkit t
                   where t.state = 'published' and t.published_on >= :since
                     and (cast(:area as text) is null or t.area is null or t.area = :area)) n
                 order by part, day, text
                """)
                .paramSource(RecordParameters.none()
                        .with("area", area)
                        .with("since", since)
                        .with("today", today))
                .query(RecordMapper.of(NewsItem.class))
                .list();
    }
}
