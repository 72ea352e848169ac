package waymark.intelligence.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.forms.Choice;
import waymark.web.sql.RecordMapper;

/// The review groups of the management of police information, as they hold on a day.
@Repository
@Transactional(readOnly = true)
public class ReviewRules {

    /// @param firstMonths after how many months a report is reviewed for the first time
    /// @param againMonths and then again
    /// @param checked false until somebody compared it with the table of the College of Policing
    public record Rule(int reviewGroup, String about, int firstMonths, int againMonths, boolean checked) {}

    private final JdbcClient db;
    private final Clock clock;

    ReviewRules(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// One for each group, in order.
    public List<Rule> today() {
        return db.sql("""
                select distinct on (review_group) review_group, about, first_months, again_months, checked
                  from intelligence.review_rule where from_date <= :today order by review_group, from_date desc
                """)
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Rule.class))
                .list();
    }

    /// When a report of the group is reviewed, counted from a day.
    ///
    /// @param again true after a review
    public LocalDate next(int group, LocalDate from, boolean again) {
        return today().stream()
                .filter(rule -> rule.reviewGroup() == group)
                .findFirst()
                .map(rule -> from.plusMonths(again ? rule.againMonths() : rule.firstMonths()))
                .orElseThrow();
    }

    /// The groups to choose from.
    public List<Choice> choices() {
        return today().stream()
                .map(rule -> Choice.of(
                        String.valueOf(rule.reviewGroup()), "Group %d".formatted(rule.reviewGroup()), rule.about()))
                .toList();
    }
}
