package waymark.governance.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.returns.AreaReturn.Accepted;
import waymark.governance.returns.AreaReturn.Act;
import waymark.governance.returns.AreaReturn.Header;
import waymark.governance.returns.AreaReturn.InProgress;
import waymark.governance.returns.AreaReturn.Locked;
import waymark.governance.returns.AreaReturn.Missed;
import waymark.governance.returns.AreaReturn.NotStarted;
import waymark.governance.returns.AreaReturn.Parts;
import waymark.governance.returns.AreaReturn.SentBack;
import waymark.governance.returns.AreaReturn.Submitted;
import waymark.governance.returns.AreaReturn.Waived;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reads a return from its rows, its three parts as JSON, in one statement.
@Component
class ReturnRows implements RowMapper<AreaReturn> {

    static final String SELECT = """
            select %s, r.ref, r.version, r.quarter, r.area, coalesce(a.name, r.area) as area_name,
                   r.waived_because, r.supplement_until,
                   r.first_submitted_on, r.submitted_on, r.submitted_by, sp.name as submitted_by_name,
                   r.decided_on, r.decided_by, dp.name as decided_by_name, q.first_month, q.opens, q.due, q.accept_by,
                   q.board_meets,
                   f.version as figures_version, f.body ->> 'answers' as answers,
                   c.version as actions_version, c.body ->> 'lines' as lines,
                   n.version as narrative_version, n.body ->> 'achievements' as achievements,
                   n.body ->> 'challenges' as challenges, n.body ->> 'requests' as requests,
                   (select s.reasons from governance.sending_back s
                     where s.area_return = r.id order by s.at desc limit 1) as reasons
              from governance.area_return r
              join governance.quarter q on q.key = r.quarter
              join governance.return_part f on f.area_return = r.id and f.part = 'figures'
              join governance.return_part c on c.area_return = r.id and c.part = 'actions'
              join governance.return_part n on n.area_return = r.id and n.part = 'narrative'
              left join directory_open.area a on a.code = r.area
              left join directory_open.person sp on sp.id = r.submitted_by
              left join directory_open.person dp on dp.id = r.decided_by
            """.formatted(ReturnStage.STATE);

    private final JsonMapper json;
    private final History history;

    ReturnRows(JsonMapper json, History history) {
        this.json = json;
        this.history = history;
    }

    @Override
    public AreaReturn mapRow(ResultSet row, int number) throws SQLException {
        var header = header(row);
        var parts = parts(row);
        return switch (ReturnStage.of(row.getString("state"))) {
            case NOT_STARTED -> new NotStarted(header, parts);
            case IN_PROGRESS -> new InProgress(header, parts);
            case SENT_BACK -> new SentBack(header, parts, act(row, "decided"), words(row, "reasons"));
            case SUBMITTED -> new Submitted(header, parts, act(row, "submitted"));
            case ACCEPTED -> new Accepted(header, parts, act(row, "submitted"), act(row, "decided"));
            case WAIVED -> new Waived(header, parts, words(row, "waived_because"));
            case MISSED -> new Missed(header, parts);
            case LOCKED -> new Locked(header, parts, act(row, "submitted"), act(row, "decided"));
        };
    }

    private static Header header(ResultSet row) throws SQLException {
        return new Header(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                ReportingQuarters.quarter(row.getString("quarter")),
                row.getInt("first_month"),
                new Area(row.getString("area"), row.getString("area_name")),
                RecordMapper.read(row, QuarterDates.class),
                row.getObject("first_submitted_on", LocalDate.class),
                row.getObject("supplement_until", LocalDate.class));
    }

    private Parts parts(ResultSet row) throws SQLException {
        return new Parts(
                new ReturnPart.Figures(
                        row.getInt("figures_version"),
                        List.of(json.readValue(row.getString("answers"), Figure[].class))),
                new ReturnPart.Actions(
                        row.getInt("actions_version"),
                        List.of(json.readValue(row.getString("lines"), ReportedAction[].class))),
                new ReturnPart.Narrative(
                        row.getInt("narrative_version"),
                        words(row, "achievements"),
                        words(row, "challenges"),
                        List.of(json.readValue(row.getString("requests"), String[].class))));
    }

    /// A person who left keeps the act, not the name.
    private static Act act(ResultSet row, String what) throws SQLException {
        var name = row.getString(what + "_by_name");
        return new Act(
                row.getObject(what + "_by", UUID.class),
                name == null ? "somebody who has left" : name,
                row.getObject(what + "_on", LocalDate.class));
    }

    private static String words(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    /// A part as JSON, without its version, which is a column.
    String body(ReturnPart part) {
        return json.writeValueAsString(
                switch (part) {
                    case ReturnPart.Figures figures -> Map.of("answers", figures.answers());
                    case ReturnPart.Actions actions -> Map.of("lines", actions.lines());
                    case ReturnPart.Narrative text ->
                        Map.of(
                                "achievements", text.achievements(),
                                "challenges", text.challenges(),
                                "requests", text.requests());
                });
    }

    /// Writes its history, which can be erased with it, and the audit entry.
    ///
    /// @param field what changed
    void append(Actor actor, String act, AreaReturn current, LocalDate on, String field, Object event) {
        append(actor, act, current.ref(), current.header().version() + 1, on, field, event);
    }

    /// The same for a return whose content the actor may not read.
    ///
    /// @param version that the change makes
    void append(Actor actor, String act, Ref ref, int version, LocalDate on, String field, Object event) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of(field)),
                """
                insert into governance.return_event (area_return, on_day, by_person, by_name, act, event)
                select r.id, :on, :actor, :actorName, :act, :event::jsonb
                  from governance.area_return r where r.ref = :object
                """,
                event,
                RecordParameters.none().with("on", on));
    }
}
