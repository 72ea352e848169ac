package waymark.rights.requests;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.audit.DatedSettings;
import waymark.audit.Setting;

/// How long an answer to a request may take, each from a day on.
@Repository
class RequestSettings extends DatedSettings<RequestNumbers> {

    private static final String ANSWER = "answer_months";
    private static final String EXTENSION = "extension_months";
    private static final String COMPLAINT = "complaint_days";

    RequestSettings(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                new Table(
                        "select key, value, from_date, set_by from rights.request_setting",
                        """
                        insert into rights.request_setting (key, from_date, value, set_by)
                        values (:key, :from, :value, :actorName)
                        on conflict (key, from_date) do update set value = excluded.value, set_by = excluded.set_by
                        """,
                        "change_request_settings",
                        "requests"),
                List.of(
                        new Setting(
                                ANSWER,
                                "answer",
                                "Answer a request within",
                                "Not checked. UK GDPR, as it is generally understood",
                                "months",
                                1,
                                12,
                                1),
                        new Setting(
                                EXTENSION,
                                "extension",
                                "Where the person was told why, it may take longer by",
                                "Not checked. UK GDPR, as it is generally understood",
                                "months",
                                1,
                                12,
                                2),
                        new Setting(
                                COMPLAINT,
                                "complaint",
                                "Acknowledge a complaint about data within",
                                "Not checked. Data (Use and Access) Act 2025",
                                "days",
                                1,
                                90,
                                30)));
    }

    /// The numbers as a statement reads them beside something else: `answer_months=1`.
    static RequestNumbers numbers(List<String> kept) {
        var values = new HashMap<>(Map.of(ANSWER, 1, EXTENSION, 2, COMPLAINT, 30));
        kept.forEach(text -> values.put(
                text.substring(0, text.indexOf('=')), Integer.valueOf(text.substring(text.indexOf('=') + 1))));
        return new RequestNumbers(
                values.getOrDefault(ANSWER, 0), values.getOrDefault(EXTENSION, 0), values.getOrDefault(COMPLAINT, 0));
    }

    @Override
    protected RequestNumbers of(Map<String, Integer> values) {
        return new RequestNumbers(
                values.getOrDefault(ANSWER, 0), values.getOrDefault(EXTENSION, 0), values.getOrDefault(COMPLAINT, 0));
    }
}
