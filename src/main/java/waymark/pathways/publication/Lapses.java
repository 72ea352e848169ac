package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import waymark.web.sql.RecordMapper;

/// The steps in force whose contact nobody answers for any longer: looked up for every page, so that a lapse
/// shows at once. A contact that was never named, where the step names 101 or 999 instead, is no lapse: the
/// edition said so from its first day.
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
    /// A contact that a step in force uses.
    ///
    /// @param always true where one of its lines always answers
    /// @param others codes of the areas that have replaced it with a step of their own
    private record ContactUse(
            Ref pathway,
            String title,
            @Nullable String edition,
            String step,
            String stepTitle,
            String subject,
            boolean always,
            List<String> others) {

        boolean appliesIn(String area) {
            return edition == null ? !others.contains(area) : edition.equals(area);
        }
    }

    /// All of them, in the order of the pathways.
    public List<Lapse> now(Actor actor) {
        var uses = uses();
        var cover = contacts.cover(actor, LocalDate.now(clock));
        var subjects =
                contacts.subjects(actor).stream().collect(Collectors.toMap(SubjectSummary::code, SubjectSummary::name));
        var areas = directory.areas(actor);
        var lapses = new ArrayList<Lapse>();
        for (var use : uses) {
            for (var area : areas) {
                var state = cover.getOrDefault(area.code(), Map.of()).getOrDefault(use.subject(), CoverState.NOT_KNOWN);
                boolean lapsed = state == CoverState.LAPSED || (state == CoverState.NOT_KNOWN && !use.always());
                if (lapsed && use.appliesIn(area.code())) {
                    lapses.add(lapse(use, area, subjects, state == CoverState.LAPSED));
                }
            }
        }
        return lapses.stream().distinct().toList();
    }

    /// Those of one pathway.
    public List<Lapse> now(Actor actor, Ref pathway) {
        return now(actor).stream().filter(one -> one.pathway().equals(pathway)).toList();
    }

    private static Lapse lapse(ContactUse use, Area area, Map<String, String> subjects, boolean named) {
        return new Lapse(
                use.pathway(),
                use.title(),
                use.edition(),
                use.step(),
                use.stepTitle(),
                subjects.getOrDefault(use.subject(), use.subject()),
                area.code(),
                area.name(),
                named);
    }

    private List<ContactUse> uses() {
        return db.sql("""
                select p.ref as pathway, p.title, p.area as edition, s.step ->> 'key' as step, s.step ->> 'title' as step_title,
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
                .query(RecordMapper.of(ContactUse.class))
                .list();
    }
}
