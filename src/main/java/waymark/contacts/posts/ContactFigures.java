package waymark.contacts.posts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// How many points of contact were checked. A post is no person, and the directory is open to everybody signed in.
@Component
class ContactFigures implements FigureProvider {

    private final JdbcClient db;

    ContactFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(new ProvidedFigure(
                "contacts_checked",
                "Contacts checked",
                "Points of contact for the area on the day of counting. Checked: confirmed within the partnership’s"
                        + " period, and nobody has said since that something is wrong",
                true,
                false,
                this::checked));
    }

    private Tally checked(String area, CountedPeriod period) {
        return db.sql("""
                select count(*) filter (
                         where p.doubted_on is null
                           and p.checked_on + (select directory.setting('stale_days', :today)) >= :today) as part,
                       count(*) as whole
                  from directory.spoc_post p
                  join directory.spoc_area a on a.post = p.ref and a.area = :area
                 where p.from_date <= :today and (p.to_date is null or p.to_date >= :today)
                """)
                .param("area", area)
                .param("today", period.today())
                .query(RecordMapper.of(Tally.Share.class))
                .single();
    }
}
