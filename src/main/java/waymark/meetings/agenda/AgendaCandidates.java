package waymark.meetings.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.AgendaProvider;
import waymark.web.AgendaProvider.Candidate;
import waymark.web.sql.RecordParameters;

/// What all modules offer for a meeting, without what is on its agenda already or was taken off it.
@Repository
@Transactional(readOnly = true)
public class AgendaCandidates {

    /// The candidates of one kind.
    public record Kind(String kind, List<Candidate> candidates) {

        public Kind {
            candidates = List.copyOf(candidates);
        }
    }

    private final JdbcClient db;
    private final ObjectProvider<AgendaProvider> modules;

    AgendaCandidates(JdbcClient db, ObjectProvider<AgendaProvider> modules) {
        this.db = db;
        this.modules = modules;
    }

    /// True where the group is the strategic board.
    public boolean board(String group) {
        return db.sql("select g.tier = 'strategic' from directory_open.group_ g where g.code = :group")
                .param("group", group)
                .query(Boolean.class)
                .single();
    }

    /// By kind, in the order of the modules.
    public List<Kind> offered(Actor actor, Ref meeting, String group, @Nullable String area, LocalDate day) {
        var asked = new AgendaProvider.Meeting(meeting, group, board(group), area, day);
        Set<String> known = new HashSet<>(subjects(meeting));
        var kinds = new LinkedHashMap<String, List<Candidate>>();
        modules.orderedStream()
                .flatMap(module -> module.candidates(actor, asked).stream())
                .filter(candidate -> known.add(candidate.subject()))
                .forEach(candidate -> kinds.computeIfAbsent(candidate.kind(), _ -> new ArrayList<>())
                        .add(candidate));
        return kinds.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .toList();
    }

    private List<String> subjects(Ref meeting) {
        return db.sql("select subject from meetings.agenda_item where meeting = :meeting and subject is not null")
                .paramSource(RecordParameters.none().with("meeting", meeting))
                .query((row, _) -> row.getString("subject"))
                .list();
    }
}
