package waymark.sharing.disclosures;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.TestUsers;
import waymark.Visit;
import waymark.cases.CaseFixtures;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Disclosures, prepared and shared through the pages.
@Component
public class DisclosureFixtures {

    private final CaseFixtures cases;
    private final TestUsers someone;
    private final Visit visit;

    DisclosureFixtures(CaseFixtures cases, TestUsers someone, Visit visit) {
        this.cases = cases;
        this.someone = someone;
        this.visit = visit;
    }

    /// A manager of casework.
    public Actor.Person manager(String organisation) {
        return someone.with(organisation, "casework_manager@organisation:" + organisation);
    }

    /// What the form is filled with for somebody outside, with agreement.
    ///
    /// @param more fields and their values; they replace those of the same name
    static String[] outside(String... more) {
        return with(
                new String[] {
                    "way", "outside",
                    "receiver", "Duty desk, Sample Shelter",
                    "channel", "SECURE_EMAIL",
                    "parts", "IDENTITY",
                    "purpose", "HOUSING",
                    "why", "They need a room",
                    "basis", "CHARITY_SUPPORT",
                    "told", "ASKED",
                    "answer", "AGREED",
                    "by", "Ann Explainer",
                    "language", "Vietnamese",
                    "said", "Yes, a room"
                },
                with(
                        days("from", LocalDate.now()),
                        with(days("until", LocalDate.now().plusDays(20)), more)));
    }

    /// The same for somebody who uses Waymark.
    String[] inside(Actor.Person receiver, String... more) {
        return with(outside("way", "person", "person", ref(receiver)), more);
    }

    /// The reference of the person, who gets a place in the directory where they have none.
    public String ref(Actor.Person person) {
        cases.owner()
                .sql("""
                    insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                    values (:id, :ref, :name, :organisation, 'Sample', '', '', date '2020-01-01') on conflict (id) do nothing
                    """)
                .param("id", person.id())
                .param("ref", RefGenerator.next(new SecureRandom()).value())
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return cases.owner()
                .sql("select ref from directory.person where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
    }

    /// The three fields of a date.
    static String[] days(String name, LocalDate day) {
        return new String[] {
            name + "-day", String.valueOf(day.getDayOfMonth()),
            name + "-month", String.valueOf(day.getMonthValue()),
            name + "-year", String.valueOf(day.getYear())
        };
    }

    static String[] with(String[] fields, String... more) {
        var all = new LinkedHashMap<String, String>();
        for (var each : new String[][] {fields, more}) {
            for (int i = 0; i < each.length; i += 2) {
                all.put(each[i], each[i + 1]);
            }
        }
        return all.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    /// Prepares a disclosure, and answers where it is.
    public String prepared(Actor.Person worker, Ref ref, String... fields) {
        var sent = visit.as(worker).post("/cases/%s/disclosures/new".formatted(ref), fields);
        if (sent.status() != 303) {
            throw new IllegalStateException(
                    "%d %s %s".formatted(sent.status(), sent.errors(), Arrays.toString(fields)));
        }
        return sent.location();
    }

    /// One for somebody outside, with agreement.
    public String prepared(Actor.Person worker, Ref ref) {
        return prepared(worker, ref, outside());
    }

    /// The same, shared.
    public String released(Actor.Person worker, Ref ref) {
        var path = prepared(worker, ref);
        visit.as(worker).post(path + "/release", "version", "1");
        return path;
    }

    /// One that was shared with the person, and its reference.
    public String shared(Actor.Person worker, Ref ref, Actor.Person receiver) {
        var path = prepared(worker, ref, inside(receiver));
        visit.as(worker).post(path + "/release", "version", "1");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
