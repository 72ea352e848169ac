package waymark.pathways.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.ContactsApi;
import waymark.contacts.CoverState;
import waymark.contacts.SubjectSummary;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.pathways.graph.PathwayStep;

/// The guidance in force whose contact nobody answers for any longer: found afresh for every page, so that a lapse is
/// seen the moment it begins. A contact that was never named, where the step falls through to 101 or 999, is no lapse:
/// the edition said so from its first day.
@Repository
@Transactional(readOnly = true)
public class Lapses {

    private final JdbcClient db;
    private final DirectoryApi directory;
    private final ContactsApi contacts;
    private final Clock clock;

    Lapses(JdbcClient db, DirectoryApi directory, ContactsApi contacts, Clock clock) {
        this.db = db;
        this.directory = directory;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// A reach of a step in force.
    ///
    /// @param always true where it falls through to a line that always answers
    /// @param others codes of the areas where a step of their own stands in its place
    private record Turning(
            Ref pathway,
            String title,
            @Nullable String edition,
            String step,
            String stepTitle,
            String subject,
            boolean always,
            Set<String> others) {

        boolean holds(String area) {
            return edition == null ? !others.contains(area) : edition.equals(area);
        }
    }

    /// All of them, in the order of the pathways.
    public List<Lapse> now(Actor actor) {
        var turnings = turnings(actor);
        var cover = contacts.cover(actor, LocalDate.now(clock));
        var subjects =
                contacts.subjects(actor).stream().collect(Collectors.toMap(SubjectSummary::code, SubjectSummary::name));
        var areas = directory.areas(actor);
        var lapses = new ArrayList<Lapse>();
        for (var turning : turnings) {
            for (var area : areas) {
                var state =
                        cover.getOrDefault(area.code(), Map.of()).getOrDefault(turning.subject(), CoverState.NOT_KNOWN);
                boolean lapsed = state == CoverState.LAPSED || (state == CoverState.NOT_KNOWN && !turning.always());
                if (lapsed && turning.holds(area.code())) {
                    lapses.add(lapse(turning, area, subjects, state == CoverState.LAPSED));
                }
            }
        }
        return lapses.stream().distinct().toList();
    }

    /// Those of one pathway.
    public List<Lapse> now(Actor actor, Ref pathway) {
        return now(actor).stream().filter(one -> one.pathway().equals(pathway)).toList();
    }

    private static Lapse lapse(Turning turning, Area area, Map<String, String> subjects, boolean named) {
        return new Lapse(
                turning.pathway(),
                turning.title(),
                turning.edition(),
                turning.step(),
                turning.stepTitle(),
                subjects.getOrDefault(turning.subject(), turning.subject()),
                area.code(),
                area.name(),
                named);
    }

    private List<Turning> turnings(Actor actor) {
        return db.sql("""
                select p.ref, p.title, p.area, s.step ->> 'key' as key, s.step ->> 'title' as step,
                       r.reach ->> 'subject' as subject,
                       coalesce(jsonb_exists_any(r.reach -> 'lines', :always), false) as always,
                       array(select o.area
                               from pathways.edition o
                               join pathways.pathway op on op.ref = o.pathway
                              where p.area is null and op.code = p.code and op.area is not null
                                and o.state = 'published'
                                and jsonb_path_exists(o.content, '$.steps[*] ? (@.key == $key)',
                                                      jsonb_build_object('key', s.step -> 'key'))) as others
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 cross join lateral jsonb_array_elements(e.content -> 'steps') as s (step)
                 cross join lateral (values (s.step -> 'reach'), (s.step -> 'later' -> 'reach')) as r (reach)
                 where e.state = 'published' and coalesce(r.reach ->> 'subject', '') <> ''
                 order by p.position, p.code, p.area nulls first
                """)
                .param("always", PathwayStep.Reach.ALWAYS.toArray(String[]::new))
                .query(Lapses::turning)
                .list();
    }

    private static Turning turning(ResultSet row, int number) throws SQLException {
        return new Turning(
                new Ref(row.getString("ref")),
                row.getString("title"),
                row.getString("area"),
                row.getString("key"),
                row.getString("step"),
                row.getString("subject"),
                row.getBoolean("always"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("others").getArray())));
    }
}
