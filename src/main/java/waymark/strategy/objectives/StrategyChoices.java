package waymark.strategy.objectives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// The choices of forms and filters, read in one statement.
@Repository
@Transactional(readOnly = true)
public class StrategyChoices {

    private final JdbcClient db;

    StrategyChoices(JdbcClient db) {
        this.db = db;
    }

    private record Row(String kind, Choice choice) {}

    /// Choices by kind: `area`, `priority`, `objective`, `owner`, `lead`.
    public record Offered(Map<String, ? extends List<Choice>> kinds) {

        /// The choices of a kind.
        public List<Choice> of(String kind) {
            var found = kinds.get(kind);
            return found == null ? List.of() : found;
        }

        /// True where the value is offered.
        public boolean has(String kind, String value) {
            return of(kind).stream().anyMatch(choice -> choice.value().equals(value));
        }

        /// The code that was chosen in a form: one that is offered, or the one that was chosen before.
        public String chosen(FormReader form, String field, String kind, @Nullable String before, String missing) {
            var code = form.form().text(field);
            form.when(!has(kind, code) && !code.equals(before), field, missing);
            return code;
        }

        /// The person who was chosen in a form in the same way, or nobody.
        public @Nullable UUID person(FormReader form, String field, @Nullable UUID before, String unknown) {
            var id = form.form().text(field);
            if (id.isEmpty() || id.equals(String.valueOf(before))) {
                return id.isEmpty() ? null : before;
            }
            boolean offered = has("lead", id);
            form.when(!offered, field, unknown);
            return offered ? UUID.fromString(id) : null;
        }

        /// The label of a choice, or the value itself where it is no longer offered.
        public String label(String kind, String value) {
            return of(kind).stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /// For filtering a list: only owners and leads who have an action.
    public Offered forList(Actor actor) {
        return offered(db.sql("""
                select 'area' as kind, code as value, name as label, position as place from directory_open.area
                union all
                select 'priority', code, number || '. ' || title, number from strategy.priority
                union all
                select 'owner', g.code, g.name, 0
                  from directory_open.organisation g
                 where g.code in (select owner from strategy.action)
                union all
                select 'lead', cast(p.id as text), p.name, 0
                  from directory_open.person p
                 where p.id in (select lead_person from strategy.action)
                 order by kind, place, label
                """));
    }

    /// For the forms of an action, an objective or a measure: all current organisations, and all current
    /// people whose leaving is not recorded.
    public Offered forPlan(Actor actor) {
        return forPlan(actor, "", null);
    }

    /// The same, with the owner and the lead person whom an action already has, listed or not: a form that
    /// left them out would take them off the action.
    public Offered forPlan(Actor actor, String owner, @Nullable UUID lead) {
        return offered(db.sql("""
                select 'area' as kind, code as value, name as label, position as place from directory_open.area
                union all
                select 'priority', code, number || '. ' || title, number from strategy.priority
                union all
                select 'objective', o.code, o.code || ' ' || o.wording, y.number * 1000 + o.position
                  from strategy.objective o
                  join strategy.priority y on y.code = o.priority
                 where o.ended_on is null
                union all
                select 'owner', code, name || case when current then '' else ', no longer listed' end, 0
                  from directory_open.organisation
                 where current or code = :owner
                union all
                select 'lead', cast(id as text),
                       name || ', ' || organisation_name
                       || case when current and to_date is null then '' else ', no longer listed' end, 0
                  from directory_open.person
                 where current and to_date is null or id = cast(:lead as uuid)
                 order by kind, place, label
                """).param("owner", owner).param("lead", lead));
    }

    private static Offered offered(JdbcClient.StatementSpec statement) {
        return new Offered(statement
                .query((row, number) ->
                        new Row(row.getString("kind"), Choice.of(row.getString("value"), row.getString("label"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::kind, Collectors.mapping(Row::choice, Collectors.toCollection(ArrayList::new)))));
    }
}
