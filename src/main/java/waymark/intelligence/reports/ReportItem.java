package waymark.intelligence.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/// One item of information of a report, with the two grades that belong to it alone.
///
/// @param position from 1
public record ReportItem(
        UUID id, UUID report, int position, String text, SourceEvaluation source, InformationAssessment information) {

    /// The grades in words, one after the other.
    public String grades() {
        return source.label() + ". " + information.label();
    }

    static ReportItem row(ResultSet row, int number) throws SQLException {
        return new ReportItem(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("report", UUID.class)),
                row.getInt("position"),
                row.getString("text"),
                SourceEvaluation.of(row.getString("source_evaluation")),
                InformationAssessment.of(row.getString("information_assessment")));
    }
}
