package waymark.intelligence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.intelligence.sealing.OwnKeyCipher;

/// Disruptions, orders, groups, tools, questions and pictures of months, written as the owner.
@Component
public class WorkFixtures {

    private static final UUID SOMEBODY = new UUID(0, 4711);

    private final OwnKeyCipher cipher;
    private final JdbcClient owner = TestDatabase.owner();

    WorkFixtures(OwnKeyCipher cipher) {
        this.cipher = cipher;
    }

    /// The three fields of a date in a form.
    public static List<String> day(String name, LocalDate day) {
        return List.of(
                name + "-day",
                "" + day.getDayOfMonth(),
                name + "-month",
                "" + day.getMonthValue(),
                name + "-year",
                "" + day.getYear());
    }

    /// The fields of a form, in which a date stands for its three fields.
    public static String[] fields(Object... namesAndValues) {
        var fields = new ArrayList<String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            if (namesAndValues[at + 1] instanceof LocalDate day) {
                fields.addAll(day(namesAndValues[at].toString(), day));
            } else {
                fields.add(namesAndValues[at].toString());
                fields.add(namesAndValues[at + 1].toString());
            }
        }
        return fields.toArray(String[]::new);
    }

    private static String ref(String letters) {
        return letters + "-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }

    /// A disruption under Pursue, moderate.
    public String disruption(String keptBy, @Nullable String area, LocalDate on) {
        var ref = ref("DP");
        owner.sql("""
                insert into intelligence.disruption (ref, kept_by, on_day, four_p, level, area, place, what, organisations, after_words,
                                                     known_how, recorded_on, recorded_by, recorded_by_name)
                values (:ref, :keptBy, :on, 'PURSUE', 'MODERATE', :area, 'CAR_WASH', 'A visit with partners', array[:keptBy],
                        'It closed', 'Seen on a second visit', current_date, :by, 'Test officer')
                """)
                .param("ref", ref)
                .param("keptBy", keptBy)
                .param("on", on)
                .param("area", area)
                .param("by", SOMEBODY)
                .update();
        return ref;
    }

    /// An order in force without a last day.
    public String order(String unit) {
        return order(unit, null);
    }

    /// An order in force.
    public String order(String unit, @Nullable LocalDate until) {
        var ref = ref("OD");
        var id = UUID.randomUUID();
        var subject = cipher.seal("court order:" + id, java.util.Map.of("name", "Tester Invented"));
        owner.sql("""
                insert into intelligence.court_order (id, ref, unit, kind, sealed, wrapped, area, court, interim, made_on, from_on, until_on, delete_on,
                                                      recorded_by, recorded_by_name)
                values (:id, :ref, :unit, 'STRO', :sealed, :wrapped, 'HULL', 'A court', false, current_date - 10,
                        current_date - 10, :until, current_date + 4000, :by, 'Test officer')
                """)
                .param("ref", ref)
                .param("unit", unit)
                .param("until", until)
                .param("id", id)
                .param("sealed", subject.sealed())
                .param("wrapped", subject.wrapped())
                .param("by", SOMEBODY)
                .update();
        return ref;
    }

    /// The order ended, and its time of being kept is over.
    public void over(String order) {
        owner.sql("""
                update intelligence.court_order set state = 'ENDED', ended_on = current_date - 1, ended_how = 'DISCHARGED',
                       delete_on = current_date
                 where ref = :ref
                """).param("ref", order).update();
    }

    /// A condition of an order that somebody checks every 30 days, the next time in three days.
    public String condition(String order, @Nullable UUID checker) {
        var ref = ref("CK");
        owner.sql("""
                insert into intelligence.order_condition (id, ref, court_order, unit, words, from_on, checker, checker_name, every_days,
                                                          next_check_on)
                select gen_random_uuid(), :ref, o.id, o.unit, 'Must not employ anybody', o.from_on, :checker, 'Checker', 30, current_date + 3
                  from intelligence.court_order o where o.ref = :order
                """)
                .param("ref", ref)
                .param("order", order)
                .param("checker", checker)
                .update();
        return ref;
    }

    /// A breach of an order.
    public UUID breach(String order) {
        return owner.sql("""
                insert into intelligence.order_breach (id, court_order, unit, on_day, what, outcome, recorded_by, recorded_by_name, recorded_at)
                select gen_random_uuid(), o.id, o.unit, current_date, 'Seen at work', 'RECORDED', :by, 'Test officer', now()
                  from intelligence.court_order o where o.ref = :order returning id
                """)
                .param("by", SOMEBODY)
                .param("order", order)
                .query(UUID.class)
                .single();
    }

    /// A group that is worked on.
    public String group(String unit) {
        var ref = ref("OG");
        owner.sql("""
                insert into intelligence.offender_group (id, ref, unit, name, area, about, review_on, recorded_by, recorded_by_name)
                values (gen_random_uuid(), :ref, :unit, 'Group Heron', 'HULL', 'Takes wages and papers', current_date + 60, :by, 'Test officer')
                """)
                .param("ref", ref)
                .param("unit", unit)
                .param("by", SOMEBODY)
                .update();
        return ref;
    }

    /// A group that is archived.
    public String archived(String unit) {
        var ref = group(unit);
        owner.sql(
                        "update intelligence.offender_group set state = 'ARCHIVED', archived_on = current_date where ref = :ref")
                .param("ref", ref)
                .update();
        return ref;
    }

    /// A step in the plan of a group.
    public UUID step(String group) {
        return owner.sql("""
                insert into intelligence.group_action (id, offender_group, unit, four_p, aim, what, organisation, due_on)
                select gen_random_uuid(), g.id, g.unit, 'PURSUE', 'Less money', 'Trace the payments', g.unit, current_date + 20
                  from intelligence.offender_group g where g.ref = :group returning id
                """).param("group", group).query(UUID.class).single();
    }

    /// A link of a group into the network.
    public UUID link(String group) {
        return owner.sql("""
                insert into intelligence.group_link (id, offender_group, unit, entity, linked_on)
                select gen_random_uuid(), g.id, g.unit, 'EN-TEST001', current_date from intelligence.offender_group g
                 where g.ref = :group returning id
                """).param("group", group).query(UUID.class).single();
    }

    /// A tool that was asked for.
    public String tool(String organisation, @Nullable String area) {
        var ref = ref("TL");
        owner.sql("""
                insert into intelligence.tool_request (ref, organisation, area, what, why, asked_on, state_on, recorded_by, recorded_by_name)
                values (:ref, :organisation, :area, 'A financial investigator', 'To follow wages', current_date - 30, current_date - 30, :by,
                        'Test officer')
                """)
                .param("ref", ref)
                .param("organisation", organisation)
                .param("area", area)
                .param("by", SOMEBODY)
                .update();
        return ref;
    }

    /// A question to one organisation.
    public String requirement(String unit, String asked) {
        var ref = ref("IQ");
        owner.sql("""
                with made as (
                  insert into intelligence.requirement (id, ref, unit, area, title, wanted, why, due_on, asked_on, asked_by, asked_by_name)
                  values (gen_random_uuid(), :ref, :unit, 'HULL', 'Crowded homes', 'Where do vans collect people before six?', 'We see patterns',
                          current_date + 10, current_date - 5, :by, 'Test officer') returning id, unit)
                insert into intelligence.requirement_asked (id, requirement, unit, organisation)
                select gen_random_uuid(), m.id, m.unit, :asked from made m
                """)
                .param("ref", ref)
                .param("unit", unit)
                .param("asked", asked)
                .param("by", SOMEBODY)
                .update();
        return ref;
    }

    /// The picture of a month without figures; another of this month goes.
    ///
    /// @param state `DRAFT`, `SENT` or `PUBLISHED`
    public String month(String month, String unit, String state) {
        owner.sql("delete from intelligence.monthly_picture where month = cast(:month || '-01' as date)")
                .param("month", month)
                .update();
        owner.sql("""
                insert into intelligence.monthly_picture (month, unit, state, figures, counted_on, situation, drafted_by, drafted_by_name,
                                                          published_on, published_by)
                values (cast(:month || '-01' as date), :unit, :state, '[]', current_date, 'It looks quiet', :by, 'Test officer',
                        case when :state = 'PUBLISHED' then current_date end,
                        case when :state = 'PUBLISHED' then gen_random_uuid() end)
                """)
                .param("month", month)
                .param("unit", unit)
                .param("state", state)
                .param("by", SOMEBODY)
                .update();
        return month;
    }
}
