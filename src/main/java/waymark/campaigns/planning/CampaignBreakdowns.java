package waymark.campaigns.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.figures.BreakdownProvider;
import waymark.web.figures.ProvidedBreakdown;
import waymark.web.figures.ProvidedBreakdown.GroupCount;
import waymark.web.sql.RecordMapper;

/// In which languages campaigns spoke: campaigns, never people.
@Component
class CampaignBreakdowns implements BreakdownProvider {

    private final JdbcClient db;

    CampaignBreakdowns(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedBreakdown> breakdowns() {
        return List.of(new ProvidedBreakdown(
                "campaigns_by_language",
                "Campaigns, by language",
                "Campaigns that were launched and ran on a day of the four quarters, by each language they were in. A campaign"
                        + " in three languages counts in each.",
                false,
                period -> db
                        .sql("""
                        select c.area, l.tag as "group", count(*) as count
                          from campaigns.campaign c cross join lateral unnest(c.languages) as l (tag)
                         where c.state <> 'planned' and c.launched_on <= :last and coalesce(c.ended_on, c.to_day) >= :first
                         group by 1, 2 order by 2
                        """)
                        .param("first", period.first())
                        .param("last", period.last())
                        .query(RecordMapper.of(GroupCount.class))
                        .list()
                        .stream()
                        .map(one -> new GroupCount(one.area(), SpokenLanguages.word(one.group()), one.count()))
                        .toList()));
    }
}
