package waymark.analysis;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;

/// Spreadsheets of national figures, local figures and gaps, written as the owner.
public final class NationalFixtures {

    private static final JdbcClient OWNER = TestDatabase.owner();

    private NationalFixtures() {}

    private static String ref(String letters) {
        return letters + "-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }

    /// A file that waits, with one value that is new.
    public static String waitingImport() {
        var ref = ref("NI");
        OWNER.sql("""
                insert into analysis.national_import (ref, edition, published_on, file_name, digest, content, brought_on, brought_by_name)
                values (:ref, 'Invented edition', date '2019-03-01', 'tables.xlsx', repeat('0', 64),
                        '{"sheets": [], "doubts": [], "values": [{"measure": "DTN", "split": "TOTAL", "part": "", "year": 2012,
                          "quarter": 0, "value": 7, "cell": "A1", "header": "Total", "marks": ""}]}', current_date, 'Test analyst')
                """).param("ref", ref).update();
        return ref;
    }

    /// A local figure that stands.
    public static String localFigure() {
        var ref = ref("LB");
        OWNER.sql("""
                insert into analysis.local_figure (ref, area, area_name, measure, side, from_day, to_day, value, source, verification,
                                                   added_on, added_by_name)
                values (:ref, 'HULL', 'Hull', 'NRM referrals', 'SENT', date '2019-01-01', date '2019-12-31', 40, 'Invented',
                        'UNVERIFIED', current_date, 'Test analyst')
                """).param("ref", ref).update();
        return ref;
    }

    /// A gap that nobody took up.
    public static String gap() {
        var ref = ref("GA");
        OWNER.sql("""
                insert into analysis.gap (ref, community, why, named_on, named_by_name)
                values (:ref, 'Invented community', 'Invented', current_date, 'Test member')
                """).param("ref", ref).update();
        return ref;
    }
}
