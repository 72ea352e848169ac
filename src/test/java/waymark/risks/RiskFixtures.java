package waymark.risks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.kernel.Actor;

/// Risks, made through the pages, and people with a seat today.
@Component
public class RiskFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestUsers someone;
    private final Visit visit;
    private final JdbcClient owner = TestDatabase.owner();

    RiskFixtures(TestUsers someone, Visit visit) {
        this.someone = someone;
        this.visit = visit;
    }

    /// Somebody who has a seat of a group from long ago on.
    public Actor.Person seated(String organisation, String group, String seat, String... roles) {
        var person = someone.with(organisation, roles);
        owner.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01')
                """)
                .param("id", person.id())
                .param("ref", "PE-R" + "%06d".formatted(COUNT.incrementAndGet()))
                .param("name", person.name())
                .param("organisation", organisation)
                .update();
        owner.sql("""
                insert into directory.seat_holding (group_code, seat_code, kind, person, from_date)
                values (:group, :seat, 'deputy', :person, date '2010-01-01')
                """)
                .param("group", group)
                .param("seat", seat)
                .param("person", person.id())
                .update();
        return person;
    }

    /// An event that no other risk has.
    public String event() {
        return "Sample event %d".formatted(COUNT.incrementAndGet());
    }

    /// What the form of a new risk of the group of Hull is filled with.
    public String[] fields(String event, String... more) {
        return changed(
                new String[] {
                    "group", "LOG_HULL",
                    "category", "delivery",
                    "cause", "Two posts are vacant",
                    "event", event,
                    "effect", "Visits are late",
                    "owner", "organisation:HCC",
                    "inherentLikelihood", "5",
                    "inherentImpact", "4",
                    "currentLikelihood", "3",
                    "currentImpact", "4",
                    "targetLikelihood", "2",
                    "targetImpact", "3",
                    "reason", "As it is today",
                    "next-day", "1",
                    "next-month", "2",
                    "next-year", "2090"
                },
                more);
    }

    /// Registers one and answers its path.
    public String registered(Actor.Person keeper, String event, String... more) {
        var answer = visit.as(keeper).post("/risks/new", fields(event, more));
        if (answer.status() != 303) {
            throw new AssertionError(answer.errors());
        }
        return answer.location();
    }

    /// The fields with more.
    public static String[] with(String[] fields, String... more) {
        return changed(fields, more);
    }

    /// The fields with other values.
    static String[] changed(String[] fields, String... changes) {
        var all = new LinkedHashMap<String, String>();
        for (var list : List.of(Arrays.asList(fields), Arrays.asList(changes))) {
            for (int place = 0; place < list.size(); place += 2) {
                all.put(list.get(place), list.get(place + 1));
            }
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /// What the form of a page holds.
    static String[] fields(Visit.Answer page) {
        var fields = new ArrayList<String>();
        page.html()
                .select("main form[method=post]")
                .first()
                .select("input[name]:not([type=radio]):not([type=checkbox]), textarea[name], select[name]")
                .forEach(field -> {
                    if (!field.attr("name").startsWith("_")
                            || field.attr("name").equals("_original")) {
                        fields.add(field.attr("name"));
                        fields.add(
                                field.tagName().equals("select")
                                        ? field.select("option[selected]").attr("value")
                                        : field.val());
                    }
                });
        return fields.toArray(String[]::new);
    }

    JdbcClient owner() {
        return owner;
    }
}
