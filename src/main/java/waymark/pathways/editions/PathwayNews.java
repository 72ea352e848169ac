package waymark.pathways.editions;

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

/// Pathways that came into force, for a newsletter.
@Repository
@Transactional(readOnly = true)
class PathwayNews implements NewsProvider {

    private final JdbcClient db;

    PathwayNews(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<NewsItem> news(Actor.Person writer, @Nullable String area, LocalDate since, LocalDate today) {
        return db.sql("""
                select 'New and changed pathways' as heading,
                       p.title || coalesce(', for ' || a.name, '') || ', in force since ' || to_char(e.published_on, 'FMDD FMMonth YYYY') || '.' as text
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                  left join directory_open.area a on a.code = e.area
                 where e.state = 'published' and e.published_on >= :since
                   and (cast(:area as text) is null or e.area is null or e.area = :area)
                 order by e.published_on desc, p.title
                """)
                .paramSource(RecordParameters.none().with("area", area).with("since", since))
                .query(RecordMapper.of(NewsItem.class))
                .list();
    }
}
