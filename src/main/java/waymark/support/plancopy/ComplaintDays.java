package waymark.support.plancopy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;
import waymark.kernel.Ruling;

/// By when complaints are acknowledged and answered, from a day on. A complaint keeps the days of the day on which
/// it was received.
@Repository
class ComplaintDays extends DatedSettings<Complaint.Rule> {

    private static final String ACKNOWLEDGE = "acknowledge_days";
    private static final String ANSWER = "answer_days";
    private static final int ACKNOWLEDGED = 3;
    private static final int ANSWERED = 20;

    ComplaintDays(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                new Table(
                        """
                        select key, value, from_date, set_by
                          from (select 'acknowledge_days' as key, acknowledge_days as value, from_day as from_date, set_by
                                  from support.complaint_rule
                                union all
                                select 'answer_days', answer_days, from_day, set_by from support.complaint_rule) as both_days
                        """,
                        // a row holds both numbers: where one is set the other gives way, until it is set as well
                        """
                        insert into support.complaint_rule (from_day, acknowledge_days, answer_days, set_by)
                        select :from,
                               case when :key = 'acknowledge_days' then :value else least(acknowledge_days, :value) end,
                               case when :key = 'answer_days' then :value else greatest(answer_days, :value) end,
                               :actorName
                          from support.complaint_rule where from_day <= :from order by from_day desc limit 1
                        on conflict (from_day) do update
                           set acknowledge_days = excluded.acknowledge_days, answer_days = excluded.answer_days,
                               set_by = excluded.set_by
                        """,
                        "change_complaint_days",
                        "complaints"),
                List.of(
                        new Setting(
                                ACKNOWLEDGE,
                                "acknowledge",
                                "Acknowledge a complaint within",
                                "Working days from the day on which it was received. No official number is known: choose"
                                        + " your own",
                                "working days",
                                1,
                                60,
                                ACKNOWLEDGED),
                        new Setting(
                                ANSWER,
                                "answer",
                                "Answer a complaint within",
                                "Working days from the day on which it was received",
                                "working days",
                                1,
                                120,
                                ANSWERED)));
    }

    @Override
    protected Complaint.Rule of(Map<String, Integer> values) {
        return new Complaint.Rule(
                values.getOrDefault(ACKNOWLEDGE, ACKNOWLEDGED), values.getOrDefault(ANSWER, ANSWERED));
    }

    @Override
    protected Ruling<Map<String, Integer>> together(Map<String, Integer> values) {
        var rule = of(values);
        return rule.acknowledgeDays() > rule.answerDays()
                ? Ruling.refused("acknowledge", "A complaint is acknowledged before it is answered")
                : Ruling.agreed(values);
    }
}
