package waymark.cases.consent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Conversations about consent, recorded through the pages.
@Component
public class ConsentFixtures {

    private final CaseFixtures cases;
    private final Visit visit;

    ConsentFixtures(CaseFixtures cases, Visit visit) {
        this.cases = cases;
        this.visit = visit;
    }

    /// The page of the person whom the case is about.
    public String path(Actor.Person reader, Ref ref) {
        return "/cases/%s/consent/%s"
                .formatted(ref, cases.read(reader, ref).main().ref());
    }

    /// What a conversation with everything that the NRM needs is filled with.
    ///
    /// @param more fields and their values; they replace those of the same name
    static String[] conversation(int number, String... more) {
        return with(
                new String[] {
                    "version", String.valueOf(number),
                    "on-day", "3",
                    "on-month", "3",
                    "on-year", "2026",
                    "explainedBy", "Ann Explainer, Hull",
                    "notice", notice(),
                    "language", "Vietnamese",
                    "interpreter", "USED",
                    "interpreterName", "Kim of the agency",
                    "professional", "yes",
                    "interpreterGender", "female",
                    "evidence", "SIGNED"
                },
                more);
    }

    /// The newest notice in English: a test may have written another.
    private static String notice() {
        return TestDatabase.owner()
                .sql("select cast(max(number) as text) from cases.privacy_notice where language = 'en'")
                .query(String.class)
                .single();
    }

    /// The points without which a yes to the NRM is not informed.
    static String[] explained() {
        return new String[] {
            "explained", "nrm:1", "explained", "outcomes:1", "explained", "support:1", "explained", "sharing:1"
        };
    }

    /// The fields with more, of which each replaces one of its name.
    static String[] with(String[] fields, String... more) {
        var all = new LinkedHashMap<String, String>();
        for (var list : List.of(Arrays.asList(fields), Arrays.asList(more))) {
            for (int place = 0; place < list.size(); place += 2) {
                all.put(list.get(place), list.get(place + 1));
            }
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /// The fields with some that may be there several times.
    static String[] and(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    /// Records that the person agreed to the NRM and to more.
    ///
    /// @param more fields and their values
    public void agreed(Actor.Person worker, Ref ref, String... more) {
        recorded(worker, ref, and(conversation(1, with(new String[] {"nrm", "GIVEN"}, more)), explained()));
    }

    /// Records that somebody who turned 18 agreed to stay in the NRM.
    public void agreedAt18(Actor.Person worker, Ref ref) {
        recorded(
                worker,
                ref,
                and(
                        conversation(1, "nrm", "GIVEN"),
                        and(explained(), "explained", "adult_choice:1", "explained", "adult_support:1")));
    }

    private void recorded(Actor.Person worker, Ref ref, String... fields) {
        var answer = visit.as(worker).post(path(worker, ref) + "/conversation", fields);
        if (answer.status() != 303) {
            throw new AssertionError(answer.errors());
        }
    }

    /// The path where something is recorded as done because the person has withdrawn consent.
    public String followUp(Actor.Person worker, Ref ref) {
        var answer = visit.as(worker)
                .post(
                        path(worker, ref) + "/withdrawal",
                        "version",
                        "2",
                        "on-day",
                        "4",
                        "on-month",
                        "3",
                        "on-year",
                        "2026",
                        "layers",
                        "NRM",
                        "explained",
                        "yes",
                        "explainedBy",
                        "Ann Explainer",
                        "language",
                        "Vietnamese",
                        "interpreter",
                        "USED",
                        "evidence",
                        "SIGNED");
        if (answer.status() != 303) {
            throw new AssertionError(answer.errors());
        }
        return visit.as(worker)
                .get("/cases/%s/consent".formatted(ref))
                .html()
                .select("a[href*=follow-ups]")
                .first()
                .attr("href");
    }
}
