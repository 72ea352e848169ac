package waymark.cases.children;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// The numbers for children, each from a day on.
@Repository
class ChildSettings extends DatedSettings<ChildNumbers> {

    private static final String PANEL = "panel_days";
    private static final String CHASE = "chase_days";

    ChildSettings(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                new Table(
                        "select key, value, from_date, set_by from cases.child_setting",
                        """
                        insert into cases.child_setting (key, from_date, value, set_by)
                        values (:key, :from, :value, :actorName)
                        on conflict (key, from_date) do update set value = excluded.value, set_by = excluded.set_by
                        """,
                        "change_child_settings",
                        "children"),
                List.of(
                        new Setting(
                                PANEL,
                                "panel",
                                "A panel decides on a child who has more than",
                                "Until they are 18",
                                "days",
                                1,
                                1000,
                                100),
                        new Setting(
                                CHASE,
                                "chase",
                                "Follow up a step after",
                                "Of the council, the guardians or the person who assesses the age",
                                "working days",
                                1,
                                60,
                                1)));
    }

    @Override
    protected ChildNumbers of(Map<String, Integer> values) {
        return new ChildNumbers(values.getOrDefault(PANEL, 0), values.getOrDefault(CHASE, 0));
    }
}
