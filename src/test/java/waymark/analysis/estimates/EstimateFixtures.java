package waymark.analysis.estimates;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;

/// Estimates and returns to national bodies, written as the owner.
public final class EstimateFixtures {

    /// Somebody who is in no test.
    public static final UUID SOMEBODY = new UUID(0, 4712);

    private EstimateFixtures() {}

    private static String ref(String letters) {
        return letters + "-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }

    /// An estimate of three lists.
    ///
    /// @param state `DRAFT`, `DONE`, `SENT` or `AGREED`
    public static String estimate(UUID analyst, UUID reader, String state) {
        var ref = ref("ES");
        boolean done = !state.equals("DRAFT");
        var owner = TestDatabase.owner();
        owner.sql("""
                insert into analysis.estimate (ref, state, title, period_from, period_to, territory, definition, lists, one_period, one_territory,
                    one_definition, pairs, linkage, seed, replicates, least_overlap, publishable, guarded, result, analyst, analyst_name,
                    reader, reader_name, agreed_on)
                values (:ref, :state, 'Sample estimate', date '2020-01-01', date '2020-12-31', 'Sample', 'POTENTIAL', array['A', 'B', 'C'], true,
                    true, true, '[{"lists":3,"reach":"NO"},{"lists":5,"reach":"NO"},{"lists":6,"reach":"NO"}]', 'Sample', 1, 1000, 20, 100,
                    cast(:guarded as jsonb), cast(:result as jsonb), :analyst, 'Sample analyst', :reader, 'Sample reader',
                    cast(:agreed as date))
                """)
                .param("ref", ref)
                .param("state", state)
                .param("guarded", done ? "{\"lines\":[],\"people\":\"0\",\"onTwoOrMore\":\"0\"}" : null)
                .param(
                        "result",
                        done
                                ? "{\"verdict\":\"UNDETERMINED\",\"reasons\":[],\"rules\":[],\"methods\":[],\"near\":[],\"nearAll\":0,\"others\":[]}"
                                : null)
                .param("analyst", analyst)
                .param("reader", reader)
                .param("agreed", state.equals("AGREED") ? "2021-01-01" : null)
                .update();
        owner.sql("insert into analysis.estimate_overlap (estimate, counts) values (:ref, '{0,40,30,9,20,7,6,3}')")
                .param("ref", ref)
                .update();
        if (state.equals("AGREED")) {
            release(owner, ref);
        }
        return ref;
    }

    private static void release(JdbcClient owner, String ref) {
        owner.sql("""
                insert into analysis.estimate_release (estimate, title, period_from, period_to, territory, definition, lists, replicates, verdict,
                    analyst_name, reader_name, released_by, released_on)
                values (:ref, 'Sample estimate', date '2020-01-01', date '2020-12-31', 'Sample', 'POTENTIAL', 3, 1000, 'UNDETERMINED',
                    'Sample analyst', 'Sample reader', :by, date '2021-01-01')
                """).param("ref", ref).param("by", SOMEBODY).update();
    }

    /// A return to a national body.
    ///
    /// @param state `DRAFT`, `WAITING`, `APPROVED` or `SENT`
    public static String onwardReturn(UUID preparedBy, String state) {
        var ref = ref("RN");
        boolean approved = state.equals("APPROVED") || state.equals("SENT");
        boolean sent = state.equals("SENT");
        TestDatabase.owner()
                .sql("""
                insert into analysis.onward_return (ref, state, template, template_version, title, receiver, fields, period_from, period_to, due_on,
                    figures, counted_on, prepared_by, prepared_by_name, approved_on, approved_by, approved_by_name, sent_on, sent_by,
                    sent_by_name, sent_to, sent_format, sent_file, sent_digest)
                values (:ref, :state, 'HOME_OFFICE', 1, 'Sample return', 'Sample', '[{"key":"a","label":"A","figure":"","people":true,"htcds":""}]',
                    date '2020-01-01', date '2020-03-31', date '2030-01-01',
                    '[{"key":"a","label":"A","htcds":"","text":"12","number":12,"source":"Sample","gap":""}]', date '2020-04-01', :by, 'Sample',
                    case when :approved then date '2020-04-02' end, case when :approved then cast(:somebody as uuid) end, '',
                    case when :sent then date '2020-04-03' end, case when :sent then cast(:somebody as uuid) end, '',
                    case when :sent then 'Sample' else '' end, case when :sent then 'CSV' else '' end, case when :sent then '\\x41'::bytea end,
                    case when :sent then repeat('a', 64) else '' end)
                """)
                .param("ref", ref)
                .param("state", state)
                .param("by", preparedBy)
                .param("approved", approved)
                .param("sent", sent)
                .param("somebody", new UUID(0, 4713))
                .update();
        return ref;
    }

    /// A synthetic extract.
    public static String syntheticExtract(UUID madeBy, boolean approved) {
        var ref = ref("SX");
        TestDatabase.owner()
                .sql("""
                insert into analysis.synthetic_extract (ref, title, source, people, least, length, loss, file, made_on, made_by, made_by_name,
                    approved_on, approved_by)
                values (:ref, 'Sample extract', 'Sample', 1000, 10, 2,
                    '{"combinations":8,"kept":7,"coveredShare":0.9,"meanError":0.1,"emptyShare":0.1}', '\\x41'::bytea, date '2020-01-01', :by,
                    'Sample', case when :approved then date '2020-01-02' end, case when :approved then cast(:other as uuid) end)
                """)
                .param("ref", ref)
                .param("by", madeBy)
                .param("approved", approved)
                .param("other", new UUID(0, 4713))
                .update();
        return ref;
    }
}
