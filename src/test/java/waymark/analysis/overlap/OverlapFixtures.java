package waymark.analysis.overlap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.insight.linkage.FieldEncoder;
import waymark.insight.linkage.ProjectKey;
import waymark.kernel.Actor;

/// Comparisons of lists, and invented people for them.
@Component
public class OverlapFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> GIVEN = List.of(
            "Thảo",
            "Elira",
            "Ioana",
            "Blessing",
            "Marek",
            "Xhevahire",
            "Adaeze",
            "Lan",
            "Besnik",
            "Ionuț",
            "Yetunde",
            "Minh",
            "Arta",
            "Catalin",
            "Ngozi",
            "Hồng",
            "Dritan",
            "Mihai",
            "Folake",
            "Tuấn",
            "Valbona",
            "Radu",
            "Chidi",
            "Linh");
    private static final List<String> FAMILY = List.of(
            "Sample-Nguyễn",
            "Examplaj",
            "Testescu",
            "Modelwa",
            "Specimenski",
            "Mustermann",
            "Illustrovic",
            "Patternson",
            "Fictiveanu",
            "Inventaku",
            "Placeholdi",
            "Dummett-Trần",
            "Quotidiano");

    private final JdbcClient owner = TestDatabase.owner();

    /// Invented people with these numbers, as a list in plain text: the same number is the same person.
    /// Of every nine, one is spelt otherwise on other lists than the first, one goes by another name,
    /// and two have other dates as well.
    ///
    /// @param list which list, for the differences
    public static String people(int list, int from, int to) {
        var text = new StringBuilder("id,given_name,surname,date_of_birth\n");
        for (int person = from; person < to; person++) {
            int differs = list == 0 ? -1 : person % 9;
            var given = GIVEN.get(person * 7 % GIVEN.size());
            var family = FAMILY.get(person * 5 % FAMILY.size())
                    + (char) ('a' + person % 26)
                    + (char) ('a' + person / 26 % 26);
            var born = LocalDate.of(1970, 1, 1).plusDays(person * 197L % 12_000);
            text.append(1000 + person)
                    .append(',')
                    .append(differs == 3 ? "Alias" : differs == 1 ? "Unknown" : given)
                    .append(',')
                    .append(
                            differs == 0
                                    ? family.replace('a', 'o')
                                    : differs == 6 ? FAMILY.get((person * 5 + 4) % FAMILY.size()) : family)
                    .append(',')
                    .append(differs == 6 ? born.plusDays(31) : differs == 1 ? born.plusMonths(1) : born)
                    .append('\n');
        }
        return text.toString();
    }

    /// The same list encoded, as the command line does.
    public static byte[] encoded(String plain, ProjectKey key) {
        var encoder = new FieldEncoder(key);
        var fields = List.of(OverlapField.GIVEN_NAME, OverlapField.SURNAME, OverlapField.DATE_OF_BIRTH);
        var lines = new ArrayList<String>();
        lines.add("id,key,given_name,surname,date_of_birth");
        plain.lines().skip(1).forEach(line -> {
            var values = line.split(",", -1);
            var row = new ArrayList<String>(List.of(values[0], key.mark()));
            for (int at = 0; at < fields.size(); at++) {
                row.add(encoder.encode(fields.get(at).field(), values[at + 1]).text());
            }
            lines.add(String.join(",", row));
        });
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// What is filled into the form of a new comparison.
    public static String[] given(String title, String... organisations) {
        var today = LocalDate.now();
        var fields = new ArrayList<String>(List.of(
                "title",
                title,
                "purpose",
                "To know how many places are needed",
                "definition",
                "Adults who were supported in the period",
                "place",
                "Hull and East Riding",
                "from-day",
                "1",
                "from-month",
                "1",
                "from-year",
                "2025",
                "to-day",
                "31",
                "to-month",
                "12",
                "to-year",
                "2025",
                "fields",
                "given_name",
                "fields",
                "surname",
                "fields",
                "date_of_birth",
                "agreement",
                "Agreed in full",
                "dpia",
                "Assessed in full",
                "judges",
                "The leads of both",
                "deleteOn-day",
                "1",
                "deleteOn-month",
                "" + today.plusMonths(2).getMonthValue(),
                "deleteOn-year",
                "" + today.plusMonths(2).getYear()));
        for (var organisation : organisations) fields.addAll(List.of("organisations", organisation));
        return fields.toArray(String[]::new);
    }

    /// A comparison that stands in the database, signed by all.
    public String project(String... organisations) {
        var id = UUID.randomUUID();
        var ref = "OV-T%06d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into analysis.overlap_project (id, ref, title, purpose, definition, place, from_day, to_day, organisations, fields,
                                                      agreement, dpia, judges, delete_on, created_by, created_by_name, created_at)
                values (:id, :ref, 'Sample', 'S', 'S', 'S', date '2025-01-01', date '2025-12-31', :organisations,
                        '{given_name,surname,date_of_birth}', 'S', 'S', 'S', current_date + 60, gen_random_uuid(), 'Test', now())
                """)
                .param("id", id)
                .param("ref", ref)
                .param("organisations", organisations)
                .update();
        for (var organisation : organisations) {
            owner.sql("""
                    insert into analysis.overlap_party (project, organisation, signed_version, signed_by, signed_by_name, signed_at)
                    values (:id, :organisation, 1, gen_random_uuid(), 'Test', now())
                    """).param("id", id).param("organisation", organisation).update();
        }
        return "/insight/overlaps/" + ref;
    }

    /// A comparison of the person's organisation with another.
    public String of(Actor.Person person) {
        return project(person.organisation(), person.organisation().equals("NCA") ? "GLAA" : "NCA");
    }

    /// A run that waits for agreement.
    public String proposed(String path) {
        return run(path, "PROPOSED", null);
    }

    /// A run that was done, with a pair that waits for judgement.
    public String done(String path) {
        return run(path, "DONE", """
                {"shared":[],"table":[],"noTable":"","weights":[],"missed":"under 1","wrong":"under 1","toJudge":true}""");
    }

    /// Proposed longer ago than the thirty days in which the runs of an organisation are counted, so that it
    /// stands in nobody's way.
    private String run(String path, String state, @Nullable String answer) {
        var run = UUID.randomUUID();
        var pair = UUID.randomUUID();
        owner.sql("""
                insert into analysis.overlap_run (id, project, number, lists, organisations, state, proposed_by, proposed_by_name,
                                                  proposed_at, done_at, counted_at, answer)
                select :run, id, 1, array[gen_random_uuid(), gen_random_uuid()], organisations, :state, gen_random_uuid(), 'Test',
                       now() - interval '31 days', now(), now(), cast(:answer as jsonb)
                  from analysis.overlap_project where ref = :ref
                """)
                .param("run", run)
                .param("state", state)
                .param("answer", answer)
                .param("ref", path.substring(path.lastIndexOf('/') + 1))
                .update();
        owner.sql("""
                insert into analysis.overlap_pair (id, run, one, one_number, other, other_number, probability)
                values (:pair, :run, 0, 1, 1, 2, 0.5)
                """).param("pair", pair).param("run", run).update();
        owner.sql("""
                insert into analysis.overlap_side (pair, run, organisation, other, number, alike)
                select :pair, :run, o, 'NCA', 1, '{Sample}' from analysis.overlap_run r, unnest(r.organisations) as o where r.id = :run
                """).param("pair", pair).param("run", run).update();
        return path;
    }

    /// How many encodings are kept of a comparison.
    public long encodings(String path) {
        return owner.sql("""
                select count(*) from analysis.overlap_encoding e join analysis.overlap_list l on l.id = e.list
                  join analysis.overlap_project p on p.id = l.project where p.ref = :ref
                """)
                .param("ref", path.substring(path.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] bytes(String text) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
